package org.neuroglide.proof.whatif;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.engine.Explanation;
import org.neuroglide.engine.Proof;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Referral;

/** What no finding of the examination lifts: a referral, and a red flag that is present behind what is in the way. */
final class Barred {
    private Barred() {}

    /** Null where the search may begin. What would make an answer stricter may always be looked for. */
    static WhatIf.@Nullable Stop by(Explanation explanation, Goal goal) {
        if (goal instanceof Goal.Stricter) {
            return null;
        }
        Decision now = explanation.examination().decision();
        List<Referral> referrals = now.conclusions(Referral.class);
        List<Conclusion> barriers = new ArrayList<>(referrals);
        barriers.addAll(goal.barriers(explanation));
        Set<Fact> flags = new LinkedHashSet<>();
        for (Conclusion barrier : barriers) {
            explanation.why(barrier.key()).forEach(proof -> addFlags(proof, flags));
        }
        boolean referred = now.disposition().compareTo(Disposition.URGENT_REFERRAL) <= 0;
        return referred || !flags.isEmpty() ? new WhatIf.Stop(referrals, List.copyOf(flags)) : null;
    }

    private static void addFlags(Proof proof, Set<Fact> flags) {
        if (proof.fact() instanceof RedFlag flag && flag.presence() == Presence.PRESENT) {
            flags.add(flag);
        }
        proof.steps().forEach(step -> step.facts().forEach(p -> addFlags(p, flags)));
    }
}
