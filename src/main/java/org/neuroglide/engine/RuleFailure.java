package org.neuroglide.engine;

import java.util.List;
import org.kie.api.runtime.rule.ConsequenceException;
import org.neuroglide.model.Problem;

/** Words for what should never happen while rules are evaluated. Facts of the case are kept out of them. */
final class RuleFailure {
    private RuleFailure() {}

    static CaseException limitReached(int firings) {
        String message = "the rules fired " + firings + " times without coming to an end";
        return new CaseException(List.of(new Problem(
                CaseException.FIRING_LIMIT, "", 0, "rules", message, "lint the knowledge base for a cycle")));
    }

    /**
     * The engine's own exceptions print the facts they failed on: only their root, which does not, is kept as the
     * cause.
     */
    static CaseException of(RuntimeException failure) {
        String subject = "rules";
        Throwable root = failure;
        while (root.getCause() != null) {
            if (root instanceof ConsequenceException consequence) {
                subject = consequence.getRule().getName();
            }
            root = root.getCause();
        }
        String message = "failed while it was evaluated: " + root.getClass().getSimpleName();
        String next = "lint the knowledge base; where that finds nothing, report the rule with the versions of program and"
                + " knowledge base";
        return new CaseException(List.of(new Problem(CaseException.RULE_FAILED, "", 0, subject, message, next)), root);
    }
}
