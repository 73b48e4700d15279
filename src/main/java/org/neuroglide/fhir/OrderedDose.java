package org.neuroglide.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Timing;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Dose;
import org.neuroglide.model.Recommendation;

/**
 * How much of a technique an order asks for, as far as it is stated the way orders of this program state it. What is stated in
 * another way is not understood, and nothing is guessed from it.
 *
 * @param repetitions most repetitions of a session; null where the order does not say, or not in a way that is understood
 * @param quantity whether the order states a quantity at all
 * @param often how often; null where the order does not say, or not in a way that is understood
 * @param timing whether the order states how often at all
 * @param timingOpen whether something of that is not understood, words apart
 * @param timingText how often in words; empty where it is not said in words
 * @param doseTexts doses in words, as orders of this program write them
 * @param home whether it is for use at home
 */
public record OrderedDose(
        @Nullable BigDecimal repetitions,
        boolean quantity,
        @Nullable Often often,
        boolean timing,
        boolean timingOpen,
        String timingText,
        Set<String> doseTexts,
        boolean home) {
    private static final int MOST_DIGITS = 9;
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    /** Sessions in a number of days. */
    public record Often(BigDecimal sessions, BigDecimal days) {
        boolean isMoreThan(int most, BigDecimal inDays) {
            return sessions.multiply(inDays).compareTo(BigDecimal.valueOf(most).multiply(days)) > 0;
        }

        String words() {
            String in = days.compareTo(BigDecimal.ONE) == 0 ? "a day" : days.compareTo(WEEK) == 0 ? "a week"
                    : "in " + plain(days) + " days";
            return plain(sessions) + (sessions.compareTo(BigDecimal.ONE) == 0 ? " session " : " sessions ") + in;
        }
    }

    public static OrderedDose of(ServiceRequest order) {
        @Nullable Timing timing = order.getOccurrence() instanceof Timing t ? t : null;
        @Nullable Often often = timing == null ? null : often(timing);
        Set<String> texts = new LinkedHashSet<>();
        order.getOrderDetail().stream().filter(CodeableConcept::hasText).forEach(d -> texts.add(d.getText()));
        boolean daily = often != null && often.sessions().compareTo(often.days()) >= 0;
        return new OrderedDose(
                repetitions(order),
                order.hasQuantity(),
                often,
                timing != null && (timing.hasCode() || timing.hasEvent() || saysHowOften(timing.getRepeat())),
                timing != null && (timing.getCode().hasCoding() || timing.hasEvent() || often == null && saysHowOften(timing.getRepeat())),
                timing == null || !timing.getCode().hasText() ? "" : timing.getCode().getText(),
                Set.copyOf(texts.stream().filter(t -> t.startsWith(TechniqueTexts.DOSE)).toList()),
                daily || texts.contains(TechniqueTexts.AT_HOME));
    }

    /** The dose of a recommendation, in words. */
    public static String recommended(Recommendation recommendation) {
        return Doses.words(recommendation);
    }

    /** Whether the order states a dose in one of the ways that are looked at. */
    public boolean isStated() {
        return quantity || timing || !doseTexts.isEmpty();
    }

    /** What goes beyond a recommendation, a sentence each; none where nothing that is understood does. */
    public List<String> beyond(Recommendation recommendation) {
        Dose dose = recommendation.dose();
        List<String> beyond = new ArrayList<>();
        if (dose == null) {
            return beyond;
        }
        int most = dose.setsMax() * dose.repsMax();
        if (repetitions != null && repetitions.compareTo(BigDecimal.valueOf(most)) > 0) {
            beyond.add("Ordered: up to " + plain(repetitions) + " repetitions a session; recommended: at most " + most + ".");
        }
        if (home && !recommendation.home()) {
            beyond.add("Ordered for every day or for home; recommended: in the clinic only.");
        } else if (often != null && isTooOften(often, dose, recommendation.home())) {
            beyond.add("Ordered: up to " + often.words() + "; recommended: " + Doses.words(recommendation) + ".");
        }
        return beyond;
    }

    /** What could not be compared with a recommendation, a sentence each. */
    public List<String> notCompared(Recommendation recommendation) {
        if (recommendation.dose() == null) {
            return isStated() ? List.of("No dose is recommended to compare with.") : List.of();
        }
        List<String> open = new ArrayList<>();
        if (quantity && repetitions == null) {
            open.add("The quantity was not compared: it states no highest number in \"" + Doses.REPETITIONS + "\".");
        }
        boolean otherWords = !timingText.isEmpty() && !timingText.equals(Doses.words(recommendation));
        if (timingOpen || otherWords) {
            open.add("How often was not compared: it is not stated in sessions a day or a week.");
        }
        if (doseTexts.stream().anyMatch(text -> !text.equals(TechniqueTexts.dose(recommendation)))) {
            open.add("The dose in words was not compared: it is not the recommended one.");
        }
        return open;
    }

    /** In the clinic, how often on a day is not prescribed; on how many days of the week is. */
    private static boolean isTooOften(Often often, Dose dose, boolean home) {
        boolean day = home && often.isMoreThan(dose.perDayMax(), BigDecimal.ONE);
        boolean week = dose.daysPerWeek() > 0 && often.isMoreThan((home ? dose.perDayMax() : 1) * dose.daysPerWeek(), WEEK);
        return day || week;
    }

    private static @Nullable BigDecimal repetitions(ServiceRequest order) {
        if (order.getQuantity() instanceof Range range) {
            // Without a high end it has none; a low end alone says only that it is not less.
            BigDecimal high = range.hasHigh() ? repetitions(range.getHigh()) : null;
            BigDecimal low = range.hasLow() ? repetitions(range.getLow()) : BigDecimal.ZERO;
            return high == null || low == null || low.compareTo(high) > 0 ? null : high;
        }
        return order.getQuantity() instanceof Quantity quantity ? repetitions(quantity) : null;
    }

    private static @Nullable BigDecimal repetitions(Quantity quantity) {
        boolean understood = Doses.REPETITIONS.equals(quantity.getUnit()) && !quantity.hasComparator() && !quantity.hasCode();
        return understood ? usable(quantity.getValue()) : null;
    }

    private static @Nullable Often often(Timing timing) {
        TimingRepeatComponent repeat = timing.getRepeat();
        boolean other = repeat.hasCount() || repeat.hasCountMax() || repeat.hasDuration() || repeat.hasDurationMax()
                || repeat.hasOffset() || repeat.hasDayOfWeek() || repeat.hasTimeOfDay() || repeat.hasWhen() || timing.hasEvent();
        int days = repeat.getPeriodUnit() == UnitsOfTime.D ? 1 : repeat.getPeriodUnit() == UnitsOfTime.WK ? WEEK.intValue() : 0;
        BigDecimal period = usable(repeat.getPeriod());
        if (other || days == 0 || period == null || !repeat.hasFrequency()) {
            return null;
        }
        int most = Math.max(repeat.getFrequency(), repeat.getFrequencyMax());
        return new Often(BigDecimal.valueOf(most), period.multiply(BigDecimal.valueOf(days)));
    }

    /** From when until when is no dose. */
    private static boolean saysHowOften(TimingRepeatComponent repeat) {
        TimingRepeatComponent rest = repeat.copy();
        rest.setBounds(null);
        return !rest.isEmpty();
    }

    private static @Nullable BigDecimal usable(@Nullable BigDecimal number) {
        boolean usable = number != null && number.signum() > 0 && number.precision() <= MOST_DIGITS
                && Math.abs((long) number.scale()) <= MOST_DIGITS;
        return usable ? number : null;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
