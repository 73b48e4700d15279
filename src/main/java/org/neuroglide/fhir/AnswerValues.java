package org.neuroglide.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * Reads the value of one answer against its item: type, closed list, limits, length. Reads it as the case file writes it: a
 * text, an {@code Integer}, a {@code BigDecimal} or a {@code Boolean}.
 */
final class AnswerValues {
    private static final int MOST_DIGITS = 12;

    private final FhirProblems problems;

    AnswerValues(FhirProblems problems) {
        this.problems = problems;
    }

    /** Empty where the value is refused. */
    Optional<Object> read(FormItem item, @Nullable Type value) {
        return switch (item.type()) {
            case CHOICE -> value instanceof Coding coding ? option(item, coding) : wrong(item, "valueCoding");
            case YES_NO -> value instanceof BooleanType truth && truth.getValue() != null
                    ? Optional.of(truth.getValue())
                    : wrong(item, "valueBoolean");
            case WHOLE -> value != null && value.getClass() == IntegerType.class && ((IntegerType) value).getValue() != null
                    ? within(item, ((IntegerType) value).getValue())
                    : wrong(item, "valueInteger");
            case DECIMAL -> value instanceof DecimalType number && number.getValue() != null
                    ? decimal(item, number.getValue())
                    : wrong(item, "valueDecimal");
            case DATE -> value instanceof DateType date ? date(item, date) : wrong(item, "valueDate");
            case TEXT -> value != null && value.getClass() == StringType.class && ((StringType) value).getValue() != null
                    ? text(item, ((StringType) value).getValue())
                    : wrong(item, "valueString");
            case GROUP, DISPLAY -> Optional.empty();
        };
    }

    private Optional<Object> wrong(FormItem item, String wanted) {
        problems.add("wrong-type", item.linkId(), "has an answer of another type; " + wanted + " is wanted", "answer it with " + wanted);
        return Optional.empty();
    }

    private Optional<Object> option(FormItem item, Coding coding) {
        Optional<Object> found = item.options().stream()
                .filter(o -> o.system().equals(coding.getSystem()) && o.code().equals(coding.getCode()))
                .findFirst()
                .map(FormOption::code);
        if (found.isEmpty()) {
            problems.add("not-an-option", item.linkId(), "is answered with none of its options", "take system and code from the form");
        }
        return found;
    }

    private Optional<Object> within(FormItem item, Integer number) {
        return isWithin(item, BigDecimal.valueOf(number)) ? Optional.of(number) : Optional.empty();
    }

    private Optional<Object> decimal(FormItem item, BigDecimal number) {
        if (!isWithin(item, number)) {
            return Optional.empty();
        }
        boolean tooLong = Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS;
        if (tooLong || Math.max(0, number.stripTrailingZeros().scale()) > item.length()) {
            problems.add("too-many-decimals", item.linkId(), "has more decimals than the scale counts", "give at most " + item.length());
            return Optional.empty();
        }
        return Optional.of(number);
    }

    private boolean isWithin(FormItem item, BigDecimal number) {
        BigDecimal min = item.min();
        BigDecimal max = item.max();
        if (min == null || max == null || number.compareTo(min) >= 0 && number.compareTo(max) <= 0) {
            return true;
        }
        problems.add("out-of-range", item.linkId(), "is outside its limits, " + min.toPlainString() + " to " + max.toPlainString(),
                "correct it");
        return false;
    }

    private Optional<Object> date(FormItem item, DateType date) {
        if (date.getValue() == null || date.getPrecision() != TemporalPrecisionEnum.DAY || !isDay(date.getValueAsString())) {
            problems.add("wrong-precision", item.linkId(), "is no complete date", "give year, month and day");
            return Optional.empty();
        }
        return Optional.of(date.getValueAsString());
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Optional<Object> text(FormItem item, String text) {
        if (text.isBlank()) {
            problems.add("empty-text", item.linkId(), "is an empty text", "write the text, or leave the answer out");
        } else if (text.length() > item.length()) {
            problems.add("too-long", item.linkId(), "is longer than " + item.length() + " characters", "shorten it");
        } else if (!text.codePoints().allMatch(AnswerValues::isWritten)) {
            problems.add("bad-text", item.linkId(), "holds characters that cannot be written", "use letters, digits and punctuation");
        } else {
            return Optional.of(text.strip());
        }
        return Optional.empty();
    }

    private static boolean isWritten(int character) {
        return character == '\n' || Character.isDefined(character)
                && !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && Character.getType(character) != Character.PRIVATE_USE
                && Character.getType(character) != Character.FORMAT;
    }
}
