package org.neuroglide.hooks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The services that discovery offers: one guidance, called at several moments. They share one id, so that the cards of a later
 * moment replace those of an earlier one, which may be out of date by then.
 */
record HookCatalogue(List<CatalogueEntry> services) {
    static final String ID = "neural-mobilization";

    private static final String WHAT = "Says whether neural mobilization is safe for this patient, which technique fits and how "
            + "much of it, and why; names emergencies and missing screening first. ";

    private static final String NEEDS = "FHIR R4. The assessment is a QuestionnaireResponse of " + Canonical.ASSESSMENT
            + ". Give every prefetch value, or fhirServer and fhirAuthorization with read access to the same resources; without "
            + "patient and assessment the call is answered with 412. Decision support only: the clinician decides.";

    static HookCatalogue offered(RecordQueries queries) {
        return new HookCatalogue(
                Arrays.stream(Hook.values()).map(hook -> entry(hook, queries.templates())).toList());
    }

    private static CatalogueEntry entry(Hook hook, Map<String, String> prefetch) {
        return new CatalogueEntry(hook.word(), title(hook), WHAT + when(hook), ID, prefetch, NEEDS);
    }

    private static String title(Hook hook) {
        return "Neural mobilization: " + switch (hook) {
            case PATIENT_VIEW -> "the patient's record";
            case ORDER_SELECT -> "an order is chosen";
            case ORDER_SIGN -> "an order is signed";
            case APPOINTMENT_BOOK -> "an appointment is booked";
            case ENCOUNTER_START -> "an encounter begins";
        };
    }

    private static String when(Hook hook) {
        return hook.aboutOrders()
                ? "Answers only where an order is for physiotherapy or for a neural technique."
                : "Answers only where an assessment or a complaint that it knows is on record.";
    }
}
