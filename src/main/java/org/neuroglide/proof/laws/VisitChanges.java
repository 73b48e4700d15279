package org.neuroglide.proof.laws;

import java.util.List;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Response;
import org.neuroglide.proof.cases.Cases;
import org.neuroglide.proof.laws.Law.Change;

/** A case is screened anew at every visit: what was borne well before makes no referral of today weaker. */
final class VisitChanges {
    private static final Response WELL = new Response(
            0, 0, 0, -1, -2, Presence.ABSENT, Presence.ABSENT, Presence.ABSENT, Presence.ABSENT, Presence.PRESENT);

    private VisitChanges() {}

    /** A first visit, and the same findings at a visit after one that went well, or after the visit that was recorded. */
    static List<Change> of(PatientCase c) {
        // Scores are compared with an earlier visit, and are refused without one.
        PatientCase alone = Cases.withoutOutcomes(Cases.with(Cases.with(c, PreviousVisit.NONE), Response.UNKNOWN));
        PatientCase first = alone.equals(c) ? c : alone;
        return List.of(
                Change.of("after a visit that went well", first, () -> Cases.with(Cases.with(c, well(c)), WELL)),
                Change.of("after the visit that is recorded", first, () -> c));
    }

    private static PreviousVisit well(PatientCase c) {
        return new PreviousVisit(
                true, c.asOf().minusDays(7), null, Level.LOW, List.of(), Kind.INTERFACE, Kind.INTERFACE, 3, 5, 2, 1);
    }

    static String wrong(Change change, Decision before, Decision after) {
        boolean weaker = after.disposition().compareTo(before.disposition()) > 0;
        return OverrideChanges.refers(before) && weaker
                ? after.disposition() + " where a first visit is " + before.disposition()
                : "";
    }
}
