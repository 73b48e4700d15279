package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemAnswerComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.jspecify.annotations.Nullable;
import org.neuroglide.fhir.AssessmentForm.Placed;
import org.neuroglide.knowledge.Nearest;

/**
 * Reads the answers of a response by linkId, item by item below the form's own items. Every answer that the form does not
 * ask for at that place is a problem; no depth or number of items is more than a problem.
 */
final class AnswerWalk {
    private static final int MOST_ITEMS = 5_000;
    private static final int MOST_HINTS = 10;

    private final AssessmentForm form;
    private final FhirProblems problems;
    private final AnswerValues values;
    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int items;
    private int hints;

    AnswerWalk(AssessmentForm form, FhirProblems problems) {
        this.form = form;
        this.problems = problems;
        this.values = new AnswerValues(problems);
    }

    /** By linkId: a text, a number, a truth value, or a list of texts where the item repeats. */
    Map<String, Object> answers(QuestionnaireResponse response) {
        walk(response.getItem(), null);
        new AnswerRules(form, answers, problems).check();
        return answers;
    }

    /** @param above the item that they are given below; null on the first level */
    private void walk(List<QuestionnaireResponseItemComponent> given, @Nullable FormItem above) {
        for (QuestionnaireResponseItemComponent one : given) {
            if (++items > MOST_ITEMS) {
                throw FhirProblems.refusal("too-large", "QuestionnaireResponse", "has more than " + MOST_ITEMS + " items",
                        "send the answers of one visit");
            }
            String linkId = one.getLinkId() == null ? "" : one.getLinkId();
            Placed placed = form.byLinkId().get(linkId);
            if (placed == null || !isBelow(placed, above)) {
                unknown(linkId, one);
            } else if (!seen.add(linkId)) {
                problems.add("given-twice", linkId, "is there twice", "keep one of them");
            } else {
                read(placed.item(), one);
            }
        }
    }

    private static boolean isBelow(Placed placed, @Nullable FormItem above) {
        return placed.parent() == null ? above == null : placed.parent().item() == above;
    }

    private void unknown(String linkId, QuestionnaireResponseItemComponent one) {
        if (isHelp(linkId) && !one.hasAnswer() && !one.hasItem()) {
            return;
        }
        if (form.byLinkId().containsKey(linkId)) {
            problems.add("misplaced-item", linkId, "is not below the item that it belongs to", "nest it as the form does");
            return;
        }
        String next = "leave it out, or name the version of the form that has it";
        if (hints++ < MOST_HINTS && linkId.length() < 100) {
            next = Nearest.step(linkId, form.byLinkId().keySet(), next);
        }
        problems.add("unknown-item", linkId, "is no item of the form", next);
    }

    /** Help texts are items of the form, but hold nothing. */
    private boolean isHelp(String linkId) {
        return linkId.endsWith("/help") && form.byLinkId().containsKey(linkId.substring(0, linkId.length() - "/help".length()));
    }

    private void read(FormItem item, QuestionnaireResponseItemComponent one) {
        if (item.type() == FormType.GROUP || item.type() == FormType.DISPLAY) {
            if (one.hasAnswer()) {
                problems.add("wrong-type", item.linkId(), "is no question, yet has an answer", "leave the answer out");
            }
            walk(one.getItem(), item);
            return;
        }
        if (one.hasItem()) {
            problems.add("misplaced-item", item.linkId(), "has items beside its answer", "put them inside the answer");
        }
        if (one.getAnswer().size() > 1 && !item.repeats()) {
            problems.add("several-answers", item.linkId(), "has more than one answer", "keep one");
        }
        List<Object> read = new ArrayList<>();
        for (QuestionnaireResponseItemAnswerComponent answer : one.getAnswer()) {
            if (++items > MOST_ITEMS) {
                throw FhirProblems.refusal("too-large", "QuestionnaireResponse", "has more than " + MOST_ITEMS + " answers",
                        "send the answers of one visit");
            }
            values.read(item, answer.getValue()).ifPresent(read::add);
            walk(answer.getItem(), item);
        }
        if (!read.isEmpty()) {
            answers.put(item.linkId(), item.repeats() ? read.stream().distinct().toList() : read.get(0));
        }
    }
}
