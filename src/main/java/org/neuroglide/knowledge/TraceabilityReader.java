package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.model.Problem;

/** Reads {@code traceability.yaml}. That the names exist is checked by {@link TraceabilityLint}. */
final class TraceabilityReader {
    private static final int MOST = 1000;
    private static final int SHOWN = 8;

    private final List<Problem> problems;

    private TraceabilityReader(List<Problem> problems) {
        this.problems = problems;
    }

    static Traceability read(YamlTree tree, List<Problem> problems) {
        TraceabilityReader reader = new TraceabilityReader(problems);
        YamlFields f = tree.fields(problems);
        List<RequirementSeries> series = new ArrayList<>();
        f.requiredList("series").forEach(t -> reader.series(t).ifPresent(series::add));
        Map<String, Requirement> entries = new LinkedHashMap<>();
        f.required("entries")
                .ifPresent(t -> t.fields(problems)
                        .tree()
                        .entries()
                        .forEach((id, value) -> entries.put(id, reader.entry(id, value))));
        f.done();
        reader.checkComplete(tree, series, entries);
        return new Traceability(List.copyOf(series), entries);
    }

    private Optional<RequirementSeries> series(YamlTree tree) {
        YamlFields f = tree.fields(problems);
        RequirementSeries series = new RequirementSeries(
                f.text("prefix"), f.integer("from"), f.integer("to"), f.integer("digits", 1), f.text("title"), f.text("where"));
        f.done();
        boolean sound = series.from() <= series.to() && series.to() - series.from() < MOST;
        if (!sound) {
            problems.add(tree.problem(
                    TableProblem.TRACE_SERIES,
                    "goes from " + series.from() + " to " + series.to(),
                    "name the first and the last number, at most " + MOST + " apart"));
        }
        return sound ? Optional.of(series) : Optional.empty();
    }

    private Requirement entry(String id, YamlTree tree) {
        YamlFields f = tree.fields(problems);
        String statement = f.text("statement");
        Map<RequirementLink, List<String>> by =
                f.optional("by").map(this::links).orElse(Map.of());
        String reason = f.text("notImplemented", "");
        if (tree.is(YamlTree.Kind.MAP) && f.has("by") == f.has("notImplemented")) {
            problems.add(tree.problem(
                    TableProblem.TRACE_ANSWER,
                    f.has("by")
                            ? "says what implements it and why nothing does"
                            : "says neither what implements it nor why nothing does",
                    f.has("by") ? "remove one of the two" : "add by:, or notImplemented: the reason"));
        }
        f.done();
        return new Requirement(id, statement, by, reason, tree.line());
    }

    private Map<RequirementLink, List<String>> links(YamlTree tree) {
        YamlFields f = tree.fields(problems);
        Map<RequirementLink, List<String>> by = new EnumMap<>(RequirementLink.class);
        for (RequirementLink link : RequirementLink.values()) {
            List<String> names = f.texts(link.key());
            if (!names.isEmpty()) {
                by.put(link, names);
            }
        }
        if (by.isEmpty() && tree.is(YamlTree.Kind.MAP)) {
            problems.add(tree.problem(
                    TableProblem.TRACE_EMPTY, "names nothing", "name what implements it, or say notImplemented: why"));
        }
        f.done();
        return by;
    }

    private void checkComplete(YamlTree tree, List<RequirementSeries> series, Map<String, Requirement> entries) {
        Set<String> wanted = new HashSet<>();
        for (RequirementSeries row : series) {
            List<String> missing =
                    row.ids().stream().filter(id -> !entries.containsKey(id)).toList();
            wanted.addAll(row.ids());
            if (!missing.isEmpty()) {
                String more = missing.size() > SHOWN ? " and " + (missing.size() - SHOWN) + " more" : "";
                problems.add(tree.problem(
                        TableProblem.TRACE_MISSING,
                        "has no entry for "
                                + String.join(", ", missing.subList(0, Math.min(SHOWN, missing.size()))) + more,
                        "add what implements it, or why nothing does"));
            }
        }
        tree.get("entries").ifPresent(t -> t.entries().forEach((id, value) -> {
            if (!wanted.contains(id)) {
                problems.add(value.problem(
                        TableProblem.TRACE_OUTSIDE, "belongs to no series", Nearest.step(id, wanted, "add a series that holds it")));
            }
        }));
    }
}
