package org.neuroglide.proof.corpus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.ScenarioException;
import org.neuroglide.texts.JsonTree;

/** Reads a baseline; one with a damaged line, a missing one or another form is refused with every problem. */
final class BaselineReader {
    /**
     * A kept decision.
     *
     * @param text the case as a case file
     * @param decision as its canonical tree
     */
    record Kept(String name, String text, Map<String, @Nullable Object> decision) {}

    /** What decided a baseline. */
    record Head(String version, String hash, String program) {}

    /** A line: what was kept in it, or what is wrong with it. */
    record Line(@Nullable Kept kept, @Nullable Problem problem) {}

    private static final String AGAIN = "record it again from the same cases, or take it anew from where it is kept";

    private BaselineReader() {}

    /** @throws ScenarioException where the first line is none of a baseline, and where lines are missing at the end */
    static Head head(String file, List<String> lines) {
        Map<String, @Nullable Object> head = lines.isEmpty() ? Map.of() : JsonTree.map(lines.get(0)).orElse(Map.of());
        if (!(head.get(Baseline.FORM_KEY) instanceof BigDecimal form)) {
            throw refused(problem(file, 1, "no-baseline", "is not the first line of a baseline", "make one: neuroglide record scenarios --out " + file));
        } else if (form.compareTo(BigDecimal.valueOf(Baseline.FORM)) != 0) {
            throw refused(problem(file, 1, "baseline-version", "has the form " + form + "; this program reads form " + Baseline.FORM,
                    "replay it with the program that recorded it (version " + head.get("program") + "), or record it again"));
        } else if (!Baseline.sum(head).equals(head.get(Baseline.CHECK))) {
            throw refused(problem(file, 1, "damaged-line", "is not as it was recorded: its check sum does not fit", AGAIN));
        } else if (!BigDecimal.valueOf(lines.size() - 1).equals(head.get("cases"))) {
            throw refused(problem(file, lines.size(), "missing-lines",
                    "is the last line; " + (lines.size() - 1) + " cases are there where " + head.get("cases") + " were recorded", AGAIN));
        }
        Map<?, ?> knowledge = head.get("knowledge") instanceof Map<?, ?> map ? map : Map.of();
        return new Head(String.valueOf(knowledge.get("version")), String.valueOf(knowledge.get("hash")), String.valueOf(head.get("program")));
    }

    @SuppressWarnings("unchecked")
    static Line line(String file, int number, String text) {
        Optional<Map<String, @Nullable Object>> line = JsonTree.map(text);
        if (line.isEmpty()) {
            return new Line(null, problem(file, number, "damaged-line", "is no JSON, or not all of it", AGAIN));
        }
        Map<String, @Nullable Object> map = line.get();
        boolean whole = map.get("name") instanceof String && map.get("case") instanceof String && map.get("decision") instanceof Map;
        if (!whole || !Baseline.sum(map).equals(map.get(Baseline.CHECK))) {
            return new Line(null, problem(file, number, "damaged-line", "is not as it was recorded: its check sum does not fit", AGAIN));
        }
        return new Line(new Kept((String) map.get("name"), (String) map.get("case"), (Map<String, @Nullable Object>) map.get("decision")), null);
    }

    private static ScenarioException refused(Problem problem) {
        return new ScenarioException(List.of(problem));
    }

    private static Problem problem(String file, int line, String code, String message, String nextStep) {
        return new Problem(code, file, line, "line " + line, message, nextStep);
    }
}
