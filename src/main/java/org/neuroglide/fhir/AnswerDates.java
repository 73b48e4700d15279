package org.neuroglide.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.jspecify.annotations.Nullable;

/** Dates of FHIR as days. A moment is the day that it is in the zone of the server. */
final class AnswerDates {
    private static final int YEARS_DIGITS = 10;

    private final ZoneId zone;

    AnswerDates(ZoneId zone) {
        this.zone = zone;
    }

    /** The day; empty where there is no date, or one that is no complete day. */
    Optional<LocalDate> day(@Nullable BaseDateTimeType date) {
        if (date == null || date.getValue() == null || date.getPrecision() == TemporalPrecisionEnum.YEAR
                || date.getPrecision() == TemporalPrecisionEnum.MONTH) {
            return Optional.empty();
        }
        try {
            if (date.getPrecision() == TemporalPrecisionEnum.DAY) {
                return Optional.of(LocalDate.parse(date.getValueAsString().substring(0, YEARS_DIGITS)));
            }
            return Optional.of(date.getValue().toInstant().atZone(zone).toLocalDate());
        } catch (DateTimeException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }
}
