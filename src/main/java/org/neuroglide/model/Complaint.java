package org.neuroglide.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the patient comes for. One case has one complaint.
 *
 * @param region a region of the vocabulary, empty where unknown: then the screening items of all regions are asked
 * @param side where the complaint is
 * @param onset when this episode began
 * @param onsetDaysBefore days from onset to the visit; derived
 * @param diagnosis the working diagnosis, a condition of the vocabulary, empty where there is none
 */
public record Complaint(
        String region, Side side, @Nullable LocalDate onset, @Nullable Integer onsetDaysBefore, String diagnosis)
        implements InputFact {
    public static final Complaint UNKNOWN = new Complaint("", Side.NONE, null, null, "");

    public boolean onsetDaysBeforeKnown() {
        return onsetDaysBefore != null;
    }

    Complaint judgedAt(LocalDate asOf) {
        return new Complaint(region, side, onset, Judging.daysBetween(onset, asOf), diagnosis);
    }

    @Override
    public String key() {
        return "complaint";
    }
}
