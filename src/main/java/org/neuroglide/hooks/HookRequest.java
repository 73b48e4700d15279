package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A call of a service, checked.
 *
 * @param hookInstance the client's own id of this call, a UUID
 * @param fhirServer base address of the client's FHIR server; empty where none was given
 * @param authorization what the FHIR server may be asked with; null where nothing was given
 * @param prefetch by key; a JSON null means that the client asked and found nothing
 */
record HookRequest(
        Hook hook,
        String hookInstance,
        String fhirServer,
        @Nullable FhirAuthorization authorization,
        HookContext context,
        Map<String, JsonNode> prefetch) {
    /** The same call with these orders only. */
    HookRequest withOrders(List<JsonNode> orders) {
        HookContext moment =
                new HookContext(context.userId(), context.patientId(), context.encounterId(), orders, context.beside());
        return new HookRequest(hook, hookInstance, fhirServer, authorization, moment, prefetch);
    }
}
