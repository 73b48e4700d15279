package org.neuroglide.proof.laws;

import java.util.List;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Recommendation;

/** The order of decisions: stricter or equal means no disposition nearer to TREAT, no technique above the earlier ceiling. */
public final class Strictness {
    private Strictness() {}

    /** What makes the second decision looser than the first; empty where it is stricter or equal. */
    public static String looser(Decision before, Decision after) {
        if (after.disposition().compareTo(before.disposition()) > 0) {
            return after.disposition() + " is looser than " + before.disposition();
        }
        List<Recommendation> above = above(before, after);
        if (!above.isEmpty()) {
            Recommendation first = above.get(0);
            return first.technique() + " (" + first.kind() + ") is above the earlier ceiling " + before.ceiling();
        }
        boolean home = before.disposition().carriesTechniques() && !before.homeAllowed() && after.homeAllowed();
        return home ? "the home programme is no longer barred" : "";
    }

    /** What the second decision recommends above the ceiling of the first. */
    static List<Recommendation> above(Decision before, Decision after) {
        return after.recommendations().stream()
                .filter(r -> before.ceiling() == null || r.kind().compareTo(before.ceiling()) > 0)
                .toList();
    }
}
