package org.neuroglide.laws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Knowledge;

/** A copy of the project's knowledge base, to be changed on purpose. */
public final class KnowledgeCopy {
    private final Path directory;

    private KnowledgeCopy(Path directory) {
        this.directory = directory;
    }

    public static KnowledgeCopy in(Path directory) {
        Path original = Path.of("kbase");
        try (Stream<Path> files = Files.walk(original)) {
            for (Path file : files.toList()) {
                Path target = directory.resolve(original.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KnowledgeCopy(directory);
    }

    public Knowledge load() {
        return Knowledge.load(directory);
    }

    /** Changes the text of one rule, from its name to its {@code end}; an empty text takes the rule out. */
    KnowledgeCopy changeRule(String id, UnaryOperator<String> change) {
        for (Path file : ruleFiles()) {
            String text = read(file);
            int from = text.indexOf("rule \"" + id + " ");
            if (from >= 0) {
                int to = text.indexOf("\nend\n", from) + "\nend\n".length();
                String rule = text.substring(from, to);
                String changed = change.apply(rule);
                if (changed.equals(rule)) {
                    throw new IllegalArgumentException("nothing was changed in " + rule);
                }
                write(file, text.substring(0, from) + changed + text.substring(to));
                return this;
            }
        }
        throw new IllegalArgumentException("there is no rule " + id);
    }

    /** Takes out every rule file but one. */
    public KnowledgeCopy withOnly(String kept) {
        ruleFiles().stream().filter(f -> !f.equals(directory.resolve(kept))).forEach(KnowledgeCopy::delete);
        return this;
    }

    KnowledgeCopy withoutRule(String id) {
        return changeRule(id, rule -> "");
    }

    /** Gives every rule file a name that sorts the files the other way round, and turns the rules in each around. */
    KnowledgeCopy turnedAround() {
        List<Path> files = ruleFiles();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            String text = read(file);
            int body = text.indexOf(';', text.indexOf("package ")) + 1;
            List<String> rules = new ArrayList<>(List.of(text.substring(body).split("(?<=\nend\n)")));
            rules.removeIf(String::isBlank);
            Collections.reverse(rules);
            write(file.resolveSibling("f%03d.drl".formatted(files.size() - i)), text.substring(0, body) + "\n" + String.join("", rules));
            delete(file);
        }
        return this;
    }

    private List<Path> ruleFiles() {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a file, or a directory with all that is in it. */
    public static void delete(Path path) {
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
