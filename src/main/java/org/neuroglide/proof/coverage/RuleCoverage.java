package org.neuroglide.proof.coverage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.RuleModel;

/**
 * What the scenarios show of one rule. The references are those of the first scenario that shows a thing, those beside
 * the rule first; null where none does.
 *
 * @param fired its conclusion stands
 * @param nearMiss it does not fire, and would were one part left out
 * @param open it does not fire, nothing that it reads of the inputs fails, and something was not assessed; or it fires
 *     on what was not assessed
 * @param needsMiss whether it asks anything, so that it can miss
 * @param needsOpen whether something that it reads can be not assessed
 * @param alternatives each value of each list; only whether it alone decides is looked at
 */
public record RuleCoverage(
        RuleModel rule,
        @Nullable String fired,
        @Nullable String nearMiss,
        @Nullable String open,
        boolean needsMiss,
        boolean needsOpen,
        List<PartCoverage> parts,
        List<PartCoverage> alternatives) {
    /** Whether the rule was seen to fire, to miss by one thing, and not assessed where it can be. */
    public boolean complete() {
        return fired != null && (nearMiss != null || !needsMiss) && (open != null || !needsOpen);
    }

    /** How many things were not seen that could be, of the rule and of its parts. */
    public int gaps() {
        int own = (fired == null ? 1 : 0)
                + (needsMiss && nearMiss == null ? 1 : 0)
                + (needsOpen && open == null ? 1 : 0);
        return own + parts.stream().mapToInt(p -> CoverageText.missing(p).size()).sum();
    }

    /** Whether a part decides alone: seen both ways, and everything else the same. */
    public boolean decides(PartCoverage part) {
        return fired != null && part.decides() != null;
    }
}
