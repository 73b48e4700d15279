package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the client says of the moment.
 *
 * @param userId reference of the user, such as {@code Practitioner/7}
 * @param patientId id of the patient
 * @param encounterId id of the encounter; empty where there is none
 * @param orders the orders that the call is about, as FHIR resources: those selected, or all that are to be signed
 * @param beside the other drafts of the same moment
 */
record HookContext(String userId, String patientId, String encounterId, List<JsonNode> orders, List<JsonNode> beside) {
    /** A moment that is not about orders. */
    static HookContext of(String userId, String patientId, String encounterId) {
        return new HookContext(userId, patientId, encounterId, List.of(), List.of());
    }
}
