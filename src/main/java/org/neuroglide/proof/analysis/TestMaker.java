package org.neuroglide.proof.analysis;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Side;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;

/** Makes a test result from what it can still be. */
final class TestMaker {
    private static final int NORMAL = 5;

    private TestMaker() {}

    static TestResult of(CaseMaker.Pick p) {
        Integer grade = p.number("grade");
        Integer previous = p.number("previousGrade");
        Values.Span change = p.span("gradeChange");
        for (int now = 0; !change.unknown() && now <= NORMAL; now++) {
            for (int before = 0; before <= NORMAL; before++) {
                if (holds(change, now - before) && holds(p.span("grade"), now) && holds(p.span("previousGrade"), before)) {
                    grade = now;
                    previous = before;
                }
            }
        }
        Presence presence = p.one(Presence.class, "presence");
        if (grade != null) {
            presence = grade == NORMAL ? Presence.ABSENT : Presence.PRESENT;
        }
        Presence reproduced = p.one(Presence.class, "reproduced");
        Presence differentiated = p.one(Presence.class, "differentiated");
        Presence difference = p.one(Presence.class, "sideDifference");
        boolean result = presence != Presence.NOT_ASSESSED || reproduced != Presence.NOT_ASSESSED
                || differentiated != Presence.NOT_ASSESSED || difference != Presence.NOT_ASSESSED
                || p.number("range") != null || grade != null || p.number("score") != null;
        TestResult bare = TestResult.of(p.word("code"), presence, p.one(Side.class, "side"));
        return new TestResult(bare.code(), presence, bare.side(), status(p, result), reproduced, differentiated, difference,
                p.number("range"), grade, previous, p.number("score"), bare.family(), bare.modality(), "", "",
                bare.screen(), "", null);
    }

    private static TestStatus status(CaseMaker.Pick p, boolean result) {
        if (result) {
            return TestStatus.DONE;
        }
        return p.says("status") ? p.one(TestStatus.class, "status") : TestStatus.NOT_TESTED;
    }

    private static boolean holds(Values.Span span, @Nullable Integer number) {
        return number != null && !span.and(Sketcher.point(BigDecimal.valueOf(number))).isEmpty();
    }
}
