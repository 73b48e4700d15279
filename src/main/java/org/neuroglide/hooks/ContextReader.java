package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the context of a call, whose fields depend on the hook. */
final class ContextReader {
    private static final Pattern ID = Pattern.compile(RequestReader.ID);

    private final Hook hook;
    private final Fields fields;

    ContextReader(Hook hook, Fields fields) {
        this.hook = hook;
        this.fields = fields;
    }

    HookContext read() {
        Pattern user = Pattern.compile("(" + String.join("|", hook.users()) + ")/" + RequestReader.ID);
        String userId = fields.text(
                "userId",
                t -> user.matcher(t).matches(),
                "a reference to the user: " + String.join(", ", hook.users()));
        String patientId = fields.text("patientId", t -> ID.matcher(t).matches(), "the id of the patient alone");
        String encounterId = hook.needsEncounter
                ? fields.text("encounterId", t -> ID.matcher(t).matches(), "the id of the encounter alone")
                : fields.optional("encounterId", t -> ID.matcher(t).matches(), "the id of the encounter alone");
        if (hook == Hook.APPOINTMENT_BOOK) {
            appointments();
        }
        return hook.aboutOrders() ? orders(userId, patientId, encounterId) : HookContext.of(userId, patientId, encounterId);
    }

    /** Appointments come as a Bundle in the definition and as a plain list in its example: both are read. */
    private void appointments() {
        List<JsonNode> appointments = fields.get("appointments").isArray()
                ? fields.list("appointments")
                : bundle("appointments");
        if (!appointments.stream().allMatch(a -> a.path("resourceType").asText().equals("Appointment"))) {
            fields.wrong("bad-value", "appointments", "hold something else", "give Appointment resources");
        }
    }

    private HookContext orders(String userId, String patientId, String encounterId) {
        List<JsonNode> drafts = bundle("draftOrders");
        if (hook == Hook.ORDER_SIGN) {
            return new HookContext(userId, patientId, encounterId, drafts, List.of());
        }
        Set<String> selections = new HashSet<>();
        for (JsonNode selection : fields.list("selections")) {
            selections.add(selection.asText());
        }
        Map<Boolean, List<JsonNode>> selected =
                drafts.stream().collect(Collectors.partitioningBy(order -> selections.contains(reference(order))));
        drafts.forEach(order -> selections.remove(reference(order)));
        if (!selections.isEmpty()) {
            fields.wrong("bad-value", "selections", "name an order that is not in draftOrders", "give Type/id of an order");
        }
        return new HookContext(userId, patientId, encounterId, selected.get(true), selected.get(false));
    }

    private static String reference(JsonNode resource) {
        return resource.path("resourceType").asText() + "/" + resource.path("id").asText();
    }

    /** The resources of a required Bundle, also those that share an id. */
    private List<JsonNode> bundle(String name) {
        List<JsonNode> resources = new ArrayList<>();
        JsonNode bundle = fields.requiredObject(name);
        if (!bundle.isObject()) {
            return resources;
        }
        if (!bundle.path("resourceType").asText().equals("Bundle")) {
            fields.wrong("bad-value", name, "is no Bundle", "give a FHIR Bundle");
        }
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = entry.path("resource");
            if (resource.path("resourceType").asText().isEmpty()) {
                fields.wrong("bad-value", name, "has an entry without a resource", "give FHIR resources");
            } else {
                resources.add(resource);
            }
        }
        return resources;
    }
}
