package org.neuroglide.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Procedure.ProcedureStatus;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.neuroglide.fhir.CodeMeaning.Counts;
import org.neuroglide.fhir.RecordNotes.Meant;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Side;

/** Reads procedures and requests. A thing that was not done is no finding of its absence. */
final class EventRecords {
    private static final Set<ProcedureStatus> NOT_DONE =
            Set.of(ProcedureStatus.PREPARATION, ProcedureStatus.NOTDONE, ProcedureStatus.ENTEREDINERROR);
    private static final Set<ServiceRequestStatus> WITHDRAWN =
            Set.of(ServiceRequestStatus.REVOKED, ServiceRequestStatus.ENTEREDINERROR);

    private final RecordNotes notes;
    private final Diagnoses diagnoses;

    EventRecords(RecordNotes notes, Diagnoses diagnoses) {
        this.notes = notes;
        this.diagnoses = diagnoses;
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
        return present(reference, notes.meanings(reference, procedure.getCode()), happened, sides);
    }

    private List<Statement> present(String reference, List<Meant> meant, Happened happened, Set<Side> sides) {
        List<Statement> statements = new ArrayList<>();
        for (Meant one : meant) {
            boolean finding = !Set.of("conditions", "regions", "sides").contains(one.meaning().section());
            if (!finding || one.meaning().counts() != Counts.PRESENT) {
                notes.skip(reference, one.code(), "other-resource");
            } else {
                statements.add(new Statement(one.meaning(), reference, one.code(), Presence.PRESENT, null, null,
                        happened.from(), happened.to(), sides, true));
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
            statements.addAll(present(reference, found, Happened.UNKNOWN, sides));
        }
        request.getReasonReference().stream()
                .filter(r -> r.getReference() != null)
                .forEach(r -> diagnoses.reasonReference(r.getReference()));
        return statements;
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
