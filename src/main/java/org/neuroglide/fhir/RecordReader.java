package org.neuroglide.fhir;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.neuroglide.fhir.FhirCase.Unused;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;

/**
 * Reads the records of one patient as a case: the newest answered assessment, what was present in
 * earlier ones and not answered since, and what patient, conditions, observations,
 * procedures, medicines and requests say by the code map. Present wins over absent; nothing is read as absent that was not found
 * absent on the day of the visit; nothing says that an operation is cleared or healed, or a disease stable, but the assessment.
 * Thread-safe.
 */
public final class RecordReader {
    /** Far more than is asked for of one patient. */
    private static final int MOST = 20_000;

    private final Knowledge knowledge;
    private final CodeMap map;
    private final AssessmentAnswers answers;
    private final CaseCheck check;
    private final AnswerDates dates;
    private final Set<String> reassuring;

    /** Reads moments as days in the zone of this computer. */
    public RecordReader(Knowledge knowledge, CodeMap map) {
        this(knowledge, map, ZoneId.systemDefault());
    }

    /** @param zone in which the moment of a record is a day */
    public RecordReader(Knowledge knowledge, CodeMap map, ZoneId zone) {
        this.knowledge = knowledge;
        this.map = map;
        this.answers = new AssessmentAnswers(knowledge, zone);
        this.check = new CaseCheck(knowledge);
        this.dates = new AnswerDates(zone);
        this.reassuring = ReassuringHistory.codes(knowledge);
    }

    /**
     * Reads records, in whatever order they come.
     *
     * @param asOf the date of the visit that is judged; what was recorded after it is not used
     * @return a case that a case reader reads without a problem, with everything that did not enter it
     * @throws FhirException with every problem: records of two patients ({@code other-patient}), too many records, an
     *     assessment that is not answered as its form asks, or two that are equally new ({@code ambiguous-assessments})
     */
    public FhirCase read(List<Resource> resources, LocalDate asOf) {
        if (resources.size() > MOST) {
            throw FhirProblems.refusal("too-large", "records", "are more than " + MOST, "send those of the patient's last years");
        }
        RecordSubject.check(resources);
        RecordNotes notes = new RecordNotes(asOf, dates, map);
        CaseTree tree = new CaseTree(asOf);
        List<Unused> unused = new ArrayList<>(new Assessments(knowledge, answers, notes, reassuring).read(resources, tree));
        Diagnoses diagnoses = new Diagnoses(knowledge, notes);
        List<Statement> statements = withoutReassurance(statements(resources, notes, diagnoses), notes);
        resources.stream().filter(r -> r instanceof Patient).findFirst().ifPresent(p -> new PatientRecord(notes).read((Patient) p, tree));
        diagnoses.settle(tree);
        new RecordMerge(knowledge, notes, tree).merge(statements);
        PatientCase read = check.read(tree.tree());
        unused.addAll(notes.unused());
        return new FhirCase(tree.tree(), List.copyOf(unused), read);
    }

    /** What calms by being present is for the assessment to say, whatever a map says; a map of other rules could say it. */
    private List<Statement> withoutReassurance(List<Statement> statements, RecordNotes notes) {
        List<Statement> left = new ArrayList<>();
        for (Statement statement : statements) {
            CodeMeaning meaning = statement.meaning();
            if (meaning.section().equals("history") && reassuring.contains(meaning.item())) {
                notes.skip(statement.reference(), statement.code(), "reassuring-item");
            } else {
                left.add(statement);
            }
        }
        return left;
    }

    private List<Statement> statements(List<Resource> resources, RecordNotes notes, Diagnoses diagnoses) {
        ConditionRecords conditions = new ConditionRecords(notes, diagnoses);
        ObservationRecords observations = new ObservationRecords(notes);
        EventRecords events = new EventRecords(notes, diagnoses);
        MedicineRecords medicines = new MedicineRecords(notes, resources);
        List<Statement> statements = new ArrayList<>();
        for (Resource resource : resources) {
            if (!(resource instanceof Patient) && RecordSubject.subject(resource) == null && !(resource instanceof Medication)) {
                notes.skip(RecordNotes.reference(resource), "", "not-read");
            } else if (resource instanceof Condition condition) {
                statements.addAll(conditions.read(condition));
            } else if (resource instanceof Observation observation) {
                statements.addAll(observations.read(observation));
            } else if (resource instanceof Procedure procedure) {
                statements.addAll(events.read(procedure));
            } else if (resource instanceof MedicationStatement medicine) {
                statements.addAll(medicines.read(medicine));
            } else if (resource instanceof MedicationRequest medicine) {
                statements.addAll(medicines.read(medicine));
            } else if (resource instanceof ServiceRequest request) {
                statements.addAll(events.read(request));
            }
        }
        return statements;
    }
}
