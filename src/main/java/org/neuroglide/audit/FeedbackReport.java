package org.neuroglide.audit;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** Counts cards and the feedback on them by the rules that they stand on. */
final class FeedbackReport {
    private final Map<String, Count> rules = new TreeMap<>();

    private static final class Count {
        private long shown;
        private long accepted;
        private long overridden;
        private final Map<String, Long> reasons = new TreeMap<>();
        private final Map<String, Long> callers = new TreeMap<>();
    }

    List<RuleFeedback> of(Handle handle) {
        handle.createQuery("SELECT rules, count(*) FROM cards GROUP BY rules")
                .map((r, c) -> Map.entry(r.getString(1), r.getLong(2)))
                .forEach(e -> Json.texts(e.getKey()).forEach(rule -> count(rule).shown += e.getValue()));
        handle.createQuery("SELECT c.rules, f.accepted, f.reason, f.caller, count(*) FROM feedback f LEFT JOIN cards c ON c.card = f.card"
                        + " GROUP BY c.rules, f.accepted, f.reason, f.caller")
                .map((r, c) -> new Given(r.getString(1) == null ? List.of("") : Json.texts(r.getString(1)),
                        r.getBoolean(2), r.getString(3), r.getString(4), r.getLong(5)))
                .forEach(this::add);
        return rules.entrySet().stream()
                .map(e -> new RuleFeedback(e.getKey(), e.getValue().shown, e.getValue().accepted, e.getValue().overridden,
                        Collections.unmodifiableMap(e.getValue().reasons), Collections.unmodifiableMap(e.getValue().callers)))
                .toList();
    }

    private record Given(List<String> rules, boolean accepted, String reason, String caller, long times) {}

    private void add(Given given) {
        for (String rule : given.rules) {
            Count count = count(rule);
            count.callers.merge(given.caller, given.times, Long::sum);
            if (given.accepted) {
                count.accepted += given.times;
            } else {
                count.overridden += given.times;
                count.reasons.merge(given.reason, given.times, Long::sum);
            }
        }
    }

    private Count count(String rule) {
        return rules.computeIfAbsent(rule, r -> new Count());
    }
}
