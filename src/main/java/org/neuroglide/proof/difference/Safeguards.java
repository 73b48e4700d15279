package org.neuroglide.proof.difference;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.MissingInformation;
import org.neuroglide.model.Need;
import org.neuroglide.model.PositionLimit;
import org.neuroglide.model.Precaution;
import org.neuroglide.model.RangeLimit;
import org.neuroglide.model.Referral;
import org.neuroglide.texts.ConclusionWords;

/**
 * Referrals, deferrals, bars, limits, precautions and questions that hold treatment up. They are compared where the
 * answer is the same: a stricter answer leaves some of them out because it says more than they do.
 */
final class Safeguards {
    private Safeguards() {}

    static boolean is(Conclusion c) {
        return c instanceof Referral || c instanceof Deferral || c instanceof Contraindication || c instanceof PositionLimit
                || c instanceof Precaution || c instanceof MissingInformation m && m.need() == Need.BLOCKING;
    }

    static List<Edit> edits(Decision before, Decision after, ConclusionWords wordsBefore, ConclusionWords wordsAfter) {
        List<Conclusion> old = before.conclusions(Conclusion.class).stream().filter(Safeguards::is).toList();
        List<Conclusion> now = after.conclusions(Conclusion.class).stream().filter(Safeguards::is).toList();
        List<Edit> edits = new ArrayList<>();
        List<Conclusion> gone = TextList.without(old, now);
        List<Conclusion> come = TextList.without(now, old);
        gone.forEach(c -> edits.add(new Edit("Safeguard", wordsBefore.of(c), "", isReplaced(c, come) ? Direction.NEITHER : Direction.LOOSER)));
        boolean swapped = gone.stream().anyMatch(Precaution.class::isInstance);
        come.forEach(c -> edits.add(new Edit(
                "Safeguard", "", wordsAfter.of(c), c instanceof Precaution && swapped ? Direction.NEITHER : Direction.STRICTER)));
        return edits;
    }

    /** A precaution by another one, of which none can be told to be the stricter; a limit by one that says more. */
    private static boolean isReplaced(Conclusion gone, List<Conclusion> come) {
        if (gone instanceof Precaution) {
            return come.stream().anyMatch(Precaution.class::isInstance);
        }
        return gone instanceof PositionLimit limit
                && come.stream().anyMatch(c -> c instanceof PositionLimit p && p.scope() == limit.scope()
                        && p.target().equals(limit.target()) && saysMore(p.limit(), limit.limit()));
    }

    /** Off tension and short of the first onset is more than up to the first onset. */
    static boolean saysMore(RangeLimit one, RangeLimit other) {
        return one == RangeLimit.OFF_TENSION && other == RangeLimit.TO_ONSET;
    }
}
