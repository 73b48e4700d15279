package org.neuroglide.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sign or symptom of serious pathology.
 *
 * @param course how it has behaved
 * @param group from the vocabulary: the pathology it screens for
 * @param weight from the vocabulary
 * @param screen from the vocabulary: whether this session must ask for it
 */
public record RedFlag(
        String code,
        Presence presence,
        Side side,
        Course course,
        String group,
        Weight weight,
        Screen screen,
        @Nullable LocalDate assessedOn)
        implements InputFact, Finding {

    /** A red flag without a course. The engine fills in what the vocabulary says of the code. */
    public static RedFlag of(String code, Presence presence, Side side) {
        return new RedFlag(
                code, presence, side, Course.NOT_ASSESSED, "", Weight.STRONG, Screen.OPTIONAL, null);
    }

    /** This flag with what the vocabulary says of its code. */
    public RedFlag described(String group, Weight weight, Screen screen) {
        return new RedFlag(code, presence, side, course, group, weight, screen, assessedOn);
    }

    @Override
    public RedFlag judgedAt(LocalDate asOf) {
        boolean old = Judging.isOld(assessedOn, asOf);
        return old
                ? new RedFlag(
                        code, Judging.presence(presence, true), side, course, group, weight, screen, assessedOn)
                : this;
    }

    @Override
    public String key() {
        return "redFlag " + code + " " + side;
    }
}
