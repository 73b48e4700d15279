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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Writes the catalogue of the rules, or checks that it is fresh. */
final class CatalogueCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                this,
                "Write the catalogue of the rules as Markdown: an index, a page for each rule file, techniques, evidence,"
                        + " parameters and sources.",
                "neuroglide catalogue --kbase kbase --out docs/rules",
                "neuroglide catalogue --kbase kbase --out docs/rules --check");
        spec.addOption(OptionSpec.builder("--out")
                .paramLabel("DIR")
                .type(Path.class)
                .required(true)
                .description("The folder of the catalogue. Generated pages of it that are no longer needed are removed.")
                .build());
        spec.addOption(OptionSpec.builder("--check")
                .description("Write nothing; say what is not as it would be written (exit code 1).")
                .build());
        spec.addOption(Options.kbase());
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Desk desk) {
        SortedMap<String, String> files = new CataloguePages(desk.knowledge(parsed)).files();
        Path named = parsed.matchedOptionValue("--out", Path.of("."));
        Path folder = desk.terminal().folder().resolve(named);
        List<String> surplus = surplus(folder, files);
        if (parsed.matchedOptionValue("--check", false)) {
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
