package org.neuroglide.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.jspecify.annotations.Nullable;
import org.neuroglide.fhir.RecordNotes.Meant;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Side;

/**
 * Reads conditions. One that was refuted says nothing: that somebody once held it to be wrong is no examination of today. One
 * that is over does not count, unless the map says that it still does, and is never read as absent.
 */
final class ConditionRecords {
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final String CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/condition-category";
    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");
    private static final Set<String> SUSPECTED = Set.of("unconfirmed", "differential");
    private static final Set<String> STRICT = Set.of("redFlags", "history");

    private final RecordNotes notes;
    private final Diagnoses diagnoses;

    ConditionRecords(RecordNotes notes, Diagnoses diagnoses) {
        this.notes = notes;
        this.diagnoses = diagnoses;
    }

    List<Statement> read(Condition condition) {
        String reference = RecordNotes.reference(condition);
        String verification = code(List.of(condition.getVerificationStatus()), VERIFICATION);
        String code = RecordNotes.code(condition.getCode());
        LocalDate recorded = notes.dates.day(condition.getRecordedDateElement()).orElse(null);
        LocalDate onset = onset(condition);
        if (verification.equals("entered-in-error") || verification.equals("refuted")) {
            notes.skip(reference, code, verification);
            return List.of();
        } else if (notes.later(recorded) || notes.later(onset)) {
            notes.skip(reference, code, "after-visit");
            return List.of();
        }
        Set<Side> sides = notes.sides(reference, condition.getBodySite());
        boolean over = isOver(condition);
        boolean suspected = SUSPECTED.contains(verification);
        List<Statement> statements = new ArrayList<>();
        List<Meant> meant = Diagnoses.unambiguous(
                notes.meanings(reference, condition.getCode(), over ? "resolved" : "serious-concern"), reference, notes);
        for (Meant one : meant) {
            CodeMeaning meaning = one.meaning();
            if (over && !meaning.past()) {
                notes.skip(reference, one.code(), "resolved");
            } else if (suspected && !STRICT.contains(meaning.section())) {
                notes.skip(reference, one.code(), verification);
            } else if (meaning.section().equals("conditions")) {
                diagnoses.add(new Diagnoses.Candidate(meaning, reference, one.code(), sides,
                        notes.regions(reference, condition.getBodySite()), isOfTheVisit(condition, recorded, onset)));
            } else if (meaning.counts() == CodeMeaning.Counts.PRESENT || meaning.counts() == CodeMeaning.Counts.ABSENT) {
                Presence presence = meaning.counts() == CodeMeaning.Counts.PRESENT ? Presence.PRESENT : Presence.ABSENT;
                statements.add(new Statement(meaning, reference, one.code(), presence, null, recorded, onset, onset, sides, !suspected));
            } else {
                notes.skip(reference, one.code(), "other-resource");
            }
        }
        return statements;
    }

    private @Nullable LocalDate onset(Condition condition) {
        return condition.getOnset() instanceof DateTimeType onset ? notes.dates.day(onset).orElse(null) : null;
    }

    /** Where it says nothing of its state, it counts as active. */
    private boolean isOver(Condition condition) {
        String clinical = code(List.of(condition.getClinicalStatus()), CLINICAL);
        if (!clinical.isEmpty()) {
            return OVER.contains(clinical);
        }
        LocalDate end = condition.getAbatement() instanceof DateTimeType abated ? notes.dates.day(abated).orElse(null) : null;
        return end != null && end.isBefore(notes.asOf);
    }

    /** A diagnosis of an encounter; of this one only where a day or the encounter says so, for of an earlier one it is one of many. */
    private boolean isOfTheVisit(Condition condition, @Nullable LocalDate recorded, @Nullable LocalDate onset) {
        boolean today = notes.asOf.equals(recorded) || notes.asOf.equals(onset);
        return code(condition.getCategory(), CATEGORY).equals("encounter-diagnosis")
                && (today || notes.isOfTheVisit(condition.getEncounter()));
    }

    private static String code(List<CodeableConcept> concepts, String system) {
        return concepts.stream()
                .flatMap(c -> c.getCoding().stream())
                .filter(c -> system.equals(c.getSystem()) && c.getCode() != null)
                .map(c -> c.getCode())
                .findFirst()
                .orElse("");
    }
}
