package org.neuroglide.texts;

import java.util.Locale;
import org.neuroglide.model.Amount;
import org.neuroglide.model.Certainty;
import org.neuroglide.model.Course;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Effort;
import org.neuroglide.model.Involvement;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.Mechanism;
import org.neuroglide.model.MechanismGrade;
import org.neuroglide.model.Need;
import org.neuroglide.model.NightPain;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RangeLimit;
import org.neuroglide.model.RangeOfOnset;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Sex;
import org.neuroglide.model.Side;
import org.neuroglide.model.Step;
import org.neuroglide.model.Strength;

/** The words for the constants of the model. A constant that is unknown reads "not assessed", never "no". */
public final class Terms {
    private static final String UNKNOWN = "not assessed";

    private Terms() {}

    static String of(Presence presence) {
        return switch (presence) {
            case PRESENT -> "present";
            case ABSENT -> "absent";
            case NOT_ASSESSED -> UNKNOWN;
        };
    }

    /** The side with its comma, or nothing. */
    public static String after(Side side) {
        return switch (side) {
            case LEFT -> ", left";
            case RIGHT -> ", right";
            case BOTH -> ", both sides";
            case NONE -> "";
        };
    }

    static String of(Level level) {
        return switch (level) {
            case LOW -> "low";
            case MODERATE -> "moderate";
            case HIGH -> "high";
            case UNKNOWN -> "not known";
        };
    }

    /** A kind of technique. */
    public static String of(Kind kind) {
        return switch (kind) {
            case INTERFACE -> "interface technique";
            case SLIDER -> "slider";
            case SINGLE_ENDED -> "single-ended technique";
            case TENSIONER -> "tensioner";
            case SUSTAINED_STRETCH -> "sustained stretch";
        };
    }

    /** What a kind does to the nerve. */
    public static String meaning(Kind kind) {
        return switch (kind) {
            case INTERFACE -> "works on what surrounds the nerve; no joint that loads the nerve moves";
            case SLIDER -> "lengthens the nerve at one end while the other end is shortened";
            case SINGLE_ENDED -> "one joint moves, the others keep still";
            case TENSIONER -> "two or more joints lengthen the nerve at the same time";
            case SUSTAINED_STRETCH -> "holds a loaded position";
        };
    }

    /** How certain the evidence is. */
    public static String of(Certainty certainty) {
        return switch (certainty) {
            case HIGH -> "HIGH";
            case MODERATE -> "MODERATE";
            case LOW -> "LOW";
            case VERY_LOW -> "VERY LOW";
            case EXPERT -> "EXPERT OPINION ONLY";
            case CONFLICT -> "SOURCES DISAGREE";
        };
    }

    static String of(Strength strength) {
        return switch (strength) {
            case STRONG -> "strong";
            case CONDITIONAL -> "conditional";
        };
    }

    /** The answer of a decision, as it heads a page. */
    public static String of(Disposition disposition) {
        return switch (disposition) {
            case EMERGENCY -> "EMERGENCY";
            case URGENT_REFERRAL -> "URGENT REFERRAL";
            case DEFER -> "DO NOT TREAT: DEFER";
            case ASSESS_FIRST -> "DO NOT TREAT YET: ASSESS FIRST";
            case NOT_INDICATED -> "DO NOT TREAT: NO TECHNIQUE INDICATED";
            case TREAT_WITH_PRECAUTION -> "TREAT WITH PRECAUTION";
            case TREAT -> "TREAT";
        };
    }

    static String of(RestPain rest) {
        return switch (rest) {
            case NONE -> "no pain at rest";
            case INTERMITTENT -> "intermittent pain at rest";
            case CONSTANT -> "constant pain at rest";
            case NOT_ASSESSED -> "pain at rest not assessed";
        };
    }

