package org.neuroglide.texts;

import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Advice;
import org.neuroglide.model.AdviceKind;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Dose;
import org.neuroglide.model.Improvement;
import org.neuroglide.model.Indication;
import org.neuroglide.model.Irritability;
import org.neuroglide.model.Kind;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.MissingInformation;
import org.neuroglide.model.NerveInvolvement;
import org.neuroglide.model.PainMechanism;
import org.neuroglide.model.PositionLimit;
import org.neuroglide.model.Precaution;
import org.neuroglide.model.Progression;
import org.neuroglide.model.Referral;
import org.neuroglide.model.Urgency;

/** Conclusions in a clinician's words. */
public final class ConclusionWords {
    private final Words words;

    public ConclusionWords(Words words) {
        this.words = words;
    }

    /** A conclusion as a phrase without its full stop. */
    public String of(Conclusion conclusion) {
        if (conclusion instanceof Irritability irritability) {
            return "Irritability " + Terms.of(irritability.level()) + ", " + Terms.of(irritability.stage());
        } else if (conclusion instanceof PainMechanism mechanism) {
            return Words.capital(Terms.of(mechanism.mechanism())) + ": " + Terms.of(mechanism.grade());
        } else if (conclusion instanceof NerveInvolvement involvement) {
            return Words.capital(structure(involvement)) + ": " + Terms.of(involvement.involvement());
        } else if (conclusion instanceof Referral referral) {
            String urgency = referral.urgency() == Urgency.EMERGENCY ? "Refer as an emergency: " : "Refer urgently: ";
            return urgency + words.code(referral.concern(), Section.CONCERNS);
        } else if (conclusion instanceof Deferral deferral) {
            return "Withhold neural techniques until cleared: " + words.code(deferral.concern(), Section.CONCERNS);
        } else if (conclusion instanceof Contraindication bar) {
            return "Barred: " + words.reach(bar.scope(), bar.target());
        } else if (conclusion instanceof PositionLimit limit) {
            return Words.capital(words.reach(limit.scope(), limit.target())) + ": " + Terms.of(limit.limit());
        } else if (conclusion instanceof LoadLimit limit) {
            return "Strongest kind allowed: " + Terms.of(limit.kind());
        } else if (conclusion instanceof Precaution precaution) {
            return "Precaution: " + words.code(precaution.topic(), Section.PRECAUTIONS);
        } else if (conclusion instanceof MissingInformation missing) {
            return "Not assessed: " + question(missing.code()) + " (" + Terms.of(missing.need()) + ")";
        } else if (conclusion instanceof Indication indication) {
            return indication(indication);
        } else if (conclusion instanceof Dose dose) {
            return "Dose of a " + Terms.of(dose.kind()) + ": " + dose(dose);
        } else if (conclusion instanceof Advice advice) {
            return advice(advice);
        } else if (conclusion instanceof Improvement improvement) {
            return Words.capital(words.code(improvement.measure(), Section.MEASURES)) + ": "
                    + Terms.of(improvement.amount());
        } else if (conclusion instanceof Progression progression) {
            return "Since the previous visit: " + Terms.of(progression.step());
        }
        throw new IllegalStateException("no words for " + conclusion.getClass());
    }

    private String structure(NerveInvolvement involvement) {
        boolean root = words.item(involvement.structure(), Section.ROOTS).isPresent();
        String name = words.code(involvement.structure(), root ? Section.ROOTS : Section.NERVES);
        return name + Terms.after(involvement.side());
    }

    private String indication(Indication indication) {
        return "Would fit: " + Terms.of(indication.kind()) + ", "
                + words.within(indication.nerve(), Section.NERVES) + Terms.after(indication.side())
                + (indication.condition().isEmpty()
                        ? ""
                        : ", for " + words.within(indication.condition(), Section.CONDITIONS));
    }

    private String question(String code) {
        return words.item(
                        code,
                        Section.RED_FLAGS,
                        Section.SYMPTOMS,
                        Section.TESTS,
                        Section.HISTORY,
                        Section.QUESTIONS,
                        Section.MEASURES)
                .map(VocabularyItem::words)
                .orElse(code);
    }

    /** "1-2 sets of 5-8 slow repetitions, no hold, 1-2 times a day". */
    public static String dose(Dose dose) {
        String day =
                dose.perDayMax() == 1 ? "once a day" : Words.span(dose.perDay(), dose.perDayMax()) + " times a day";
        return perSession(dose) + ", " + day + days(dose);
    }

    /** The dose of what stays in the clinic: how often in a day is a matter of the home programme. */
    public static String perSession(Dose dose) {
        String sets = Words.span(dose.sets(), dose.setsMax()) + (dose.setsMax() == 1 ? " set of " : " sets of ");
        if (dose.kind() == Kind.SUSTAINED_STRETCH) {
            return sets + Words.span(dose.reps(), dose.repsMax()) + " repetitions, each held for at most "
                    + dose.holdSeconds() + " s";
        }
        String hold = dose.holdSeconds() == 0 ? "no hold" : "hold at most " + dose.holdSeconds() + " s";
        return sets + Words.span(dose.reps(), dose.repsMax()) + " slow repetitions, " + seconds(dose) + hold;
    }

    /** On how many days of the week, where it is not every day. */
    public static String days(Dose dose) {
        return dose.daysPerWeek() == 0 ? "" : ", on at most " + Words.count(dose.daysPerWeek(), "day") + " a week";
    }

    private static String seconds(Dose dose) {
        return "about " + Words.span(dose.secondsPerRep(), dose.secondsPerRepMax()) + " s each, ";
    }

    private String advice(Advice advice) {
        String topic = words.code(advice.topic(), Section.ADVICE);
        return label(advice.kind()) + ": " + topic
                + (advice.kind() == AdviceKind.REVIEW ? " (" + Words.count(advice.days(), "day") + ")" : "");
    }

    static String label(AdviceKind kind) {
        return switch (kind) {
            case EXPECT -> "Expect";
            case STOP -> "Stop";
            case SAFETY_NET -> "Safety net";
            case HOME -> "At home";
            case ACTIVE_CARE -> "Active care";
            case REVIEW -> "Review";
        };
    }
}
