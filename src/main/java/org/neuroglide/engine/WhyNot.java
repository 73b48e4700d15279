package org.neuroglide.engine;

import java.util.List;
import org.neuroglide.knowledge.RuleTrace;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.RuleSummary;

/**
 * Why a technique is not recommended.
 *
 * @param recommended whether it is recommended after all
 * @param barriers everything that stands in the way, strictest first; empty where it is recommended
 * @param nearest where nothing indicates it: the rules that could and came nearest, the nearest first
 */
public record WhyNot(Technique technique, boolean recommended, List<Barrier> barriers, List<NearestRule> nearest) {
    /**
     * A rule that could have indicated the technique.
     *
     * @param trace how its conditions stand
     * @param ask codes of the items whose answers are missing, in the order of the conditions
     */
    public record NearestRule(RuleSummary rule, RuleTrace trace, List<String> ask) {}
}
