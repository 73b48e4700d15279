package org.neuroglide.http;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Questionnaire.QuestionnaireItemComponent;
import org.neuroglide.fhir.AssessmentForm;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.TableProblem;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Problem;

/**
 * Problems of a request as its sender may read them in an answer that others may log: place, law and next step, without
 * anything that came with the request. A key or a word that is not of the closed lists could be a patient's name, so
 * only known words pass.
 */
final class PublicProblems {
    /** Keys of a case that are no codes; docs/writing-scenarios.md lists them. */
    private static final Set<String> KEYS = Set.of(
            "asOf", "patient", "age", "sex", "complaint", "region", "side", "onset", "diagnosis", "symptoms", "tests",
            "redFlags", "history", "outcomes", "screen", "response", "previousVisit", "override", "kbase", "document",
            "hook", "hookInstance", "context", "fhirServer", "fhirAuthorization", "access_token", "token_type", "expires_in",
            "scope", "subject", "prefetch", "extension", "userId", "patientId", "encounterId", "selections", "draftOrders",
            "appointments", "feedback", "card", "outcome", "outcomeTimestamp", "acceptedSuggestions", "overrideReason", "id",
            "assessment", "conditions", "observations", "procedures", "medications", "medicationRequests", "orders",
            "userComment", "code", "system", "display", "Patient", "Condition", "Observation", "Procedure", "Bundle",
            "MedicationStatement", "MedicationRequest", "ServiceRequest", "QuestionnaireResponse", "Questionnaire", "OperationOutcome");

    private static final Pattern SEGMENT = Pattern.compile("[^.\\[\\]/]+");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ,;:.()\"_-]*");

    private final Map<String, String> laws = new HashMap<>(CaseLaws.LAWS);
    private final Set<String> known = new HashSet<>(KEYS);

    PublicProblems(Knowledge knowledge) {
        Arrays.stream(TableProblem.values()).forEach(p -> laws.put(p.code(), p.law()));
        known.addAll(CaseLaws.FIELDS);
        for (Vocabulary.Section section : Vocabulary.Section.values()) {
            knowledge.vocabulary().items(section).stream().map(VocabularyItem::code).forEach(known::add);
        }
        known.addAll(knowledge.techniques().keySet());
        new AssessmentForm(knowledge).questionnaire().getItem().forEach(this::learn);
        knowledge.rules().forEach(r -> known.add(r.id()));
    }

    /** Places of the assessment, and those of what a hook brings. */
    private void learn(QuestionnaireItemComponent item) {
        known.addAll(Arrays.asList(item.getLinkId().split("/")));
        item.getItem().forEach(this::learn);
    }

    List<Problem> of(List<Problem> problems) {
        return problems.stream().map(this::of).distinct().toList();
    }

    /** Problems whose texts hold nothing of a record already, as those of FHIR content and of hooks; only their places are looked at. */
    List<Problem> said(List<Problem> problems) {
        return problems.stream()
                .map(p -> new Problem(p.code(), "", 0, place(p.subject()), p.message(), p.nextStep()))
                .distinct()
                .toList();
    }

    private Problem of(Problem problem) {
        String law = laws.getOrDefault(problem.code(), "This is not accepted.");
        return new Problem(problem.code(), "", 0, place(problem.subject()), unstopped(law), step(problem.nextStep()));
    }

    /** A path with every segment that no closed list knows as a question mark. */
    String place(String path) {
        return SEGMENT.matcher(path).replaceAll(m -> {
            String segment = m.group();
            return Matcher.quoteReplacement(segment.matches("[0-9]{1,4}") || known.contains(segment) ? segment : "?");
        });
    }

    /** A next step that names known words only; empty otherwise. */
    private String step(String step) {
        boolean words = PLAIN.matcher(step).matches()
                && QUOTED.matcher(step).results().allMatch(m -> known.contains(m.group(1)))
                && step.contains("use ");
        return words ? step : "";
    }

    private static String unstopped(String law) {
        return law.endsWith(".") ? law.substring(0, law.length() - 1) : law;
    }
}
