package org.neuroglide.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Reads age and sex. An age that a partial date of birth leaves open stays unknown. */
final class PatientRecord {
    private static final Map<AdministrativeGender, String> SEX = Map.of(
            AdministrativeGender.FEMALE, "female", AdministrativeGender.MALE, "male", AdministrativeGender.OTHER, "other");
    private static final int OLDEST = 120;

    private final RecordNotes notes;

    PatientRecord(RecordNotes notes) {
        this.notes = notes;
    }

    void read(Patient patient, CaseTree tree) {
        String reference = RecordNotes.reference(patient);
        FormPlace place = FormPlace.of("patient", "age");
        Object answered = tree.value(place);
        if (patient.hasBirthDate()) {
            Optional<Integer> age = age(patient.getBirthDateElement(), notes.asOf);
            if (age.isEmpty()) {
                notes.skip(reference, "", "age-uncertain");
            } else if (answered != null && !answered.equals(age.get())) {
                tree.removePlain(place);
                notes.skip(reference, "", "conflicting");
                notes.skip("patient/age", "", "conflicting");
            } else {
                tree.put(place, age.get());
            }
        }
        String sex = patient.getGender() == null ? null : SEX.get(patient.getGender());
        if (sex != null && tree.text("patient", "sex").isEmpty()) {
            tree.put(FormPlace.of("patient", "sex"), sex);
        }
    }

    /** Empty where the date does not settle it, or where nobody is of such an age. */
    static Optional<Integer> age(@Nullable DateType birth, LocalDate asOf) {
        if (birth == null || birth.getValueAsString() == null) {
            return Optional.empty();
        }
        try {
            String text = birth.getValueAsString();
            LocalDate first;
            LocalDate last;
            if (birth.getPrecision() == TemporalPrecisionEnum.YEAR) {
                first = LocalDate.of(Integer.parseInt(text), 1, 1);
                last = LocalDate.of(Integer.parseInt(text), 12, 31);
            } else if (birth.getPrecision() == TemporalPrecisionEnum.MONTH) {
                first = YearMonth.parse(text).atDay(1);
                last = YearMonth.parse(text).atEndOfMonth();
            } else {
                first = LocalDate.parse(text);
                last = first;
            }
            int age = Period.between(first, asOf).getYears();
            boolean certain = !last.isAfter(asOf) && age == Period.between(last, asOf).getYears() && age <= OLDEST;
            return certain ? Optional.of(age) : Optional.empty();
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
