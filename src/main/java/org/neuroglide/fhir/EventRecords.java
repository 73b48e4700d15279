package org.neuroglide.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.neuroglide.fhir.CodeMeaning.Counts;
import org.neuroglide.fhir.RecordNotes.Meant;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Side;

/** Reads procedures, medicines and requests. A thing that was not done or not taken is no finding of its absence. */
final class EventRecords {
    private static final Set<ProcedureStatus> NOT_DONE =
            Set.of(ProcedureStatus.PREPARATION, ProcedureStatus.NOTDONE, ProcedureStatus.ENTEREDINERROR);
    private static final Set<MedicationStatementStatus> NOT_TAKEN = Set.of(
            MedicationStatementStatus.NOTTAKEN, MedicationStatementStatus.INTENDED, MedicationStatementStatus.ENTEREDINERROR);
    private static final Set<MedicationStatementStatus> ENDED =
            Set.of(MedicationStatementStatus.COMPLETED, MedicationStatementStatus.STOPPED);
    private static final Set<ServiceRequestStatus> WITHDRAWN =
            Set.of(ServiceRequestStatus.REVOKED, ServiceRequestStatus.ENTEREDINERROR);

    private final RecordNotes notes;
    private final Diagnoses diagnoses;
    private final Map<String, CodeableConcept> medications = new HashMap<>();

    EventRecords(RecordNotes notes, Diagnoses diagnoses, List<Resource> resources) {
        this.notes = notes;
        this.diagnoses = diagnoses;
        resources.stream()
                .filter(r -> r instanceof Medication)
                .forEach(r -> medications.put(RecordNotes.reference(r), ((Medication) r).getCode()));
    }

    List<Statement> read(Procedure procedure) {
        String reference = RecordNotes.reference(procedure);
        String code = RecordNotes.code(procedure.getCode());
        LocalDate from = notes.dates.first(moment(procedure.getPerformed())).orElse(null);
        LocalDate to = notes.dates.last(moment(procedure.getPerformed())).orElse(null);
        if (procedure.getStatus() == null || NOT_DONE.contains(procedure.getStatus())) {
            notes.skip(reference, code, procedure.getStatus() == null ? "no-status" : procedure.getStatus().toCode());
            return List.of();
        } else if (notes.later(from)) {
            notes.skip(reference, code, "after-visit");
            return List.of();
        }
        Set<Side> sides = notes.sides(reference, procedure.getBodySite());
        Happened happened = new Happened(from, notes.later(to) ? notes.asOf : to);
        return present(reference, notes.meanings(reference, procedure.getCode()), happened, sides, false);
    }

    List<Statement> read(MedicationStatement medicine) {
        String reference = RecordNotes.reference(medicine);
        CodeableConcept concept = concept(medicine);
        String code = RecordNotes.code(concept);
        MedicationStatementStatus status = medicine.getStatus();
        if (status == null || NOT_TAKEN.contains(status)) {
            notes.skip(reference, code, status == null ? "no-status" : status.toCode());
            return List.of();
        }
        LocalDate start = medicine.getEffective() instanceof Period period
                ? notes.dates.day(period.getStartElement()).orElse(null)
                : day(medicine.getEffective());
        if (notes.later(start)) {
            notes.skip(reference, code, "after-visit");
            return List.of();
        }
        LocalDate end = medicine.getEffective() instanceof Period period ? notes.dates.day(period.getEndElement()).orElse(null) : null;
        boolean ended = ENDED.contains(status) && (end == null || end.isBefore(notes.asOf));
        return present(reference, notes.meanings(reference, concept), Happened.UNKNOWN, Set.of(), ended);
    }

    private CodeableConcept concept(MedicationStatement medicine) {
        if (medicine.getMedication() instanceof CodeableConcept concept) {
            return concept;
        } else if (medicine.getMedication() instanceof Reference reference && reference.getReference() != null) {
            String wanted = reference.getReference();
            for (Resource contained : medicine.getContained()) {
                if (contained instanceof Medication one && wanted.equals("#" + one.getIdElement().getIdPart().replace("#", ""))) {
                    return one.getCode();
                }
            }
            return medications.getOrDefault(wanted, new CodeableConcept());
        }
        return new CodeableConcept();
    }

    private List<Statement> present(String reference, List<Meant> meant, Happened happened, Set<Side> sides, boolean ended) {
        List<Statement> statements = new ArrayList<>();
        for (Meant one : meant) {
            boolean finding = !Set.of("conditions", "regions", "sides").contains(one.meaning().section());
            if (!finding || one.meaning().counts() != Counts.PRESENT) {
                notes.skip(reference, one.code(), "other-resource");
            } else if (ended && !one.meaning().past()) {
                notes.skip(reference, one.code(), "not-current");
            } else {
                statements.add(new Statement(one.meaning(), reference, one.code(), Presence.PRESENT, null, null, happened.from(), happened.to(), sides, true));
            }
        }
        return statements;
    }

    /** Takes the reason of a request as the complaint; a reason that is a warning sign or history counts as one. */
    List<Statement> read(ServiceRequest request) {
        String reference = RecordNotes.reference(request);
        if (request.getStatus() == null || WITHDRAWN.contains(request.getStatus())) {
            notes.skip(reference, RecordNotes.code(request.getCode()), request.getStatus() == null ? "no-status"
                    : request.getStatus().toCode());
            return List.of();
        }
        Set<Side> sides = notes.sides(reference, request.getBodySite());
        Set<String> regions = notes.regions(reference, request.getBodySite());
        List<Statement> statements = new ArrayList<>();
        for (CodeableConcept reason : request.getReasonCode()) {
            List<Meant> found = new ArrayList<>();
            for (Meant one : Diagnoses.unambiguous(notes.meanings(reference, reason), reference, notes)) {
                String section = one.meaning().section();
                if (section.equals("conditions")) {
                    diagnoses.reason(new Diagnoses.Candidate(one.meaning(), reference, one.code(), sides, regions, true));
                } else if (section.equals("redFlags") || section.equals("history")) {
                    found.add(one);
                } else {
                    notes.skip(reference, one.code(), "other-resource");
                }
            }
            statements.addAll(present(reference, found, Happened.UNKNOWN, sides, false));
        }
        request.getReasonReference().stream()
                .filter(r -> r.getReference() != null)
                .forEach(r -> diagnoses.reasonReference(r.getReference()));
        return statements;
    }

    private @Nullable LocalDate day(@Nullable Type when) {
        return notes.dates.day(moment(when)).orElse(null);
    }

    /** Of a period its end. */
    private static @Nullable DateTimeType moment(@Nullable Type when) {
        if (when instanceof DateTimeType date) {
            return date;
        }
        return when instanceof Period period ? period.hasEnd() ? period.getEndElement() : period.getStartElement() : null;
    }

    /** The first and the last day on which an event can have been. */
    private record Happened(@Nullable LocalDate from, @Nullable LocalDate to) {
        static final Happened UNKNOWN = new Happened(null, null);
    }
}
