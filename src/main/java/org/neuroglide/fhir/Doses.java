package org.neuroglide.fhir;

import java.math.BigDecimal;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Dose;
import org.neuroglide.model.Recommendation;
import org.neuroglide.texts.ConclusionWords;

/** The dose of a technique in words, and structured where R4 can say it without allowing more than the decision does. */
final class Doses {
    static final String REPETITIONS = "repetitions a session";

    private Doses() {}

    static String words(Recommendation recommendation) {
        Dose dose = dose(recommendation);
        return recommendation.home()
                ? ConclusionWords.dose(dose)
                : ConclusionWords.perSession(dose) + ConclusionWords.days(dose) + ", in the clinic";
    }

    /** From the visit until the review, with the words; how often only where it is done at home. */
    static Timing timing(Recommendation recommendation, Decision decision) {
        Timing timing = new Timing().setCode(new CodeableConcept().setText(words(recommendation)));
        TimingRepeatComponent repeat = new TimingRepeatComponent();
        repeat.setBounds(span(decision));
        frequency(repeat, recommendation);
        return timing.setRepeat(repeat);
    }

    /**
     * Sessions a day; or a week, where it is one a day on some days only. Several a day on some days has no structured
     * form that would not allow more, and stands in words only.
     */
    private static void frequency(TimingRepeatComponent repeat, Recommendation recommendation) {
        Dose dose = dose(recommendation);
        if (!recommendation.home()) {
            return;
        }
        if (dose.daysPerWeek() == 0) {
            repeat.setFrequency(dose.perDay()).setPeriod(1).setPeriodUnit(UnitsOfTime.D);
            if (dose.perDayMax() > dose.perDay()) {
                repeat.setFrequencyMax(dose.perDayMax());
            }
        } else if (dose.perDayMax() == 1) {
            repeat.setFrequency(1).setPeriod(1).setPeriodUnit(UnitsOfTime.WK);
            if (dose.daysPerWeek() > 1) {
                repeat.setFrequencyMax(dose.daysPerWeek());
            }
        }
    }

    /** From the fewest to the most repetitions of one session. */
    static Range repetitions(Recommendation recommendation) {
        Dose dose = dose(recommendation);
        return new Range()
                .setLow(repetitions(dose.sets() * dose.reps()))
                .setHigh(repetitions(dose.setsMax() * dose.repsMax()));
    }

    private static Quantity repetitions(int count) {
        return new Quantity().setValue(BigDecimal.valueOf(count)).setUnit(REPETITIONS);
    }

    /** From the visit to the review. */
    static Period span(Decision decision) {
        Period period = new Period().setStartElement(new DateTimeType(decision.asOf().toString()));
        if (decision.reviewOn() != null) {
            period.setEndElement(new DateTimeType(decision.reviewOn().toString()));
        }
        return period;
    }

    private static Dose dose(Recommendation recommendation) {
        Dose dose = recommendation.dose();
        if (dose == null) {
            throw new IllegalStateException("a technique is recommended without a dose: " + recommendation.technique());
        }
        return dose;
    }
}
