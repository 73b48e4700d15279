package org.neuroglide.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationComponentComponent;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.neuroglide.fhir.CodeMeaning.Counts;
import org.neuroglide.fhir.RecordNotes.Meant;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Side;

/** Reads observations and their components, each by its own code, value and reason for a missing value. */
final class ObservationRecords {
    private static final String INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
    private static final String UCUM = "http://unitsofmeasure.org";
    private static final Set<ObservationStatus> FIRM =
            EnumSet.of(ObservationStatus.FINAL, ObservationStatus.AMENDED, ObservationStatus.CORRECTED);
    private static final int MOST_COMPONENTS = 200;
    private static final int MOST_DIGITS = 12;

    private final RecordNotes notes;

    ObservationRecords(RecordNotes notes) {
        this.notes = notes;
    }

    /** What one code with its value says, of the observation itself or of a component. */
    private record Said(CodeableConcept code, @Nullable Type value, List<CodeableConcept> interpretation, boolean withoutValue) {}

    /** When, where and how firmly it was observed. */
    private record Seen(String reference, @Nullable LocalDate day, Set<Side> sides, boolean firm) {}

    List<Statement> read(Observation observation) {
        String reference = RecordNotes.reference(observation);
        ObservationStatus status = observation.getStatus();
        LocalDate day = day(observation.getEffective());
        boolean firm = status != null && FIRM.contains(status);
        if (!firm && status != ObservationStatus.PRELIMINARY) {
            notes.skip(reference, RecordNotes.code(observation.getCode()), status == null ? "no-status" : status.toCode());
            return List.of();
        } else if (notes.later(day)) {
            notes.skip(reference, RecordNotes.code(observation.getCode()), "after-visit");
            return List.of();
        } else if (observation.getComponent().size() > MOST_COMPONENTS) {
            throw FhirProblems.refusal("too-large", reference, "has more than " + MOST_COMPONENTS + " components",
                    "leave out what is not needed");
        }
        List<CodeableConcept> site = observation.hasBodySite() ? List.of(observation.getBodySite()) : List.of();
        Seen seen = new Seen(reference, day, notes.sides(reference, site), firm);
        List<Statement> statements = new ArrayList<>();
        boolean parts = observation.hasComponent() && !observation.hasValue() && !observation.hasInterpretation();
        if (!parts) {
            statements.addAll(read(seen, new Said(observation.getCode(), observation.getValue(), observation.getInterpretation(),
                    observation.hasDataAbsentReason())));
        }
        for (ObservationComponentComponent part : observation.getComponent()) {
            statements.addAll(read(seen, new Said(part.getCode(), part.getValue(), part.getInterpretation(), part.hasDataAbsentReason())));
        }
        return statements;
    }

    /** A period counts as its end: the day on which what it says was last seen. */
    private @Nullable LocalDate day(@Nullable Type effective) {
        if (effective instanceof DateTimeType date) {
            return notes.dates.day(date).orElse(null);
        } else if (effective instanceof InstantType instant) {
            return notes.dates.day(instant).orElse(null);
        } else if (effective instanceof Period period) {
            return notes.dates.day(period.hasEnd() ? period.getEndElement() : period.getStartElement()).orElse(null);
        }
        return null;
    }

    private List<Statement> read(Seen seen, Said said) {
        List<Statement> statements = new ArrayList<>();
        for (Meant meant : notes.meanings(seen.reference(), said.code())) {
            CodeMeaning meaning = meant.meaning();
            if (said.withoutValue()) {
                notes.skip(seen.reference(), meant.code(), "data-absent");
            } else if (meaning.section().equals("conditions") || meaning.section().equals("regions") || meaning.section().equals("sides")) {
                notes.skip(seen.reference(), meant.code(), "other-resource");
            } else if (meaning.counts() == Counts.NUMBER) {
                number(seen, said, meant).ifPresent(n -> statements.add(statement(seen, meant, Presence.NOT_ASSESSED, n)));
            } else {
                presence(seen, said, meant).ifPresent(p -> statements.add(statement(seen, meant, p, null)));
            }
        }
        return statements;
    }

    private static Statement statement(Seen seen, Meant meant, Presence presence, @Nullable BigDecimal number) {
        return new Statement(meant.meaning(), seen.reference(), meant.code(), presence, number, seen.day(), null, null, seen.sides(),
                seen.firm());
    }

    private Optional<Presence> presence(Seen seen, Said said, Meant meant) {
        Set<Presence> all = new LinkedHashSet<>();
        CodeMeaning meaning = meant.meaning();
        boolean answer = meaning.counts() == Counts.ANSWER;
        if (said.value() instanceof BooleanType truth && truth.getValue() != null) {
            all.add(truth.getValue() ? Presence.PRESENT : Presence.ABSENT);
        } else if (said.value() instanceof CodeableConcept concept) {
            concept.getCoding().forEach(c -> all.add(meaning.values().getOrDefault(RecordNotes.code(c), Presence.NOT_ASSESSED)));
        }
        boolean unread = said.value() != null && all.stream().allMatch(p -> p == Presence.NOT_ASSESSED);
        said.interpretation().stream().flatMap(c -> c.getCoding().stream()).forEach(c -> all.add(interpreted(c)));
        all.remove(Presence.NOT_ASSESSED);
        if (all.size() > 1 && meaning.counts() == Counts.ABSENT) {
            notes.skip(seen.reference(), meant.code(), "conflicting");
            return Optional.empty();
        } else if (all.contains(Presence.PRESENT)) {
            Presence found = meaning.counts() == Counts.ABSENT ? Presence.ABSENT : Presence.PRESENT;
            return Optional.of(found);
        } else if (all.contains(Presence.ABSENT) && answer && !unread) {
            return Optional.of(Presence.ABSENT);
        }
        notes.skip(seen.reference(), meant.code(), all.contains(Presence.ABSENT) && !unread ? "negated"
                : said.value() == null ? "no-value" : "value-not-mapped");
        return Optional.empty();
    }

    private static Presence interpreted(Coding coding) {
        boolean known = INTERPRETATION.equals(coding.getSystem());
        return known && "POS".equals(coding.getCode()) ? Presence.PRESENT
                : known && "NEG".equals(coding.getCode()) ? Presence.ABSENT : Presence.NOT_ASSESSED;
    }

    private Optional<BigDecimal> number(Seen seen, Said said, Meant meant) {
        BigDecimal number = null;
        String unit = "";
        if (said.value() instanceof IntegerType whole && whole.getValue() != null) {
            number = BigDecimal.valueOf(whole.getValue());
        } else if (said.value() instanceof Quantity quantity && quantity.getValue() != null) {
            if (quantity.hasComparator()) {
                notes.skip(seen.reference(), meant.code(), "comparator");
                return Optional.empty();
            }
            number = quantity.getValue();
            boolean coded = quantity.hasCode() && UCUM.equals(quantity.getSystem());
            unit = coded ? quantity.getCode() : quantity.hasCode() || quantity.hasUnit() ? "?" : "";
        }
        String reason = number == null ? "no-value"
                : !meant.meaning().units().contains(unit) ? "wrong-unit"
                : Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS ? "out-of-range" : "";
        if (!reason.isEmpty()) {
            notes.skip(seen.reference(), meant.code(), reason);
            return Optional.empty();
        }
        return Optional.ofNullable(number);
    }
}
