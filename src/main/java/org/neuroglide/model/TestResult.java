package org.neuroglide.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a test showed, in components. Whether a neurodynamic test counts as positive is concluded by a rule.
 *
 * @param presence of a neurological test: abnormal; of a sign: positive; of a neurodynamic test always NOT_ASSESSED.
 *     Where an MRC grade is given, derived from it: 5 is absent, less is present
 * @param status whether the test was carried out
 * @param reproduced the patient's own symptoms were at least partly reproduced
 * @param differentiated moving a remote part that loads or unloads the nerve changed them
 * @param sideDifference a difference from the other side
 * @param range degrees at the first onset of symptoms, 0 to 180
 * @param grade muscle power, MRC 0 to 5
 * @param previousGrade muscle power at the previous examination, MRC 0 to 5
 * @param score a total, of a SCORE test, 0 to 100
 * @param family from the vocabulary
 * @param modality from the vocabulary
 * @param nerve the nerve that a neurodynamic test loads, from the vocabulary; otherwise empty
 * @param root the root that a neurological test examines, from the vocabulary; otherwise empty
 * @param screen from the vocabulary: whether this session must ask for it
 * @param group from the vocabulary: the block it is asked in; otherwise empty
 */
public record TestResult(
        String code,
        Presence presence,
        Side side,
        TestStatus status,
        Presence reproduced,
        Presence differentiated,
        Presence sideDifference,
        @Nullable Integer range,
        @Nullable Integer grade,
        @Nullable Integer previousGrade,
        @Nullable Integer score,
        TestFamily family,
        Modality modality,
        String nerve,
        String root,
        Screen screen,
        String group,
        @Nullable LocalDate assessedOn)
        implements InputFact, Finding {

    /** A result with a presence only. The engine fills in what the vocabulary says of the code. */
    public static TestResult of(String code, Presence presence, Side side) {
        return new TestResult(
                code,
                presence,
                side,
                presence == Presence.NOT_ASSESSED ? TestStatus.NOT_TESTED : TestStatus.DONE,
                Presence.NOT_ASSESSED,
                Presence.NOT_ASSESSED,
                Presence.NOT_ASSESSED,
                null,
                null,
                null,
                null,
                TestFamily.SIGN,
                Modality.NONE,
                "",
                "",
                Screen.OPTIONAL,
                "",
                null);
    }

    public boolean rangeKnown() {
        return range != null;
    }

    public boolean gradeKnown() {
        return grade != null;
    }

    public boolean previousGradeKnown() {
        return previousGrade != null;
    }

    public boolean scoreKnown() {
        return score != null;
    }

    /** MRC grade now less the grade before: negative where power was lost. */
    public @Nullable Integer gradeChange() {
        return grade == null || previousGrade == null ? null : Integer.valueOf(grade - previousGrade);
    }

    public boolean gradeChangeKnown() {
        return grade != null && previousGrade != null;
    }

    /** This result with what the vocabulary says of its code. */
    public TestResult described(
            TestFamily family, Modality modality, String nerve, String root, Screen screen, String group) {
        return new TestResult(
                code,
                presence,
                side,
                status,
                reproduced,
                differentiated,
                sideDifference,
                range,
                grade,
                previousGrade,
                score,
                family,
                modality,
                nerve,
                root,
                screen,
                group,
                assessedOn);
    }

    /** Normal results and measurements from before the visit are dropped; what was abnormal stays. */
    @Override
    public TestResult judgedAt(LocalDate asOf) {
        boolean old = Judging.isOld(assessedOn, asOf);
        Presence now = grade == null ? presence : grade < 5 ? Presence.PRESENT : Presence.ABSENT;
        Presence judged = Judging.presence(now, old);
        boolean keep = !old || judged == Presence.PRESENT;
        return new TestResult(
                code,
                judged,
                side,
                status,
                Judging.presence(reproduced, old),
                Judging.presence(differentiated, old),
                Judging.presence(sideDifference, old),
                old ? null : range,
                keep ? grade : null,
                keep ? previousGrade : null,
                old ? null : score,
                family,
                modality,
                nerve,
                root,
                screen,
                group,
                assessedOn);
    }

    @Override
    public String key() {
        return "test " + code + " " + side;
    }
}
