package org.neuroglide.proof.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.MatchState;
import org.neuroglide.knowledge.PatternMatcher;
import org.neuroglide.model.Finding;
import org.neuroglide.model.History;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Response;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;
import org.neuroglide.proof.whatif.Supposition.Found;

/**
 * The ways in which one finding could be otherwise, so that it meets a pattern or no longer does. Age, sex, complaint,
 * dates, earlier grades, the previous visit and an override stay as they are; so do history and red flags that are
 * present. Of history and of the response to treatment only what nobody answered is answered.
 */
final class FindingChanges {
    private static final String KNOWN = "Known";
    private static final int MOST = 12;

    private static final Set<String> SYMPTOM =
            Set.of("presence", "worst", "rest", "night", "onset", "effort", "settleMinutes", "flareHours", "spread");
    private static final Set<String> TEST =
            Set.of("presence", "status", "reproduced", "differentiated", "sideDifference", "range", "grade", "score");
    private static final Set<String> HISTORY = Set.of("presence", "stable", "healed");

    private final Answers answers;

    FindingChanges(Answers answers) {
        this.answers = answers;
    }

    /** So that the pattern is met; nothing where it cannot be, or already is. */
    List<Found> meeting(Condition.Pattern pattern, InputFact fact, Map<String, Object> numbers) {
        PatternMatcher matcher = PatternMatcher.of(pattern);
        List<PatternMatcher.Check> checks = matcher.check(fact, numbers);
        for (PatternMatcher.Check check : checks) {
            if (check.state() != MatchState.HOLDS && !isExamined(fact, component(check.constraint()))) {
                return List.of();
            }
        }
        List<Map<String, Object>> ways = new ArrayList<>(List.of(Map.of()));
        for (PatternMatcher.Check check : checks) {
            if (check.state() != MatchState.HOLDS) {
                ways = combined(ways, component(check.constraint()), values(check.constraint(), fact, matcher, numbers, true));
            }
        }
        return found(fact, ways);
    }

    /** So that the pattern, which is met, no longer is. */
    List<Found> breaking(Condition.Pattern pattern, InputFact fact, Map<String, Object> numbers) {
        PatternMatcher matcher = PatternMatcher.of(pattern);
        List<Map<String, Object>> ways = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            for (Object value : values(constraint, fact, matcher, numbers, false)) {
                ways.add(Map.of(component(constraint), value));
            }
        }
        return found(fact, ways);
    }

    private static List<Map<String, Object>> combined(
            List<Map<String, Object>> ways, String component, List<Object> values) {
        List<Map<String, Object>> combined = new ArrayList<>();
        for (Map<String, Object> way : ways) {
            for (Object value : values) {
                Map<String, Object> more = new LinkedHashMap<>(way);
                more.put(component, value);
                combined.add(more);
            }
        }
        return combined.subList(0, Math.min(MOST, combined.size()));
    }

    /** The answers to the constraint's component with which it holds, or with which it does not. */
    private List<Object> values(
            Constraint constraint, InputFact fact, PatternMatcher matcher, Map<String, Object> numbers, boolean holds) {
        String component = component(constraint);
        if (!isExamined(fact, component)) {
            return List.of();
        }
        int index = matcher.pattern().constraints().indexOf(constraint);
        Predicate<Object> wanted = value -> {
            InputFact changed = Findings.with(fact, Map.of(component, value));
            boolean met = matcher.check(changed, numbers).get(index).state() == MatchState.HOLDS;
            return met == holds;
        };
        List<Object> values = answers.values(fact, component).stream().filter(wanted).toList();
        return nearest(values, Findings.read(fact, component), constraint.op());
    }

    /**
     * What is nearest to what was found: of numbers one, of other answers all in this order. Where nothing was found, of
     * numbers the one that asks least.
     */
    private static List<Object> nearest(List<Object> values, @Nullable Object now, Constraint.Op op) {
        if (values.isEmpty()) {
            return values;
        } else if (now instanceof Integer number) {
            return List.of(values.stream()
                    .min(Comparator.comparingInt(v -> Math.abs((Integer) v - number)))
                    .orElseThrow());
        } else if (now instanceof Enum<?> constant) {
            return values.stream()
                    .sorted(Comparator.comparingInt(v -> Math.abs(((Enum<?>) v).ordinal() - constant.ordinal())))
                    .toList();
        }
        Object first = values.get(0);
        Object last = values.get(values.size() - 1);
        return switch (op) {
            case LT, LE -> List.of(last);
            case GT, GE -> List.of(first);
            default -> first.equals(last) ? List.of(first) : List.of(first, last);
        };
    }

    private static boolean isExamined(InputFact fact, String component) {
        if (Findings.component(fact, component).isEmpty()) {
            return false;
        } else if (fact instanceof Symptom) {
            return SYMPTOM.contains(component);
        } else if (fact instanceof TestResult test) {
            boolean derived = component.equals("presence") && Findings.answersByComponents(test);
            return TEST.contains(component) && !derived;
        } else if (fact instanceof RedFlag flag) {
            return component.equals("presence") && flag.presence() != Presence.PRESENT;
        } else if (fact instanceof History history) {
            boolean item = component.equals("presence") || history.presence() == Presence.PRESENT;
            return HISTORY.contains(component) && item && isUnknown(fact, component);
        }
        return fact instanceof Response && isUnknown(fact, component);
    }

    private static boolean isUnknown(InputFact fact, String component) {
        Object now = Findings.read(fact, component);
        return now == null || now instanceof Enum<?> constant && constant.name().equals("NOT_ASSESSED");
    }

    private static String component(Constraint constraint) {
        String field = constraint.field();
        return field.endsWith(KNOWN) ? field.substring(0, field.length() - KNOWN.length()) : field;
    }

    private static List<Found> found(InputFact before, List<Map<String, Object>> ways) {
        List<Found> found = new ArrayList<>();
        for (Map<String, Object> way : ways) {
            for (InputFact after : after(before, way)) {
                Found one = new Found(before, after, asks(before, after));
                if (!way.isEmpty() && !after.equals(before) && !found.contains(one)) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    /** Whether everything that changes is what nobody has answered. */
    static boolean asks(InputFact before, InputFact after) {
        boolean absent = before instanceof Finding finding && finding.presence() == Presence.ABSENT;
        return Findings.isOpen(before)
                || !absent && Findings.changed(before, after).stream().allMatch(c -> isUnknown(before, c));
    }

    /** What a finding becomes so that it makes sense: nothing is known of what is absent, and what has a result was done. */
    private static List<InputFact> after(InputFact before, Map<String, Object> way) {
        Object presence = way.get("presence");
        if (before instanceof Finding finding && presence != null && way.size() == 1) {
            return List.of((InputFact) Findings.bare(finding, (Presence) presence));
        }
        Map<String, Object> values = new HashMap<>(way);
        if (before instanceof Symptom symptom && symptom.presence() != Presence.PRESENT) {
            values.put("presence", Presence.PRESENT);
        } else if (before instanceof TestResult test && test.status() != TestStatus.DONE) {
            boolean nothing = way.keySet().equals(Set.of("status"));
            if (nothing && test.family() == TestFamily.NEURODYNAMIC) {
                return List.of(Findings.tested(test, Presence.ABSENT), Findings.tested(test, Presence.PRESENT));
            }
            values.put("status", TestStatus.DONE);
        }
        return List.of(Findings.with(before, values));
    }
}
