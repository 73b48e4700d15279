package org.neuroglide.proof.coverage;

import java.util.List;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;

/**
 * What the scenarios show of one comparison with a parameter's number.
 *
 * @param line line in the rule file, from 1
 * @param text the comparison as written
 * @param sides below, on and above the limit, with the reason where no value can lie there
 */
public record LimitCoverage(RuleModel rule, Parameter parameter, int line, String text, List<Side> sides) {
    /**
     * One side of a limit.
     *
     * @param name the value or values that lie there, such as {@code 6} or {@code below 30}
     * @param scenario reference of the first scenario with such a value; empty where there is none
     * @param cannot why no value can lie there; empty where one can
     */
    public record Side(String name, String scenario, String cannot) {
        public boolean seen() {
            return !scenario.isEmpty();
        }

        /** Whether a value can lie there and none was seen. */
        public boolean missing() {
            return scenario.isEmpty() && cannot.isEmpty();
        }
    }

    /** Whether every side was seen. */
    public boolean complete() {
        return sides.stream().noneMatch(Side::missing);
    }
}
