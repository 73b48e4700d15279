package org.neuroglide.proof.laws;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.proof.laws.Law.Claim;
import org.neuroglide.proof.reference.ReferenceFacts;

/** The safety laws that can be held against decisions. */
final class Laws {
    /** Laws about what must make no difference cost much and say little more on more cases. */
    private static final int EVERY = 4;

    private Laws() {}

    static List<Law> of(Knowledge knowledge) {
        ReferenceFacts sessions = new ReferenceFacts(knowledge.vocabulary(), knowledge.techniques());
        Forgetting forgetting = new Forgetting(sessions);
        FlagChanges flags = new FlagChanges(knowledge.vocabulary());
        Claim looser = (c, before, after) -> Expectations.noLooser(before, after);
        List<Law> laws = new ArrayList<>(new DecisionLaws(knowledge, sessions).all());
        laws.addAll(new TreatmentLaws(knowledge).all());
        laws.add(new Law("unknown is not no", 1, forgetting::of, (c, before, after) -> Strictness.looser(before, after), looser));
        laws.add(new Law("one more red flag is never looser", 1, flags::of, FlagChanges::wrong, looser));
        laws.add(new Law("an override keeps its limits", 1, OverrideChanges::of, OverrideChanges::wrong, OverrideChanges::claim));
        laws.add(new Law("an earlier visit silences no referral", 1, VisitChanges::of, VisitChanges::wrong,
                (c, before, after) -> Expectations.noLooserThan(before.disposition())));
        laws.add(new Law("an earlier no is no answer today", EVERY, forgetting::dated, SameChanges::conclusions, looser));
        laws.add(new Law("equal cases are equal to the byte, in any order", EVERY, SameChanges::orders, SameChanges::bytes, Claim.NONE));
        laws.add(new Law("no clock but the day of the visit", EVERY, SameChanges::anotherDay, SameChanges::conclusions, Claim.NONE));
        laws.add(new Law("left and right are alike", EVERY, SameChanges::mirrored, SameChanges::mirror, Claim.NONE));
        return laws;
    }
}
