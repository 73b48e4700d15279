package org.neuroglide.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.Problem;

/**
 * A case as it is written, before any knowledge base has read it, so that several can read the same one. Of scenarios
 * only the cases are taken; what they expect may name rules that one of the knowledge bases does not have.
 *
 * @param name the file as the user named it, with {@code #id} for the case of a scenario and {@code :line} for one of
 *     many in a file of lines
 * @param given the case, a scenario's merged with its background
 * @param before the earlier visits of the same patient in a journey, the first one first
 */
public record WrittenCase(String name, YamlTree given, List<YamlTree> before) {
    private static final String LINES = ".*\\.(ndjson|jsonl)";

    /**
     * Every case of a case file, a scenario file, a journey, a file with one JSON case on each line ({@code .ndjson}),
     * or of all YAML and JSON files below a folder; in the order of the files.
     *
     * @throws ScenarioException with every problem of every file
     */
    public static List<WrittenCase> read(Path path) {
        List<Problem> problems = new ArrayList<>();
        List<WrittenCase> cases = new ArrayList<>();
        for (Path file : ScenarioReader.files(path, problems)) {
            try {
                read(file, cases, problems);
            } catch (ScenarioException e) {
                problems.addAll(e.problems());
            }
        }
        if (cases.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("no-cases", path.toString(), 0, "file", "holds no case", "write one case on each line"));
        }
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return List.copyOf(cases);
    }

    private static void read(Path file, List<WrittenCase> cases, List<Problem> problems) {
        String name = file.toString();
        String text = Texts.read(name);
        if (name.matches(LINES)) {
            lines(name, text, cases, problems);
        } else {
            YamlTree.read(name, text, problems).ifPresent(root -> cases.addAll(of(root)));
        }
    }

    private static void lines(String name, String text, List<WrittenCase> cases, List<Problem> problems) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                List<Problem> found = new ArrayList<>();
                String place = name + ":" + number;
                YamlTree.read(place, line, found).ifPresent(root -> cases.add(new WrittenCase(place, root, List.of())));
                for (Problem p : found) {
                    problems.add(new Problem(p.code(), name, number, p.subject(), p.message(), p.nextStep()));
                }
            }
        }
    }

    private static List<WrittenCase> of(YamlTree root) {
        Optional<YamlTree> visits = root.get("visits");
        Optional<YamlTree> items = root.get("scenarios").or(() -> visits);
        if (items.isEmpty()) {
            return List.of(new WrittenCase(root.file(), root, List.of()));
        }
        List<WrittenCase> cases = new ArrayList<>();
        List<YamlTree> before = new ArrayList<>();
        for (YamlTree item : items.get().items()) {
            YamlTree given = given(root.get("background"), item);
            String id = item.get("id").map(YamlTree::scalar).orElse("line-" + item.line());
            cases.add(new WrittenCase(root.file() + "#" + id, given, visits.isPresent() ? List.copyOf(before) : List.of()));
            before.add(given);
        }
        return cases;
    }

    private static YamlTree given(Optional<YamlTree> background, YamlTree item) {
        Optional<YamlTree> given = item.get("given");
        return background.map(b -> given.map(b::merge).orElse(b)).orElseGet(() -> given.orElse(item));
    }
}
