package org.neuroglide.hooks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
    CONDITIONS("Condition", "Condition?patient={{context.patientId}}", false),
    OBSERVATIONS("Observation", "Observation?patient={{context.patientId}}&_sort=-date&_count=100", false),
    PROCEDURES("Procedure", "Procedure?patient={{context.patientId}}", false),
    MEDICATIONS("MedicationStatement", "MedicationStatement?patient={{context.patientId}}", false);

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
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RecordQuery> of(String key) {
        return Arrays.stream(values()).filter(q -> q.key().equals(key)).findFirst();
    }

    /** The query for a patient; an id has no letter that would have to be escaped. */
    String of(HookContext context) {
        return template.replace("{{context.patientId}}", context.patientId());
    }

    /** Whether one page is all that is wanted. */
    boolean firstPageIsEnough() {
        return this == ASSESSMENT;
    }

    static Map<String, String> templates() {
        Map<String, String> templates = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(q -> templates.put(q.key(), q.template));
        return templates;
    }
}
