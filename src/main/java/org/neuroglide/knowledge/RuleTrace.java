package org.neuroglide.knowledge;

import java.util.List;
import java.util.Map;
import org.neuroglide.model.Fact;

/**
 * How the conditions of one rule stand in a case, for the binding of its variables that comes nearest to making the
 * rule fire.
 *
 * @param rule the rule's id
 * @param steps the rule's conditions but its parameters, in order
 * @param nearMiss whether there is a binding in which exactly one condition fails and every other one holds
 * @param unanswered whether there is a binding in which no condition fails and at least one was not assessed
 */
public record RuleTrace(String rule, List<Step> steps, boolean nearMiss, boolean unanswered) {
    /**
     * One condition.
     *
     * @param facts of a pattern: the fact that matches or comes nearest, none where no fact is meant by it; of a count:
     *     every fact that counts; of a negation: every fact in its way
     * @param open the facts that could make the condition hold if they were assessed; empty where the state is not
     *     {@link MatchState#NOT_ASSESSED}, and where the case says nothing at all
     * @param checks of a pattern: every constraint on that fact; otherwise empty
     */
    public record Step(
            Condition condition,
            MatchState state,
            List<Fact> facts,
            List<Fact> open,
            List<PatternMatcher.Check> checks) {}

    /**
     * Traces a rule.
     *
     * @param facts the final facts of the case: inputs and conclusions
     * @param parameters the parameters of the knowledge base by name
     */
    public static RuleTrace of(RuleModel rule, List<? extends Fact> facts, Map<String, Parameter> parameters) {
        return new RuleSearch(rule, facts, parameters).trace();
    }

    /** Whether every condition holds, so that the rule fires. */
    public boolean holds() {
        return steps.stream().allMatch(s -> s.state() == MatchState.HOLDS);
    }

    /** How many conditions are in a state. */
    public long count(MatchState state) {
        return steps.stream().filter(s -> s.state() == state).count();
    }
}
