package org.neuroglide.proof.coverage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;

/**
 * Finds comparisons that cannot fail alone, because another comparison of the rule holds only where they do. Each ground
 * is a law of the model or of the check that every case passes before it is decided.
 */
final class Implied {
    private static final Set<String> DETAILS = Set.of(
            "worst", "rest", "night", "onset", "effort", "settleMinutes", "flareHours", "spread", "course", "cleared",
            "stable", "healed", "daysBefore");

    private static final Set<String> RESULTS =
            Set.of("presence", "reproduced", "differentiated", "sideDifference", "range", "grade", "score");

    private static final Set<String> VISIT = Set.of("worst", "baselineWorst", "sessions", "weeks", "daysBefore");

    private static final Set<String> UNKNOWN = Set.of("NOT_ASSESSED", "UNKNOWN");

    private Implied() {}

    /** Why a comparison cannot fail while the rest of the rule holds; empty where it can. */
    static String why(RuleModel rule, Condition.Pattern pattern, Constraint constraint) {
        List<Constraint> others =
                pattern.constraints().stream().filter(c -> c != constraint).toList();
        String field = constraint.field();
        if (field.endsWith("Known") && is(constraint, "true")) {
            String number = field.substring(0, field.length() - "Known".length());
            return any(others, Set.of(number)) ? "a number that is compared is known" : "";
        } else if (field.equals("presence") && is(constraint, "PRESENT") && !pattern.type().equals("TestResult")) {
            return any(others, DETAILS) || any(others, known(DETAILS))
                    ? "a case that describes what is not present is refused"
                    : "";
        } else if (field.equals("status") && is(constraint, "DONE")) {
            return any(others, RESULTS) ? "a case with a result of a test that was not done is refused" : "";
        } else if (field.equals("recorded") && is(constraint, "true")) {
            boolean response = rule.conditions().stream()
                    .anyMatch(c -> c instanceof Condition.Pattern p && p.type().equals("Response"));
            return response || any(others, VISIT) || any(others, known(VISIT))
                    ? "what is known of an earlier visit is known of a recorded one only"
                    : "";
        } else if (field.equals("given") && is(constraint, "true")) {
            return any(others, Set.of("level")) ? "an override that is not given has no level" : "";
        }
        return "";
    }

    private static Set<String> known(Set<String> fields) {
        return fields.stream().map(f -> f + "Known").collect(Collectors.toSet());
    }

    /** Whether one of the comparisons reads one of the fields and does not hold where that is unknown. */
    private static boolean any(List<Constraint> constraints, Set<String> fields) {
        return constraints.stream()
                .anyMatch(c -> fields.contains(c.field())
                        && c.values().stream()
                                .noneMatch(v -> v instanceof Value.Constant k && UNKNOWN.contains(k.name())
                                        || v.equals(new Value.Bool(false))));
    }

    private static boolean is(Constraint constraint, String value) {
        return constraint.values().size() == 1
                && (constraint.values().get(0) instanceof Value.Constant k && k.name().equals(value)
                        || constraint.values().get(0) instanceof Value.Bool b && String.valueOf(b.value()).equals(value));
    }
}
