package org.neuroglide.hooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the services want to know of a patient's record, each as one query that a client can run in advance. */
enum RecordQuery {
    PATIENT("Patient", "Patient/{{context.patientId}}", true),
    /** The newest of our forms; older ones say nothing that the newest does not. */
    ASSESSMENT(
            "QuestionnaireResponse",
            "QuestionnaireResponse?patient={{context.patientId}}&questionnaire=" + Canonical.ASSESSMENT
                    + "&_sort=-authored&_count=5",
            true),
    CONDITIONS("Condition", "Condition?patient={{context.patientId}}&_count=200", false),
    OBSERVATIONS("Observation", "Observation?patient={{context.patientId}}&_sort=-date&_count=200", false),
    PROCEDURES("Procedure", "Procedure?patient={{context.patientId}}&_count=200", false),
    MEDICATIONS("MedicationStatement", "MedicationStatement?patient={{context.patientId}}&_count=200", false),
    /** Many systems keep no statements: what was prescribed is all they know of. */
    MEDICATION_REQUESTS("MedicationRequest", "MedicationRequest?patient={{context.patientId}}&_count=200", false);

    /** The resource type that is wanted. */
    final String type;

    final String template;

    /** Whether there is no decision without an answer. */
    final boolean required;

    RecordQuery(String type, String template, boolean required) {
        this.type = type;
        this.template = template;
        this.required = required;
    }

    String key() {
        return this == MEDICATION_REQUESTS ? "medicationRequests" : name().toLowerCase(Locale.ROOT);
    }

    /** Whether a resource in an answer is meant: of the type that is asked for, or a medicine that one of them refers to. */
    boolean takes(String resourceType) {
        return resourceType.equals(type) || resourceType.equals("Medication") && type.startsWith("Medication");
    }

    static Optional<RecordQuery> of(String key) {
        return Arrays.stream(values()).filter(q -> q.key().equals(key)).findFirst();
    }

    /** Whether one page is all that is wanted. */
    boolean firstPageIsEnough() {
        return this == ASSESSMENT;
    }
}
