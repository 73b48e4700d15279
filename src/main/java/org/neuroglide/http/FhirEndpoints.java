package org.neuroglide.http;

import java.util.List;
import org.neuroglide.fhir.AssessmentForm;
import org.neuroglide.fhir.Fhir;
import org.neuroglide.knowledge.Knowledge;

/** What is offered as FHIR R4. */
final class FhirEndpoints {
    private static final String FORM = AssessmentForm.CANONICAL.substring(AssessmentForm.CANONICAL.lastIndexOf('/') + 1);

    private final String form;

    FhirEndpoints(Knowledge knowledge) {
        this.form = Fhir.write(new AssessmentForm(knowledge).questionnaire());
    }

    List<Route> routes() {
        return List.of(Route.get("/fhir/{type}/{id}", this::read));
    }

    private Answer read(Call call) {
        boolean wanted = "Questionnaire".equals(call.parameters().get("type")) && FORM.equals(call.parameters().get("id"));
        if (!wanted) {
            throw ServerException.refused(404, "not-found", "There is nothing here");
        }
        return Answer.of(200, Answer.FHIR, form);
    }
}
