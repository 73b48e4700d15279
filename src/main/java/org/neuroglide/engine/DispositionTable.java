package org.neuroglide.engine;

import org.neuroglide.model.Disposition;

/**
 * The one table from what was concluded to the answer. The first line that applies counts; where nothing is concluded,
 * the answer is to assess first, never to treat.
 */
final class DispositionTable {
    private DispositionTable() {}

    /**
     * The disposition.
     *
     * @param survives whether a technique survives the join with the table of techniques
     */
    static Disposition of(Standing standing, boolean survives) {
        if (!standing.emergencies.isEmpty()) {
            return Disposition.EMERGENCY;
        } else if (!standing.urgencies.isEmpty()) {
            return Disposition.URGENT_REFERRAL;
        } else if (!standing.deferrals.isEmpty() || !standing.totalBars.isEmpty()) {
            return Disposition.DEFER;
        } else if (standing.blocked || standing.loadLimits.isEmpty()) {
            return Disposition.ASSESS_FIRST;
        } else if (!survives) {
            return Disposition.NOT_INDICATED;
        }
        boolean limited = standing.precaution || !standing.positionLimits.isEmpty();
        return limited ? Disposition.TREAT_WITH_PRECAUTION : Disposition.TREAT;
    }
}
