package org.neuroglide.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.neuroglide.texts.CataloguePages;

/** Writes the catalogue of the rules, or checks that it is fresh. */
final class CatalogueCommand implements Command {
    private static final String OUT = "--out";
    private static final String CHECK = "--check";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Write the catalogue of the rules as Markdown.",
                "An index, a page for each rule file, techniques, evidence, parameters and sources.",
                List.of(),
                List.of(
                        Syntax.Option.value(
                                OUT,
                                "DIR",
                                "The folder of the catalogue. Generated pages that are no longer needed are removed."),
                        Syntax.Option.flag(
                                CHECK, "Write nothing; say what is not as it would be written (exit code 1)."),
                        Options.AUTHORED),
                List.of(
                        "neuroglide catalogue --kbase kbase --out docs/rules",
                        "neuroglide catalogue --kbase kbase --out docs/rules --check"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        Path named = arguments.path(OUT);
        if (named == null) {
            throw new MisuseException("the catalogue needs a folder", "add --out docs/rules");
        }
        SortedMap<String, String> files = new CataloguePages(desk.authored(arguments)).files();
        Path folder = desk.terminal().folder().resolve(named);
        List<String> surplus = surplus(folder, files);
        if (arguments.has(CHECK)) {
            return check(folder, files, surplus, desk);
        }
        files.forEach((path, text) -> Desk.write(folder.resolve(path), text));
        surplus.forEach(path -> remove(folder.resolve(path)));
        desk.out().println("Wrote " + files.size() + " pages to " + named + ".");
        return ExitCode.FINE;
    }

    private static int check(Path folder, Map<String, String> files, List<String> surplus, Desk desk) {
        List<String> stale = new ArrayList<>();
        files.forEach((path, text) -> {
            Path file = folder.resolve(path);
            if (!Files.exists(file)) {
                stale.add(path + ": is missing");
            } else if (!text.equals(read(file))) {
                stale.add(path + ": is out of date");
            }
        });
        surplus.forEach(path -> stale.add(path + ": belongs to no rule file any more"));
        if (stale.isEmpty()) {
            desk.out().println("The catalogue is fresh: " + files.size() + " pages.");
            return ExitCode.FINE;
        }
        stale.forEach(desk.out()::println);
        desk.out().println("  Maybe run it again without --check.");
        return ExitCode.PROBLEMS;
    }

    /** Generated pages in the folder that the catalogue does not have. Other files are not looked at. */
    private static List<String> surplus(Path folder, Map<String, String> files) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(".md"))
                    .filter(f -> read(f).startsWith(CataloguePages.MARK))
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .filter(path -> !files.containsKey(path))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new MisuseException(folder + " cannot be read: " + e.getMessage(), "");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new MisuseException(file + " cannot be read: " + e.getMessage(), "");
        }
    }

    private static void remove(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new MisuseException(file + " cannot be removed: " + e.getMessage(), "");
        }
    }
}
