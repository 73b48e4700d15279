package org.neuroglide.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Knowledge;

/** A copy of the project's knowledge base, to be changed on purpose. */
public final class KnowledgeCopy {
    /** Where tests keep compiled knowledge bases, by their content: each is compiled once. */
    public static final Path CACHE = Path.of("target/cli-cache").toAbsolutePath();

    private static final int LAST_ID = 999;

    private final Path directory;

    private KnowledgeCopy(Path directory) {
        this.directory = directory;
    }

    public static KnowledgeCopy in(Path directory) {
        copy(Path.of("kbase"), directory);
        return new KnowledgeCopy(directory);
    }

    /** Copies a folder with all that is in it, or a file. */
    public static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.write(target, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    /** Without the two tables that name rules which a change takes away. */
    private KnowledgeCopy untraced() {
        write(directory.resolve("traceability.yaml"), "series: []\nentries: {}\n");
        write(directory.resolve("retired.yaml"), "{}\n");
        return this;
    }

    public Knowledge load() {
        return Knowledge.load(directory, CACHE);
    }

    /** Changes the text of one rule, from its name to its {@code end}; an empty text takes the rule out. */
    public KnowledgeCopy changeRule(String id, UnaryOperator<String> change) {
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

    /** Adds a rule at the end of a rule file. */
    public KnowledgeCopy addRule(String file, String rule) {
        return changeFile(file, text -> text + "\n" + rule);
    }

    /** Changes the text of a file, named below the knowledge base. */
    public KnowledgeCopy changeFile(String name, UnaryOperator<String> change) {
        Path file = directory.resolve(name);
        String text = read(file);
        String changed = change.apply(text);
        if (changed.equals(text)) {
            throw new IllegalArgumentException("nothing was changed in " + name);
        }
        write(file, changed);
        return this;
    }

    public KnowledgeCopy withoutRule(String id) {
        return untraced().changeRule(id, rule -> "");
    }

    /**
     * Gives every rule another id, so that what was first by id comes last, and every rule file another name, with its
     * rules the other way round.
     */
    public KnowledgeCopy turnedAround() {
        untraced();
        List<Path> files = ruleFiles();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            String text = read(file);
            int body = text.indexOf(';', text.indexOf("package ")) + 1;
            List<String> rules = new ArrayList<>(List.of(text.substring(body).split("(?<=\nend\n)")));
            rules.removeIf(String::isBlank);
            Collections.reverse(rules);
            String turned = Pattern.compile("(?m)^rule \"(\\S+)").matcher(String.join("", rules)).replaceAll(m -> "rule \"" + other(m.group(1)));
            delete(file);
            write(file.resolveSibling("f%03d.drl".formatted(files.size() - i)), text.substring(0, body) + "\n" + turned);
        }
        return this;
    }

    /** The id that a rule has where the rules are turned around, and the other way back. */
    public static String other(String id) {
        int dash = id.indexOf('-') + 1;
        return id.substring(0, dash) + "%03d".formatted(LAST_ID - Integer.parseInt(id.substring(dash)));
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

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
