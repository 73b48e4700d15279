package org.neuroglide.fhir;

import org.neuroglide.model.Decision;

/** Canonical addresses of what the server publishes, with the version of the knowledge base. */
final class Canonicals {
    static final String PLAN = "neural-mobilization";
    static final String LIBRARY = "neuroglide-knowledge-base";
    static final String QUESTIONNAIRE = Fhir.CANONICAL + "/Questionnaire/neural-mobilization-assessment";
    static final String TECHNIQUE_ACTIVITY = "neural-mobilization-technique";
    static final String REFERRAL_ACTIVITY = "referral";
    static final String ASSESSMENT_ACTIVITY = "assessment";

    private Canonicals() {}

    static String plan(Decision decision) {
        return Fhir.CANONICAL + "/PlanDefinition/" + PLAN + "|" + decision.knowledgeVersion();
    }

    static String activity(String id, Decision decision) {
        return Fhir.CANONICAL + "/ActivityDefinition/" + id + "|" + decision.knowledgeVersion();
    }
}
