package org.neuroglide.fhir;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.jspecify.annotations.Nullable;
import org.neuroglide.fhir.FhirCase.Unused;
import org.neuroglide.knowledge.Knowledge;

/**
 * Reads the answers to the {@link AssessmentForm}. The form is never trusted: every answer is checked again, and a response
 * with anything wrong in it is refused with every problem, each with its linkId. An unanswered item stays not assessed.
 * Thread-safe.
 */
public final class AssessmentAnswers {
    private static final String VERSION = "[0-9]{4}\\.[0-9]{1,4}";
    private static final String RESPONSE = "QuestionnaireResponse";

    private final AssessmentForm form;
    private final CaseCheck check;
    private final AnswerDates dates;
    private final Set<String> calming;

    /** Reads moments as days in the zone of this computer. */
    public AssessmentAnswers(Knowledge knowledge) {
        this(knowledge, ZoneId.systemDefault());
    }

    /** @param zone in which the moment of an answer is a day */
    public AssessmentAnswers(Knowledge knowledge, ZoneId zone) {
        this.form = new AssessmentForm(knowledge);
        this.check = new CaseCheck(knowledge);
        this.dates = new AnswerDates(zone);
        this.calming = ReassuringHistory.codes(knowledge);
    }

    /** Whether a response answers this form, in whatever version. */
    public static boolean answersTheForm(QuestionnaireResponse response) {
        return address(response).equals(AssessmentForm.CANONICAL);
    }

    /** The day on which it was given; empty where it does not say. */
    Optional<LocalDate> authored(QuestionnaireResponse response) {
        return dates.day(response.getAuthoredElement());
    }

    /** The day of the visit that it answers with; empty where it does not say. */
    Optional<LocalDate> visit(QuestionnaireResponse response) {
        return visit(response.getItem());
    }

    private Optional<LocalDate> visit(List<QuestionnaireResponseItemComponent> items) {
        for (QuestionnaireResponseItemComponent item : items) {
            boolean here = FormVisit.VISIT_DATE.equals(item.getLinkId()) && item.hasAnswer();
            Optional<LocalDate> day = here && item.getAnswerFirstRep().getValue() instanceof DateType date
                    ? dates.day(date) : visit(item.getItem());
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /**
     * Reads a completed or amended response. Answers given before the visit are dated, so that what was absent then no longer
     * counts; what such answers say of that visit alone is listed as {@code old}.
     *
     * @param asOf the date of the visit that is judged
     * @return a case that a case reader reads without a problem
     * @throws FhirException with every problem; one that is not completed is refused as {@code not-completed}
     */
    public FhirCase read(QuestionnaireResponse response, LocalDate asOf) {
        CaseTree tree = new CaseTree(asOf);
        List<Unused> unused = read(response, asOf, tree);
        return new FhirCase(tree.tree(), unused, check.read(tree.tree()));
    }

    /** Puts what a response says into a case that is being built; says what did not enter it. */
    List<Unused> read(QuestionnaireResponse response, LocalDate asOf, CaseTree tree) {
        FhirProblems problems = new FhirProblems();
        status(response, problems);
        Map<String, Object> answers = new AnswerWalk(form, problems).answers(response);
        LocalDate on = assessed(response, answers, asOf, problems);
        version(response, answers, problems).ifPresent(tree::version);
        problems.refuse();
        List<Unused> unused = new ArrayList<>();
        OldAnswers old = on.isBefore(asOf) ? new OldAnswers(answers, form, calming) : null;
        answers.forEach((linkId, value) -> put(linkId, value, old, tree, unused));
        tree.assessed(on);
        return List.copyOf(unused);
    }

    private void put(String linkId, Object value, @Nullable OldAnswers old, CaseTree tree, List<Unused> unused) {
        FormPlace place = form.byLinkId().get(linkId).item().place();
        boolean steers = place == null || place.block().equals("screen") && value.equals(FormBlocks.ONE_BY_ONE);
        if (!steers && old != null && !old.count(place, value)) {
            unused.add(new Unused(linkId, "", "old"));
        } else if (!steers) {
            tree.put(place, value);
        }
    }

    private static void status(QuestionnaireResponse response, FhirProblems problems) {
        QuestionnaireResponseStatus status = response.getStatus();
        if (status == QuestionnaireResponseStatus.ENTEREDINERROR) {
            throw FhirProblems.refusal("entered-in-error", RESPONSE, "was entered in error", "answer the form anew");
        } else if (status != QuestionnaireResponseStatus.COMPLETED && status != QuestionnaireResponseStatus.AMENDED) {
            problems.add("not-completed", RESPONSE, "is neither completed nor amended; answers that are not finished are not used",
                    "complete it");
        }
        if (!answersTheForm(response)) {
            problems.add("other-questionnaire", RESPONSE, "does not say that it answers " + AssessmentForm.CANONICAL,
                    "set questionnaire to it, with |version");
        }
    }

    private static String address(QuestionnaireResponse response) {
        String canonical = response.getQuestionnaire() == null ? "" : response.getQuestionnaire();
        int bar = canonical.indexOf('|');
        return bar < 0 ? canonical : canonical.substring(0, bar);
    }

    /** A block that was answered as a whole says which questions it held only with the version of the form. */
    private static Optional<String> version(
            QuestionnaireResponse response, Map<String, Object> answers, FhirProblems problems) {
        String canonical = response.getQuestionnaire() == null ? "" : response.getQuestionnaire();
        int bar = canonical.indexOf('|');
        if (bar >= 0) {
            String version = canonical.substring(bar + 1);
            if (version.matches(VERSION)) {
                return Optional.of(version);
            }
            problems.add("malformed-version", RESPONSE, "names no version of the form behind the bar of questionnaire",
                    "write a year and a number: |2026.1");
        } else if (answers.keySet().stream().anyMatch(k -> k.startsWith("screen/"))) {
            problems.add("missing-version", RESPONSE, "answers whole blocks, and does not say for which version of the form",
                    "set questionnaire to the canonical address with |version");
        }
        return Optional.empty();
    }

    private LocalDate assessed(
            QuestionnaireResponse response, Map<String, Object> answers, LocalDate asOf, FhirProblems problems) {
        LocalDate authored = authored(response).orElse(asOf);
        if (authored(response).isEmpty()) {
            problems.add("missing-authored", RESPONSE, "does not say on which day it was authored", "set authored to a date or a moment");
        } else if (authored.isAfter(asOf)) {
            problems.add("authored-after-visit", RESPONSE, "was authored after the visit that is judged",
                    "judge it for the day of the answers or a later one");
        }
        Object visit = answers.get(FormVisit.VISIT_DATE);
        if (visit == null && response.getStatus() == QuestionnaireResponseStatus.AMENDED) {
            problems.add("missing-visit-date", FormVisit.VISIT_DATE,
                    "is not answered; an amended form was authored when it was last changed, not when the findings were made",
                    "answer it with the day of the findings");
        }
        if (visit == null) {
            return authored;
        }
        LocalDate on = LocalDate.parse((String) visit);
        if (on.isAfter(authored)) {
            problems.add("visit-after-authored", FormVisit.VISIT_DATE, "is later than the day on which the form was filled in",
                    "correct one of them");
        }
        return on;
    }
}
