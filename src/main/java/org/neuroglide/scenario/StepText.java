package org.neuroglide.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.ConditionText;
import org.neuroglide.knowledge.MatchState;
import org.neuroglide.knowledge.PatternMatcher;
import org.neuroglide.knowledge.RuleTrace;
import org.neuroglide.model.Fact;

/** How one condition of a rule stands in a case, in lines. */
final class StepText {
    private StepText() {}

    /** @param numbers the rule's parameters by variable */
    static List<String> of(RuleTrace.Step step, Map<String, Object> numbers) {
        List<String> lines = new ArrayList<>();
        lines.add(mark(step.state()) + " line " + step.condition().line() + ": " + text(step.condition(), numbers));
        if (step.state() != MatchState.HOLDS) {
            details(step, numbers).forEach(d -> lines.add("    " + d));
        }
        return lines;
    }

    /** The condition in short words. */
    static String text(Condition condition, Map<String, Object> numbers) {
        if (condition instanceof Condition.Negation negation) {
            return "no " + ConditionText.of(negation.pattern(), numbers);
        } else if (condition instanceof Condition.Count count) {
            return "a count of " + ConditionText.of(count.pattern(), numbers);
        } else if (condition instanceof Condition.Pattern pattern) {
            return ConditionText.of(pattern, numbers);
        }
        return ((Condition.ParameterPattern) condition).name();
    }

    private static String mark(MatchState state) {
        return switch (state) {
            case HOLDS -> "holds       ";
            case NOT_ASSESSED -> "not assessed";
            case FAILS -> "fails       ";
        };
    }

    private static List<String> details(RuleTrace.Step step, Map<String, Object> numbers) {
        if (step.condition() instanceof Condition.Negation) {
            return List.of("there is " + keys(step.facts()));
        } else if (step.condition() instanceof Condition.Count) {
            String open = step.open().isEmpty() ? "" : "; open: " + keys(step.open());
            return List.of("counted " + step.facts().size() + (step.facts().isEmpty() ? "" : ": " + keys(step.facts()))
                    + open);
        } else if (step.facts().isEmpty()) {
            return List.of("there is no such fact");
        }
        return step.checks().stream()
                .filter(c -> c.state() != MatchState.HOLDS)
                .map(c -> keys(step.facts()) + ": " + detail(c, numbers))
                .toList();
    }

    private static String detail(PatternMatcher.Check check, Map<String, Object> numbers) {
        String wanted = ConditionText.of(check.constraint(), numbers);
        return check.actual() == null
                ? check.constraint().field() + " is not known; " + wanted + " is wanted"
                : check.constraint().field() + " is " + check.actual() + "; " + wanted + " is wanted";
    }

    private static String keys(List<Fact> facts) {
        return facts.stream().map(Fact::key).collect(Collectors.joining(", "));
    }
}
