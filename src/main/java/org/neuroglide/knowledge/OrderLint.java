package org.neuroglide.knowledge;

import java.util.List;
import java.util.Set;

/** Checks the order of a rule's conditions. */
final class OrderLint {
    /** Exactly one of each is in a session at most, so one of them narrows nothing and costs nothing. */
    private static final Set<String> SINGLE =
            Set.of("Patient", "Complaint", "Response", "PreviousVisit", "IrritabilityOverride");

    private final RuleCheck check;

    OrderLint(RuleCheck check) {
        this.check = check;
    }

    void check(List<Condition> conditions) {
        boolean matched = false;
        boolean negated = false;
        for (Condition condition : conditions) {
            if (condition instanceof Condition.ParameterPattern parameter) {
                if (matched) {
                    report(
                            RuleProblem.PARAMETER_LATE,
                            condition,
                            "reads the parameter " + parameter.name() + " after other conditions",
                            "move the line up");
                }
                continue;
            }
            boolean negation = condition instanceof Condition.Negation;
            if (!matched && negation) {
                report(
                        RuleProblem.FIRST_CONDITION,
                        condition,
                        "starts with a negation",
                        "start with the fact that the rule is about, or Complaint( )");
            } else if (negated && !negation) {
                report(
                        RuleProblem.NEGATION_ORDER,
                        condition,
                        "has a condition after a negation",
                        "move the negations to the end");
            }
            matched = true;
            negated |= negation;
        }
        if (!matched) {
            report(
                    RuleProblem.FIRST_CONDITION,
                    conditions.get(0),
                    "has Parameter lines only",
                    "add the fact that the rule is about, or Complaint( )");
        }
        selective(conditions.stream()
                .filter(c -> !(c instanceof Condition.ParameterPattern))
                .toList());
    }

    private void selective(List<Condition> conditions) {
        if (conditions.isEmpty() || !(conditions.get(0) instanceof Condition.Pattern first)) {
            return;
        }
        boolean narrows =
                SINGLE.contains(first.type()) || !ConclusionShape.allowed(first).isEmpty();
        boolean laterCode = conditions.stream()
                .skip(1)
                .anyMatch(c -> c instanceof Condition.Pattern later
                        && ConclusionShape.allowed(later).containsKey("code"));
        if (!narrows && laterCode) {
            report(
                    RuleProblem.SELECTIVE_FIRST,
                    first,
                    "starts with any " + first.type() + " although a later condition names a code",
                    "move the condition with the code up");
        }
    }

    private void report(RuleProblem problem, Condition at, String message, String nextStep) {
        check.report(problem, at.line(), message, nextStep);
    }
}
