package org.neuroglide.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestStatus;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.neuroglide.fhir.CodeMeaning.Counts;
import org.neuroglide.fhir.RecordNotes.Meant;
import org.neuroglide.model.Presence;

/**
 * Reads medicines, whether a record states that one is taken or asks for it: many systems keep only requests. What is paused
 * still counts, and so does a request of which the state is not known; a medicine that is not taken is no finding of its absence.
 */
final class MedicineRecords {
    private static final Set<MedicationStatementStatus> NOT_TAKEN = Set.of(
            MedicationStatementStatus.NOTTAKEN, MedicationStatementStatus.INTENDED, MedicationStatementStatus.ENTEREDINERROR);
    private static final Set<MedicationStatementStatus> ENDED =
            Set.of(MedicationStatementStatus.COMPLETED, MedicationStatementStatus.STOPPED);
    /** A draft is not yet a request; one is cancelled before the first dose was taken. */
    private static final Set<MedicationRequestStatus> NEVER_BEGUN = Set.of(
            MedicationRequestStatus.DRAFT, MedicationRequestStatus.CANCELLED, MedicationRequestStatus.ENTEREDINERROR);
    private static final Set<MedicationRequestIntent> ONLY_SUGGESTED =
            Set.of(MedicationRequestIntent.PROPOSAL, MedicationRequestIntent.OPTION);

    private final RecordNotes notes;
    private final Map<String, CodeableConcept> medications = new HashMap<>();

    MedicineRecords(RecordNotes notes, List<Resource> resources) {
        this.notes = notes;
        resources.stream()
                .filter(r -> r instanceof Medication)
                .forEach(r -> medications.put(RecordNotes.reference(r), ((Medication) r).getCode()));
    }

    List<Statement> read(MedicationStatement medicine) {
        String reference = RecordNotes.reference(medicine);
        CodeableConcept concept = concept(medicine, medicine.getMedication());
        MedicationStatementStatus status = medicine.getStatus();
        if (status == null || NOT_TAKEN.contains(status)) {
            return skip(reference, concept, status == null ? "no-status" : status.toCode());
        }
        @Nullable Period period = medicine.getEffective() instanceof Period p ? p : null;
        LocalDate start = period != null ? day(period.getStartElement())
                : medicine.getEffective() instanceof DateTimeType d ? day(d) : null;
        if (notes.later(start)) {
            return skip(reference, concept, "after-visit");
        }
        LocalDate end = period == null ? null : notes.dates.last(period.getEndElement()).orElse(null);
        return taken(reference, medicine.getMedication(), concept, ENDED.contains(status) && isOver(end));
    }

    List<Statement> read(MedicationRequest request) {
        String reference = RecordNotes.reference(request);
        CodeableConcept concept = concept(request, request.getMedication());
        MedicationRequestStatus status = request.getStatus();
        if (status == null || NEVER_BEGUN.contains(status)) {
            return skip(reference, concept, status == null ? "no-status" : status.toCode());
        } else if (request.getDoNotPerform()) {
            return skip(reference, concept, "do-not-perform");
        } else if (request.getIntent() != null && ONLY_SUGGESTED.contains(request.getIntent())) {
            return skip(reference, concept, request.getIntent().toCode());
        } else if (notes.later(day(request.getAuthoredOnElement()))) {
            return skip(reference, concept, "after-visit");
        }
        boolean stopped = status == MedicationRequestStatus.STOPPED;
        boolean completed = status == MedicationRequestStatus.COMPLETED && isOver(end(request));
        return taken(reference, request.getMedication(), concept, stopped || completed);
    }

    /** The last day for which a request is known to be meant; null where it does not say. */
    private @Nullable LocalDate end(MedicationRequest request) {
        Stream<Period> taking = request.getDosageInstruction().stream()
                .map(Dosage::getTiming)
                .map(timing -> timing.getRepeat())
                .filter(TimingRepeatComponent::hasBoundsPeriod)
                .map(TimingRepeatComponent::getBoundsPeriod);
        return Stream.concat(Stream.of(request.getDispenseRequest().getValidityPeriod()), taking)
                .flatMap(period -> notes.dates.last(period.getEndElement()).stream())
                .max(LocalDate::compareTo)
                .orElse(null);
    }

    private List<Statement> skip(String reference, CodeableConcept concept, String reason) {
        notes.skip(reference, RecordNotes.code(concept), reason);
        return List.of();
    }

    private List<Statement> taken(String reference, @Nullable Type medicine, CodeableConcept concept, boolean ended) {
        if (concept.isEmpty() && medicine instanceof Reference) {
            return skip(reference, concept, "medicine-not-named");
        }
        List<Statement> statements = new ArrayList<>();
        for (Meant one : notes.meanings(reference, concept)) {
            boolean finding = !Set.of("conditions", "regions", "sides").contains(one.meaning().section());
            if (!finding || one.meaning().counts() != Counts.PRESENT) {
                notes.skip(reference, one.code(), "other-resource");
            } else if (ended && !one.meaning().past()) {
                notes.skip(reference, one.code(), "not-current");
            } else {
                statements.add(new Statement(one.meaning(), reference, one.code(), Presence.PRESENT, null, null,
                        null, null, Set.of(), true));
            }
        }
        return statements;
    }

    private CodeableConcept concept(DomainResource record, @Nullable Type medicine) {
        if (medicine instanceof CodeableConcept concept) {
            return concept;
        } else if (medicine instanceof Reference reference && reference.getReference() != null) {
            String wanted = reference.getReference();
            for (Resource contained : record.getContained()) {
                if (contained instanceof Medication one && wanted.equals("#" + one.getIdElement().getIdPart().replace("#", ""))) {
                    return one.getCode();
                }
            }
            return medications.getOrDefault("Medication/" + new IdType(wanted).getIdPart(), new CodeableConcept());
        }
        return new CodeableConcept();
    }

    private boolean isOver(@Nullable LocalDate end) {
        return end == null || end.isBefore(notes.asOf);
    }

    private @Nullable LocalDate day(@Nullable DateTimeType when) {
        return notes.dates.day(when).orElse(null);
    }
}
