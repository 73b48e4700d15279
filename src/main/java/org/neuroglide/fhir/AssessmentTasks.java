package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Need;
import org.neuroglide.model.Question;
import org.neuroglide.texts.Terms;

/** Asks for the assessment to be filled in, where answers are missing. */
final class AssessmentTasks {
    static final String ROLE = "assessment-task";

    /** Codes of Structured Data Capture for asking for a questionnaire, http://hl7.org/fhir/uv/sdc. */
    static final String CAPTURE = "http://hl7.org/fhir/uv/sdc/CodeSystem/temp";

    private AssessmentTasks() {}

    /** Empty where nothing is asked, and beside a referral, which must not wait for answers. */
    static Optional<Task> of(Occasion occasion) {
        Disposition disposition = occasion.decision().disposition();
        boolean refers = disposition.compareTo(Disposition.URGENT_REFERRAL) <= 0;
        return refers || occasion.decision().questions().isEmpty() ? Optional.empty() : Optional.of(task(occasion));
    }

    private static Task task(Occasion occasion) {
        List<Question> questions = occasion.decision().questions();
        Task task = new Task();
        task.setId(occasion.naming().id(ROLE));
        task.addIdentifier(occasion.identifier(ROLE));
        task.setGroupIdentifier(occasion.identifier());
        task.setInstantiatesCanonical(Canonicals.activity(Canonicals.ASSESSMENT_ACTIVITY, occasion.decision()));
        task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.PROPOSAL).setPriority(priority(questions));
        task.setCode(capture("complete-questionnaire", "Complete Questionnaire"));
        if (occasion.named()) {
            task.setFor(occasion.patient());
        }
        task.setEncounter(occasion.encounter());
        task.setAuthoredOnElement(occasion.at());
        task.setLastModifiedElement(occasion.at());
        task.setOwner(occasion.practitioner());
        task.setReasonCode(Codes.disposition(occasion.decision().disposition()));
        task.addInput()
                .setType(capture("questionnaire", "Questionnaire"))
                .setValue(new CanonicalType(AssessmentForm.CANONICAL));
        questions.forEach(q -> task.addInput()
                .setType(new CodeableConcept().setText("Not assessed: " + Terms.of(q.need())))
                .setValue(new Coding(Codes.VOCABULARY, q.code(), null).setDisplay(q.text())));
        List<String> lines = new ArrayList<>(occasion.answer());
        lines.addAll(open(questions, Need.BLOCKING, "No technique until answered: "));
        lines.addAll(open(questions, Need.ADVISED, "Counted as unknown, never as no: "));
        task.setDescription(String.join("\n", lines));
        Narratives.write(task, "Complete the assessment for neural mobilization", lines);
        return task;
    }

    /** Urgent where an answer could make it an emergency. */
    private static TaskPriority priority(List<Question> questions) {
        return questions.stream().anyMatch(q -> q.couldBecome() == Disposition.EMERGENCY)
                ? TaskPriority.URGENT
                : TaskPriority.ROUTINE;
    }

    private static List<String> open(List<Question> questions, Need need, String lead) {
        return questions.stream()
                .filter(q -> q.need() == need)
                .map(q -> lead + q.text() + " (" + q.code() + ")")
                .toList();
    }

    private static CodeableConcept capture(String code, String display) {
        return new CodeableConcept(new Coding(CAPTURE, code, display)).setText(display);
    }
}
