package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.GuidanceResponse;
import org.hl7.fhir.r4.model.GuidanceResponse.GuidanceResponseStatus;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Reference;
import org.neuroglide.fhir.FhirCase.Unused;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Need;
import org.neuroglide.model.Question;
import org.neuroglide.texts.Terms;

/** The answer of a decision as a whole: what was evaluated, with which result, and what is still to be asked. */
final class Guidances {
    static final String ROLE = "guidance";

    private static final String EVALUATION = "evaluation";

    private Guidances() {}

    /** @param unused what was sent and did not enter the case */
    static GuidanceResponse of(Occasion occasion, List<String> advice, List<Unused> unused) {
        GuidanceResponse guidance = new GuidanceResponse();
        guidance.setId(occasion.naming().id(ROLE));
        guidance.setRequestIdentifier(occasion.identifier());
        guidance.addIdentifier(occasion.identifier(ROLE));
        guidance.setModule(new CanonicalType(Canonicals.plan(occasion.decision())));
        Disposition disposition = occasion.decision().disposition();
        boolean ask = disposition == Disposition.ASSESS_FIRST;
        guidance.setStatus(ask ? GuidanceResponseStatus.DATAREQUIRED : GuidanceResponseStatus.SUCCESS);
        if (ask) {
            guidance.addDataRequirement(answers());
        }
        if (occasion.named()) {
            guidance.setSubject(occasion.patient());
        }
        guidance.setEncounter(occasion.encounter());
        guidance.setOccurrenceDateTimeElement(occasion.at());
        guidance.addContained(Devices.engine(occasion));
        guidance.setPerformer(new Reference("#" + Devices.ROLE));
        guidance.addReasonCode(Codes.disposition(disposition));
        occasion.answer().forEach(line -> guidance.addNote(occasion.note(line)));
        advice.forEach(line -> guidance.addNote(occasion.note(line)));
        messages(guidance, occasion, unused);
        String result = disposition.carriesTechniques() ? CarePlans.ROLE : RequestGroups.ROLE;
        guidance.setResult(new Reference(occasion.naming().reference(result)));
        List<String> lines = new ArrayList<>(occasion.answer());
        lines.addAll(advice);
        occasion.decision().questions().forEach(q -> lines.add(asked(q)));
        Narratives.write(guidance, "Neural mobilization: " + Terms.of(disposition), lines);
        return guidance;
    }

    /** Answers to the assessment; which ones, the evaluation messages name. */
    private static DataRequirement answers() {
        DataRequirement required = new DataRequirement().setType("QuestionnaireResponse");
        required.addMustSupport("questionnaire");
        required.addMustSupport("item");
        return required;
    }

    /** One issue for each open question and for what was not used, and one where nobody has signed the rules. */
    private static void messages(GuidanceResponse guidance, Occasion occasion, List<Unused> unused) {
        OperationOutcome outcome = new OperationOutcome();
        outcome.setId(EVALUATION);
        if (!occasion.decision().reviewed()) {
            issue(outcome, IssueSeverity.WARNING, IssueType.INFORMATIONAL, Occasion.NOT_REVIEWED);
        }
        occasion.decision().questions().forEach(q -> issue(
                outcome,
                q.need() == Need.BLOCKING ? IssueSeverity.WARNING : IssueSeverity.INFORMATION,
                IssueType.REQUIRED,
                asked(q)));
        unused.forEach(u -> issue(
                outcome,
                IssueSeverity.INFORMATION,
                IssueType.NOTSUPPORTED,
                "Not used (" + u.reason() + "): " + u.reference() + (u.code().isEmpty() ? "" : ", " + u.code())));
        if (outcome.hasIssue()) {
            guidance.addContained(outcome);
            guidance.addEvaluationMessage(new Reference("#" + EVALUATION));
        }
    }

    private static void issue(OperationOutcome outcome, IssueSeverity severity, IssueType type, String text) {
        outcome.addIssue().setSeverity(severity).setCode(type).setDiagnostics(text);
    }

    private static String asked(Question question) {
        return "Not assessed (" + Terms.of(question.need()) + "): " + question.text() + " (" + question.code() + ")";
    }
}