    static String of(NightPain night) {
        return switch (night) {
            case NONE -> "no pain at night";
            case INTERMITTENT -> "intermittent pain at night";
            case CONSISTENT -> "pain that wakes night after night";
            case NOT_ASSESSED -> "pain at night not assessed";
        };
    }

    static String of(RangeOfOnset onset) {
        return switch (onset) {
            case BEFORE_MID_RANGE -> "begins before mid-range";
            case MID_RANGE -> "begins at mid-range";
            case END_RANGE -> "begins at end of range";
            case OVERPRESSURE -> "begins only with overpressure";
            case NOT_ASSESSED -> "onset in range not assessed";
        };
    }

    static String of(Effort effort) {
        return switch (effort) {
            case MINIMAL -> "minimal activity brings it on";
            case MODERATE -> "moderate activity brings it on";
            case STRENUOUS -> "only strenuous activity brings it on";
            case NOT_ASSESSED -> "effort that brings it on not assessed";
        };
    }

    static String of(Course course) {
        return switch (course) {
            case NEW -> "new";
            case WORSE -> "known before, worse now";
            case STABLE_INVESTIGATED -> "known before, unchanged, investigated, cause documented";
            case NOT_ASSESSED -> "course not assessed";
        };
    }

    static String of(Involvement involvement) {
        return switch (involvement) {
            case MECHANOSENSITIVE ->
                "mechanosensitive (a test reproduces the patient's own symptoms, and differentiation changes them)";
            case CONDUCTION_LOSS -> "loss of sensation, power or reflex";
            case RADICULOPATHY -> "radiculopathy (two or more abnormal neurological findings at this root)";
            case NEUROPATHY -> "neuropathy (two or more abnormal neurological findings of this nerve)";
            case ENTRAPMENT -> "picture of an entrapment";
        };
    }

    static String of(Mechanism mechanism) {
        return switch (mechanism) {
            case NEUROPATHIC -> "neuropathic features";
            case NOCIPLASTIC -> "nociplastic features";
        };
    }

    static String of(IrritabilityStage stage) {
        return switch (stage) {
            case FINDING -> "by one finding";
            case INFERRED -> "inferred from all findings";
            case EFFECTIVE -> "the level that limits techniques";
        };
    }

    /** What a limit asks of the movement. */
    public static String of(RangeLimit limit) {
        return switch (limit) {
            case OFF_TENSION ->
                "start with the nerve off tension and stay short of the first onset of symptoms; no end range, no hold";
            case JOINT_LIMIT -> "stop at a joint angle agreed beforehand, even without symptoms";
            case TO_ONSET -> "move no further than the first onset of symptoms";
        };
    }

    static String of(Step step) {
        return switch (step) {
            case STOP_AND_REFER -> "stop treatment and refer";
            case STOP -> "stop treatment and examine again";
            case REGRESS -> "go back to a gentler kind than last time";
            case HOLD -> "stay at the kind used last time";
            case PROGRESS -> "ready to progress";
        };
    }

    static String of(Amount amount) {
        return switch (amount) {
            case WORSE -> "worse by an important amount";
            case NONE -> "no important change";
            case UNCERTAIN -> "better, but no more than the measure's error may bring";
            case IMPORTANT -> "better by an important amount";
        };
    }

    static String of(MechanismGrade grade) {
        return switch (grade) {
            case UNCLEAR -> "unclear on screening";
            case SCREENED -> "a screen, not a diagnosis";
            case POSSIBLE -> "possible (history and distribution)";
            case PROBABLE -> "probable (with signs on examination)";
            case DEFINITE -> "definite (confirmed by a test)";
        };
    }

    public static String of(Need need) {
        return switch (need) {
            case BLOCKING -> "no technique until it is answered";
            case ADVISED -> "the decision may become less strict once it is answered";
        };
    }

    static String of(Sex sex) {
        return sex == Sex.NOT_ASSESSED ? "sex " + UNKNOWN : sex.name().toLowerCase(Locale.ROOT);
    }

    /** A constant in the spelling of case files. */
    static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
