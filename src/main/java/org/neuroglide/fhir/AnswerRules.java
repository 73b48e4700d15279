package org.neuroglide.fhir;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.neuroglide.fhir.AssessmentForm.Placed;

/** What holds between answers: no answer to an item that is not shown, none missing that is needed, none against another. */
final class AnswerRules {
    private static final int NORMAL_GRADE = 5;

    private final AssessmentForm form;
    private final Map<String, Object> answers;
    private final FhirProblems problems;

    AnswerRules(AssessmentForm form, Map<String, Object> answers, FhirProblems problems) {
        this.form = form;
        this.answers = answers;
        this.problems = problems;
    }

    void check() {
        for (String linkId : answers.keySet()) {
            Placed placed = form.byLinkId().get(linkId);
            FormItem item = placed.item();
            if (!isShown(placed)) {
                problems.add("disabled-item", linkId, "is answered, but the other answers do not show it",
                        "leave it out, or answer what shows it: " + steering(placed));
            }
            if (item.place() != null && item.place().field().equals("grade")) {
                grade(item);
            }
        }
        for (Placed needed : form.required()) {
            String linkId = needed.item().linkId();
            if (!answers.containsKey(linkId) && isShown(needed)) {
                problems.add("required-missing", linkId, "is missing, and is needed with what was answered", "answer it");
            }
        }
        diagnosis();
    }

    private boolean isShown(Placed placed) {
        for (Placed at = placed; at != null; at = at.parent()) {
            if (!at.item().shown().isEmpty() && at.item().shown().stream().noneMatch(this::holds)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(FormItem.Shown shown) {
        Object answer = answers.get(shown.question());
        return answer != null && answer.toString().equals(shown.answer());
    }

    private String steering(Placed placed) {
        Set<String> questions = new LinkedHashSet<>();
        for (Placed at = placed; at != null; at = at.parent()) {
            at.item().shown().forEach(s -> questions.add(s.question()));
        }
        return String.join(", ", questions);
    }

    /** Full power is no weakness, and less is one. */
    private void grade(FormItem item) {
        String presence = item.linkId().substring(0, item.linkId().length() - "/grade".length());
        boolean weak = "present".equals(answers.get(presence));
        boolean less = !Integer.valueOf(NORMAL_GRADE).equals(answers.get(item.linkId()));
        if (weak != less && answers.containsKey(presence)) {
            problems.add("contradiction", item.linkId(), "does not fit the answer to " + presence,
                    "correct one of them: a grade below 5 is reduced power");
        }
    }

    private void diagnosis() {
        long given = answers.keySet().stream().filter(k -> k.startsWith(FormVisit.DIAGNOSIS + "/")).count();
        if (given > 1) {
            problems.add("several-answers", FormVisit.DIAGNOSIS, "has a working diagnosis in more than one region", "keep one");
        }
    }
}
