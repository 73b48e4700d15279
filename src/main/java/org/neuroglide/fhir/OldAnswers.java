package org.neuroglide.fhir;

import java.util.Map;
import java.util.Set;
import org.neuroglide.fhir.AssessmentForm.Placed;

/**
 * Which answers of an earlier day still say something today. Findings do: they carry their date, and the model judges them. What
 * is without a date of its own was said of that visit alone: age, scores, the visit before it, a judgement. A worsening after
 * treatment stays, as everything does that was present.
 */
final class OldAnswers {
    private static final Set<String> OF_ITS_VISIT = Set.of("outcomes", "override", "previousVisit", "response");
    /** What calms of something that is there, and has no date of its own: it was said of that day. */
    private static final Set<String> REASSURING = Set.of("stable", "healed");
    private static final Set<String> WORSENING = Set.of("sharpPain", "newNumbness", "newWeakness", "spread");

    private final boolean worse;
    private final Set<String> calming;

    /** @param calming the history items that calm by being present */
    OldAnswers(Map<String, Object> answers, AssessmentForm form, Set<String> calming) {
        this.calming = calming;
        this.worse = answers.entrySet().stream().anyMatch(e -> {
            Placed placed = form.byLinkId().get(e.getKey());
            return placed.item().place() != null && isWorsening(placed.item().place(), e.getValue());
        });
    }

    boolean count(FormPlace place, Object value) {
        if (place.block().equals("previousVisit") && place.field().equals("on")) {
            return worse;
        }
        if (place.block().equals("history") && REASSURING.contains(place.field()) && value.equals("present")) {
            return false;
        }
        if (place.block().equals("history") && calming.contains(place.code())) {
            return false;
        }
        boolean age = place.block().equals("patient") && place.field().equals("age");
        return isWorsening(place, value) || !age && !OF_ITS_VISIT.contains(place.block());
    }

    private static boolean isWorsening(FormPlace place, Object value) {
        return place.block().equals("response") && WORSENING.contains(place.field()) && value.equals("present");
    }
}
