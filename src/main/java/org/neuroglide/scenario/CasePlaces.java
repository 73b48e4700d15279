package org.neuroglide.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.Problem;

/** Where each value of a case stands: its path within the case, such as {@code symptoms.leg-pain.worst}, and line. */
final class CasePlaces {
    private final Map<String, YamlTree> byPath = new LinkedHashMap<>();

    CasePlaces(YamlTree tree) {
        collect("", tree);
    }

    private void collect(String path, YamlTree tree) {
        byPath.put(path, tree);
        tree.entries().forEach((key, value) -> collect(path.isEmpty() ? key : path + "." + key, value));
        for (int i = 0; i < tree.items().size(); i++) {
            collect(path + "[" + i + "]", tree.items().get(i));
        }
    }

    /** Line of each path, from 1. */
    Map<String, Integer> lines() {
        Map<String, Integer> lines = new LinkedHashMap<>();
        byPath.forEach((path, tree) -> lines.put(path, tree.line()));
        return lines;
    }

    /** A problem whose subject is a path of the case, at the place where that path, or what holds it, is written. */
    Problem placed(Problem problem) {
        String known = known(problem.subject());
        YamlTree tree = byPath.get(known);
        String rest = problem.subject().substring(known.length());
        String below = rest.startsWith(".") ? rest.substring(1) : rest;
        boolean dot = !tree.path().isEmpty() && !below.isEmpty() && !below.startsWith("[");
        String subject = tree.path() + (dot ? "." : "") + below;
        return new Problem(
                problem.code(),
                tree.file(),
                tree.line(),
                subject.isEmpty() ? "document" : subject,
                problem.message(),
                problem.nextStep());
    }

    /** Whether one of the problems already speaks of the value that this one speaks of. */
    static boolean alreadyNamed(Problem problem, List<Problem> problems) {
        return problems.stream()
                .anyMatch(p -> p.line() == problem.line() && p.subject().startsWith(problem.subject()));
    }

    /** The longest part of a path that is written in the case. */
    private String known(String path) {
        String at = path;
        while (!byPath.containsKey(at)) {
            int cut = Math.max(at.lastIndexOf('.'), at.lastIndexOf('['));
            at = cut < 0 ? "" : at.substring(0, cut);
        }
        return at;
    }
}
