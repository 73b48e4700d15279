package org.neuroglide.hooks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.neuroglide.fhir.AssessmentAnswers;
import org.neuroglide.fhir.FhirCase;
import org.neuroglide.knowledge.Knowledge;

/** The case that the newest filled-in assessment makes; an empty one where there is none. */
final class NewestAssessment implements CaseSource {
    private final AssessmentAnswers answers;

    NewestAssessment(Knowledge knowledge, ZoneId zone) {
        this.answers = new AssessmentAnswers(knowledge, zone);
    }

    @Override
    public FhirCase read(List<Resource> resources, LocalDate asOf) {
        return resources.stream()
                .filter(QuestionnaireResponse.class::isInstance)
                .map(QuestionnaireResponse.class::cast)
                .filter(QuestionnaireResponse::hasAuthored)
                .filter(AssessmentAnswers::answersTheForm)
                .max(Comparator.comparing(QuestionnaireResponse::getAuthored))
                .map(r -> answers.read(r, asOf))
                .orElseGet(() -> new FhirCase(new TreeMap<>(Map.of("asOf", asOf.toString())), List.of()));
    }
}
