package org.neuroglide.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.neuroglide.fhir.FhirCase.Unused;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Side;

/**
 * Reads the assessments among the records. The newest finished one counts: by the day of its findings, then by when it was
 * authored. What was present in an earlier one stays until a later one answers the same item: not to be asked again is no "no".
 */
final class Assessments {
    private static final Map<String, Section> FINDINGS = Map.of(
            "redFlags", Section.RED_FLAGS, "symptoms", Section.SYMPTOMS, "tests", Section.TESTS, "history", Section.HISTORY);
    private static final List<String> CARRIED = List.of("presence", "grade", "on", "assessedOn");

    private final Knowledge knowledge;
    private final AssessmentAnswers answers;
    private final RecordNotes notes;
    private final Set<String> reassuring;

    Assessments(Knowledge knowledge, AssessmentAnswers answers, RecordNotes notes, Set<String> reassuring) {
        this.knowledge = knowledge;
        this.answers = answers;
        this.notes = notes;
        this.reassuring = reassuring;
    }

    /**
     * Puts what they say into a case.
     *
     * @return what did not enter it
     * @throws FhirException where the newest one is not answered as the form asks, or where two are equally new
     */
    List<Unused> read(List<Resource> resources, CaseTree tree) {
        List<QuestionnaireResponse> responses = resources.stream()
                .filter(QuestionnaireResponse.class::isInstance).map(QuestionnaireResponse.class::cast).toList();
        List<QuestionnaireResponse> usable = new ArrayList<>(
                responses.stream().filter(r -> unusable(r).isEmpty()).sorted(order().reversed()).toList());
        @Nullable QuestionnaireResponse newest = usable.isEmpty() ? null : usable.get(0);
        for (QuestionnaireResponse response : responses) {
            String reason = unusable(response);
            if (!reason.isEmpty()) {
                notes.skip(RecordNotes.reference(response), "", isUnfinished(response, newest) ? "unfinished-newer" : reason);
            }
        }
        if (newest == null) {
            return List.of();
        }
        List<QuestionnaireResponse> earlier = usable.subList(1, usable.size()).stream().filter(r -> !r.equalsDeep(newest)).toList();
        if (earlier.stream().anyMatch(r -> isTied(r, newest))) {
            throw FhirProblems.refusal("ambiguous-assessments", "QuestionnaireResponse",
                    "is there twice for one day, and nothing says which is the newer",
                    "give authored with the time of day, or send only the one that holds");
        }
        List<Unused> unused = answers.read(newest, notes.asOf, tree);
        if (day(newest).equals(notes.asOf)) {
            notes.visit(newest.getEncounter());
        }
        carry(earlier, tree);
        return unused;
    }

    /** @param earlier from the newest to the oldest */
    private void carry(List<QuestionnaireResponse> earlier, CaseTree tree) {
        List<CaseTree> later = new ArrayList<>(List.of(tree));
        for (QuestionnaireResponse response : earlier) {
            CaseTree old = new CaseTree(notes.asOf);
            try {
                answers.read(response, notes.asOf, old);
            } catch (FhirException e) {
                notes.skip(RecordNotes.reference(response), "", "unreadable");
                continue;
            }
            notes.skip(RecordNotes.reference(response), "", "superseded");
            for (FormPlace place : old.findings()) {
                boolean calms = place.block().equals("history") && reassuring.contains(place.code());
                Map<String, @Nullable Object> said = old.said(place);
                if (!calms && RecordMerge.isPresent(said) && later.stream().noneMatch(t -> answers(t, place))) {
                    tree.forget(place);
                    CARRIED.stream().filter(said::containsKey).forEach(f -> tree.put(RecordMerge.at(place, f), said.get(f)));
                }
            }
            later.add(old);
        }
    }

    /** Whether an assessment answers an item: itself, or with its whole block. That it was not assessed is no answer. */
    private boolean answers(CaseTree assessment, FormPlace place) {
        Map<String, @Nullable Object> said = assessment.said(place);
        String group = knowledge.vocabulary().item(FINDINGS.get(place.block()), place.code()).map(VocabularyItem::group).orElse("");
        boolean block = !group.isEmpty()
                && "all-absent".equals(assessment.said(new FormPlace("screen", group, Side.NONE, "answer")).get("answer"));
        return block || said.containsKey("grade") || "present".equals(said.get("presence")) || "absent".equals(said.get("presence"));
    }

    private Comparator<QuestionnaireResponse> order() {
        return Comparator.comparing(this::day)
                .thenComparing(r -> answers.authored(r).orElse(LocalDate.MIN))
                .thenComparing(QuestionnaireResponse::getAuthored);
    }

    private boolean isTied(QuestionnaireResponse a, QuestionnaireResponse b) {
        boolean days = day(a).equals(day(b)) && answers.authored(a).equals(answers.authored(b));
        return days && (!hasTime(a) || !hasTime(b) || a.getAuthored().equals(b.getAuthored()));
    }

    private static boolean hasTime(QuestionnaireResponse response) {
        DateTimeType authored = response.getAuthoredElement();
        return authored.getPrecision() != TemporalPrecisionEnum.DAY;
    }

    /** The day of the findings. */
    private LocalDate day(QuestionnaireResponse response) {
        return answers.visit(response).or(() -> answers.authored(response)).orElse(LocalDate.MIN);
    }

    /** Whether it was begun after the newest finished one, as far as its dates tell, and already says something. */
    private boolean isUnfinished(QuestionnaireResponse response, @Nullable QuestionnaireResponse newest) {
        QuestionnaireResponseStatus status = response.getStatus();
        boolean open = status == QuestionnaireResponseStatus.INPROGRESS || status == QuestionnaireResponseStatus.STOPPED;
        if (!open || !AssessmentAnswers.answersTheForm(response) || response.getItem().stream().noneMatch(Assessments::hasAnswer)) {
            return false;
        }
        Optional<LocalDate> authored = answers.authored(response);
        boolean times = newest != null && authored.isPresent() && hasTime(response) && hasTime(newest);
        boolean before = times ? response.getAuthored().before(newest.getAuthored())
                : newest != null && authored.isPresent() && authored.get().isBefore(answers.authored(newest).orElse(LocalDate.MIN));
        return !before && authored.filter(notes::later).isEmpty();
    }

    private static boolean hasAnswer(QuestionnaireResponseItemComponent item) {
        return item.hasAnswer() || item.getItem().stream().anyMatch(Assessments::hasAnswer);
    }

    private String unusable(QuestionnaireResponse response) {
        @Nullable QuestionnaireResponseStatus status = response.getStatus();
        Optional<LocalDate> authored = answers.authored(response);
        if (!AssessmentAnswers.answersTheForm(response)) {
            return "other-questionnaire";
        } else if (status != QuestionnaireResponseStatus.COMPLETED && status != QuestionnaireResponseStatus.AMENDED) {
            return status == null ? "no-status" : status.toCode();
        } else if (authored.isEmpty()) {
            return "undated";
        }
        return notes.later(authored.get()) ? "after-visit" : "";
    }
}
