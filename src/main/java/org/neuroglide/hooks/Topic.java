package org.neuroglide.hooks;

import java.util.List;
import java.util.Locale;

/** What a card is about, most urgent first; a call gives one card of each at most. */
enum Topic {
    EMERGENCY("Emergency", Indicator.CRITICAL, OverrideReason.ALREADY_SENT, OverrideReason.ENTERED_WRONGLY),
    URGENT_REFERRAL("Urgent referral", Indicator.CRITICAL, OverrideReason.ALREADY_REFERRED, OverrideReason.ENTERED_WRONGLY),
    DEFERRAL(
            "Withhold until cleared",
            Indicator.WARNING,
            OverrideReason.CLEARED_IN_WRITING,
            OverrideReason.ENTERED_WRONGLY,
            OverrideReason.OTHER_MATTER),
    MISSING_SCREENING(
            "Missing screening",
            Indicator.WARNING,
            OverrideReason.SCREENED_TODAY,
            OverrideReason.NO_TECHNIQUE_PLANNED,
            OverrideReason.OTHER_MATTER),
    ORDERED_TECHNIQUE(
            "Ordered technique",
            Indicator.WARNING,
            OverrideReason.ORDER_CHANGED,
            OverrideReason.ENTERED_WRONGLY),
    INCOMPLETE_RECORD("Incomplete record", Indicator.WARNING, OverrideReason.RECORD_READ),
    RECOMMENDATION(
            "Recommendation",
            Indicator.INFO,
            OverrideReason.OTHER_TREATMENT,
            OverrideReason.PATIENT_DECLINES,
            OverrideReason.DOES_NOT_FIT,
            OverrideReason.ENTERED_WRONGLY),
    NOT_INDICATED("No technique indicated", Indicator.INFO, OverrideReason.DOES_NOT_FIT, OverrideReason.ENTERED_WRONGLY);

    private final String display;
    final Indicator indicator;
    private final List<OverrideReason> reasons;

    Topic(String display, Indicator indicator, OverrideReason... reasons) {
        this.display = display;
        this.indicator = indicator;
        this.reasons = List.of(reasons);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Coding coding() {
        return new Coding(code(), Canonical.TOPICS, display);
    }

    List<Coding> overrideReasons() {
        return reasons.stream().map(OverrideReason::coding).toList();
    }
}
