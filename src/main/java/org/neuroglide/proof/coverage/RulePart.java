package org.neuroglide.proof.coverage;

import java.util.Map;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;

/**
 * One thing that a rule asks: a condition as a whole, or one comparison within a condition. Comparisons that only name
 * the fact that is meant, such as {@code code == "foot-drop"}, belong to their condition; one with what another
 * condition bound, such as {@code side == $side}, is a part.
 *
 * @param condition place of the condition in the rule, from 0
 * @param comparison place of the comparison in the condition's pattern, from 0; -1 for the whole condition
 * @param line line in the rule file, from 1
 * @param text as written in the rule
 * @param negated whether it stands behind a {@code not}: leaving the comparison out makes the rule stricter
 * @param joined whether it compares with what another condition bound
 * @param canFail whether it can be answered and fail
 * @param canBeOpen whether what it reads can be not assessed
 * @param without the rule with this part alone left out; comparisons with what it bound are left out with it
 */
public record RulePart(
        int condition,
        int comparison,
        int line,
        String text,
        boolean negated,
        boolean joined,
        boolean canFail,
        boolean canBeOpen,
        RuleModel without) {
    /** Whether it is a whole condition. */
    public boolean whole() {
        return comparison < 0;
    }

    /** Whether it alone decides in a case; {@link PartCoverage#decides()}. */
    boolean decides(CaseView view, Map<String, Parameter> parameters) {
        boolean fired = view.fired().contains(without.id());
        return fired == negated && new RuleMatch(without, parameters).holds(view.facts()) != fired;
    }
}
