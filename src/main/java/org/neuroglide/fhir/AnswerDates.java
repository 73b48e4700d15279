package org.neuroglide.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
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

    /** The first day that a date leaves open: of a month or a year its first. */
    Optional<LocalDate> first(@Nullable BaseDateTimeType date) {
        String text = date == null ? null : date.getValueAsString();
        try {
            if (text != null && date.getPrecision() == TemporalPrecisionEnum.MONTH) {
                return Optional.of(YearMonth.parse(text).atDay(1));
            } else if (text != null && date.getPrecision() == TemporalPrecisionEnum.YEAR) {
                return Optional.of(Year.parse(text).atDay(1));
            }
        } catch (DateTimeException e) {
            return Optional.empty();
        }
        return day(date);
    }

    /** The last day that a date leaves open: of a month or a year its last. */
    Optional<LocalDate> last(@Nullable BaseDateTimeType date) {
        Optional<LocalDate> first = first(date);
        if (date == null || first.isEmpty()
                || date.getPrecision() != TemporalPrecisionEnum.MONTH && date.getPrecision() != TemporalPrecisionEnum.YEAR) {
            return first;
        }
        boolean month = date.getPrecision() == TemporalPrecisionEnum.MONTH;
        return first.map(f -> (month ? f.plusMonths(1) : f.plusYears(1)).minusDays(1));
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
