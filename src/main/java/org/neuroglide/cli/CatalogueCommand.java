package org.neuroglide.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.texts.CataloguePages;
import org.neuroglide.texts.CatalogueSite;

/** Writes the catalogue of the rules, or checks that it is fresh. */
final class CatalogueCommand implements Command {
    private static final String OUT = "--out";
    private static final String CHECK = "--check";
    private static final String FORMAT = "--format";
    private static final Pattern GENERATED = Pattern.compile("\\.(md|html|svg)$");
    private static final String HTML = "html";
    private static final String MARKDOWN = "markdown";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Write the catalogue of the rules, as a web site or as Markdown.",
                "A page for each rule file, techniques, tests, measures, questions, parameters, evidence, sources, codes and"
                        + " traceability. The web site has search and works from a folder, without a network.",
                List.of(),
                List.of(
                        Syntax.Option.value(
                                OUT,
                                "DIR",
                                "The folder of the catalogue. Generated pages that are no longer needed are removed."),
                        Syntax.Option.flag(
                                CHECK, "Write nothing; say what is not as it would be written (exit code 1)."),
                        Syntax.Option.oneOf(FORMAT, "FORMAT", List.of(HTML, MARKDOWN), "html (where none is named) or markdown."),
                        Options.AUTHORED),
                List.of(
                        "neuroglide catalogue --out site",
                        "neuroglide catalogue --kbase kbase --format markdown --out docs/rules",
                        "neuroglide catalogue --kbase kbase --format markdown --out docs/rules --check"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        Path named = arguments.path(OUT);
        if (named == null) {
            throw new MisuseException("the catalogue needs a folder", "add --out site");
        }
        Knowledge knowledge = desk.authored(arguments);
        boolean html = arguments.text(FORMAT, HTML).equals(HTML);
        Map<String, List<String>> scenarios = RulesCommand.firing(knowledge, desk);
        SortedMap<String, String> files = html
                ? new CatalogueSite(knowledge, scenarios).files()
                : new CataloguePages(knowledge, scenarios).filesWithFigures();
        Path folder = desk.terminal().folder().resolve(named);
        refuseForeign(folder, named, html ? "index.html" : "README.md");
        List<String> surplus = surplus(folder, files);
        if (arguments.has(CHECK)) {
            return check(folder, files, surplus, desk);
        }
        files.forEach((path, text) -> Desk.write(folder.resolve(path), text));
        surplus.forEach(path -> remove(folder.resolve(path)));
        desk.out().println("Wrote " + pages(files) + " pages to " + named + ".");
        return ExitCode.FINE;
    }

    /** What a person reads; drawings, styles and scripts are parts of pages. */
    private static long pages(Map<String, String> files) {
        return files.keySet().stream().filter(f -> f.endsWith(".html") || f.endsWith(".md")).count();
    }

    /** A folder that holds something but no index of a catalogue is somebody else's. */
    private static void refuseForeign(Path folder, Path named, String index) {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new MisuseException(named + " is not a folder", "name an empty folder");
        }
        Path first = folder.resolve(index);
        boolean own = Files.isRegularFile(first) && read(first).startsWith(CataloguePages.MARK);
        try (Stream<Path> inside = Files.list(folder)) {
            if (!own && inside.findAny().isPresent()) {
                throw new MisuseException(
                        named + " holds files but no catalogue of this format", "name an empty folder");
            }
        } catch (IOException e) {
            throw new MisuseException(named + " cannot be read: " + e.getMessage(), "");
        }
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
            desk.out().println("The catalogue is fresh: " + pages(files) + " pages.");
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
                    .filter(f -> GENERATED.matcher(f.toString()).find())
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
