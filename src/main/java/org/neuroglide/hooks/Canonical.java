package org.neuroglide.hooks;

import org.neuroglide.fhir.AssessmentForm;
import org.neuroglide.fhir.Fhir;

/** Names of this project's own resources and code systems that cards use. */
final class Canonical {
    static final String ASSESSMENT = AssessmentForm.CANONICAL;
    static final String CODE_SYSTEMS = Fhir.CANONICAL + "/CodeSystem/";
    static final String TOPICS = CODE_SYSTEMS + "card-topic";
    static final String OVERRIDE_REASONS = CODE_SYSTEMS + "override-reason";

    private Canonical() {}
}
