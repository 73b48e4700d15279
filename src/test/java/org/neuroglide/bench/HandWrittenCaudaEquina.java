package org.neuroglide.bench;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.model.Course;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Fact;
import org.neuroglide.model.History;
import org.neuroglide.model.Modality;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestResult;

/** The rules of {@code redflags/cauda-equina.drl} as the cheapest possible program: one loop, no explanation. */
final class HandWrittenCaudaEquina {
    private HandWrittenCaudaEquina() {}

    static Disposition decide(List<Fact> facts) {
        boolean emergency = false;
        boolean withhold = false;
        boolean polyneuropathy = true;
        boolean causeKnown = true;
        Set<Side> power = EnumSet.noneOf(Side.class);
        Set<Side> loss = EnumSet.noneOf(Side.class);
        Set<Side> legPain = EnumSet.noneOf(Side.class);
        for (Fact fact : facts) {
            if (fact instanceof RedFlag flag) {
                if (flag.presence() == Presence.PRESENT && flag.group().equals("cauda-equina")) {
                    withhold |= flag.course() == Course.STABLE_INVESTIGATED;
                    emergency |= flag.course() != Course.STABLE_INVESTIGATED;
                }
            } else if (fact instanceof TestResult test) {
                if (test.presence() == Presence.PRESENT && test.group().equals("neuro-lumbar")) {
                    loss.add(test.side());
                    if (test.modality() == Modality.POWER) {
                        power.add(test.side());
                    }
                }
            } else if (fact instanceof Symptom symptom) {
                if (symptom.presence() == Presence.PRESENT && symptom.code().equals("leg-pain")) {
                    legPain.add(symptom.side());
                }
            } else if (fact instanceof History item && item.presence() != Presence.PRESENT) {
                polyneuropathy &= !item.code().equals("polyneuropathy");
                causeKnown &= !item.code().equals("bilateral-cause-known");
            }
        }
        emergency |= both(power) || both(loss) && !polyneuropathy || both(legPain) && !causeKnown;
        withhold |= both(legPain) && causeKnown;
        return emergency ? Disposition.EMERGENCY : withhold ? Disposition.DEFER : Disposition.ASSESS_FIRST;
    }

    private static boolean both(Set<Side> sides) {
        return sides.contains(Side.LEFT) && sides.contains(Side.RIGHT);
    }
}
