package org.neuroglide.proof.coverage;

import org.jspecify.annotations.Nullable;

/**
 * What the scenarios show of one part of a rule: the reference of the first scenario, those beside the rule first, in
 * which each thing was seen; null where none shows it.
 *
 * <p>A comparison with what another condition bound has no failing of its own: it fails where it decides. Another is looked at on the facts that its condition names; a condition on its own, whatever the others bind.
 *
 * @param holds a scenario in which it holds
 * @param fails a scenario in which it was answered and does not hold
 * @param open a scenario in which what it reads was not assessed
 * @param decides a scenario in which it alone decides: the rule does not fire, and would fire were this part alone left
 *     out. For a comparison behind a {@code not}: the rule fires, and would not were it left out
 * @param cannot why it cannot decide alone: the proof that the rule concludes the same in every case without it; empty
 *     where it decides, or where none was found
 * @param neverFails why it cannot fail; empty where it was seen to, or may
 * @param neverOpen why what it reads cannot be not assessed; empty where it was seen so, or may be
 */
public record PartCoverage(
        RulePart part,
        @Nullable String holds,
        @Nullable String fails,
        @Nullable String open,
        @Nullable String decides,
        String cannot,
        String neverFails,
        String neverOpen) {
    /** Whether a scenario in which it fails is demanded. */
    public boolean needsFail() {
        return part.canFail() && neverFails.isEmpty();
    }

    /** Whether a scenario in which what it reads was not assessed is demanded. */
    public boolean needsOpen() {
        return part.canBeOpen() && neverOpen.isEmpty();
    }

    /** Whether everything was seen that can be seen of it. */
    public boolean complete() {
        return holds != null
                && (decides != null || !cannot.isEmpty())
                && (fails != null || !needsFail())
                && (open != null || !needsOpen());
    }
}
