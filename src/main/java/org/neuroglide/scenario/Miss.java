package org.neuroglide.scenario;

import java.util.List;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.MatchState;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleTrace;

/** In what way a rule that did not fire missed. */
final class Miss {
    private Miss() {}

    /** Whether exactly one condition is off; a code that the complaint leaves open is off like one that differs. */
    static boolean isNear(RuleModel rule, RuleTrace trace) {
        List<Condition> off = trace.steps().stream()
                .filter(s -> s.state() != MatchState.HOLDS)
                .map(RuleTrace.Step::condition)
                .toList();
        return trace.nearMiss()
                || off.size() == 1
                        && !InputReading.assessed(rule).contains(off.get(0))
                        && !InputReading.unassessed(rule).contains(off.get(0));
    }

    /**
     * Whether something that the rule reads was not assessed, and nothing that it reads of the inputs fails. What was
     * concluded from the same input may be missing with it.
     */
    static boolean isOpen(RuleTrace trace, List<Condition> assessed) {
        return trace.unanswered()
                || trace.steps().stream()
                                .anyMatch(s -> s.state() == MatchState.NOT_ASSESSED && assessed.contains(s.condition()))
                        && trace.steps().stream()
                                .filter(s -> s.state() == MatchState.FAILS)
                                .allMatch(s -> InputReading.isConclusion(s.condition()));
    }

    /** Whether the one condition that fails is one that asks for what is not assessed. */
    static boolean isAnswered(RuleTrace trace, List<Condition> unassessed) {
        return trace.nearMiss()
                && trace.steps().stream()
                        .filter(s -> s.state() == MatchState.FAILS)
                        .anyMatch(s -> unassessed.contains(s.condition()));
    }

    /** How far the rule was from firing. */
    static String text(RuleTrace trace) {
        long fails = trace.count(MatchState.FAILS);
        long open = trace.count(MatchState.NOT_ASSESSED);
        return fails + (fails == 1 ? " condition" : " conditions") + (open == 0 ? "" : " and leaves " + open + " open");
    }
}
