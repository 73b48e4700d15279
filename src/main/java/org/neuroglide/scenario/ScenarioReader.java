package org.neuroglide.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.Problem;

/**
 * Reads scenario files and journeys. A file with anything wrong in it is refused with every problem, each with its
 * line, path and the nearest known word; with several files, the problems of all come at once.
 */
public final class ScenarioReader {
    private final Knowledge knowledge;

    public ScenarioReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /**
     * Reads one file from its text.
     *
     * @param name what problems call it
     * @throws ScenarioException with every problem
     */
    public ScenarioFile readText(String name, String text) {
        List<Problem> problems = new ArrayList<>();
        Optional<ScenarioFile> file = read(name, text, problems);
        if (file.isEmpty() || !problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return file.get();
    }

    /**
     * Reads files, and every {@code .yaml}, {@code .yml} and {@code .json} file below folders, in the order of their
     * names.
     *
     * @throws ScenarioException with every problem of every file; also for a path that does not exist and a folder that
     *     holds no scenario file
     */
    public List<ScenarioFile> read(List<Path> paths) {
        List<Problem> problems = new ArrayList<>();
        List<Path> files = paths.stream()
                .flatMap(p -> files(p, problems).stream())
                .distinct()
                .toList();
        List<ScenarioFile> read = new ArrayList<>();
        for (Path file : files) {
            try {
                read(file.toString(), Texts.read(file.toString()), problems).ifPresent(read::add);
            } catch (ScenarioException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return read;
    }

    private Optional<ScenarioFile> read(String name, String text, List<Problem> problems) {
        return YamlTree.read(name, text, problems).map(root -> new ScenarioForm(knowledge, problems).read(root));
    }

    /** The files of a path in the order of their names; of a folder, the scenario files below it. */
    static List<Path> files(Path path, List<Problem> problems) {
        if (!Files.exists(path)) {
            problems.add(new Problem(
                    "no-such-file",
                    path.toString(),
                    0,
                    "file",
                    "does not exist",
                    "check the path; it starts from the working folder"));
            return List.of();
        } else if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> below = Files.walk(path)) {
            List<Path> files = below.filter(f -> f.toString().matches(".*\\.(yaml|yml|json)"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                problems.add(new Problem(
                        "no-scenarios",
                        path.toString(),
                        0,
                        "folder",
                        "holds no scenario file",
                        "name a folder with .yaml files"));
            }
            return files;
        } catch (IOException e) {
            problems.add(new Problem(
                    "unreadable-file", path.toString(), 0, "folder", "cannot be read: " + e.getMessage(), "check who may read it"));
            return List.of();
        }
    }
}
