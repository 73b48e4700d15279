package org.neuroglide.fhir;

import org.neuroglide.model.Decision;

/** Canonical addresses of what the server publishes, with the version of the knowledge base. */
final class Canonicals {
    static final String PLAN = "neural-mobilization";
    static final String LIBRARY = "neuroglide-knowledge-base";
    static final String TECHNIQUE_ACTIVITY = "neural-mobilization-technique";
    static final String REFERRAL_ACTIVITY = "referral";
    static final String ASSESSMENT_ACTIVITY = "assessment";

    static final String LICENCE = "Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0";

    private Canonicals() {}

    static String plan(Decision decision) {
        return Fhir.CANONICAL + "/PlanDefinition/" + PLAN + "|" + decision.knowledgeVersion();
    }

    static String activity(String id, Decision decision) {
        return activity(id, decision.knowledgeVersion());
    }

    static String activity(String id, String version) {
        return Fhir.CANONICAL + "/ActivityDefinition/" + id + "|" + version;
    }
}
