package org.neuroglide.cli;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Indication;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.MissingInformation;
import org.neuroglide.model.Need;
import org.neuroglide.model.Precaution;
import org.neuroglide.model.Referral;
import org.neuroglide.model.Scope;
import org.neuroglide.model.Urgency;

/** Which conclusions decided a case. */
final class Deciding {
    /** Missing answers are many and much alike; the first ones show how it goes. */
    private static final int MISSING_SHOWN = 3;

    private Deciding() {}

    /** Keys of the conclusions that the disposition rests on, in the decision's order. */
    static List<String> subjects(Decision decision) {
        List<String> keys = new ArrayList<>();
        int missing = 0;
        for (Conclusion conclusion : decision.conclusions(Conclusion.class)) {
            boolean counts = decides(decision, conclusion);
            if (counts && conclusion instanceof MissingInformation && ++missing > MISSING_SHOWN) {
                counts = false;
            }
            if (counts) {
                keys.add(conclusion.key());
            }
        }
        return keys;
    }

    private static boolean decides(Decision decision, Conclusion conclusion) {
        return switch (decision.disposition()) {
            case EMERGENCY -> conclusion instanceof Referral referral && referral.urgency() == Urgency.EMERGENCY;
            case URGENT_REFERRAL -> conclusion instanceof Referral;
            case DEFER ->
                conclusion instanceof Deferral
                        || conclusion instanceof Contraindication bar && bar.scope() == Scope.ALL;
            case ASSESS_FIRST -> conclusion instanceof MissingInformation missing && missing.need() == Need.BLOCKING;
            case NOT_INDICATED ->
                conclusion instanceof Indication
                        || conclusion instanceof Contraindication
                        || conclusion instanceof LoadLimit;
            case TREAT, TREAT_WITH_PRECAUTION ->
                conclusion instanceof Indication
                        || conclusion instanceof LoadLimit limit && limit.kind() == decision.ceiling()
                        || conclusion instanceof Precaution;
        };
    }
}
