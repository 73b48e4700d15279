package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

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
        return new HookContext(userId, patientId, encounterId, hook.aboutOrders() ? orders() : List.of());
    }

    /** Appointments come as a Bundle in the definition and as a plain list in its example: both are read. */
    private void appointments() {
        List<JsonNode> appointments = fields.get("appointments").isArray()
                ? fields.list("appointments")
                : List.copyOf(bundle("appointments").values());
        if (!appointments.stream().allMatch(a -> a.path("resourceType").asText().equals("Appointment"))) {
            fields.wrong("bad-value", "appointments", "hold something else", "give Appointment resources");
        }
    }

    private List<JsonNode> orders() {
        Map<String, JsonNode> drafts = bundle("draftOrders");
        if (hook == Hook.ORDER_SIGN) {
            return List.copyOf(drafts.values());
        }
        List<JsonNode> selected = new ArrayList<>();
        for (JsonNode selection : fields.list("selections")) {
            JsonNode order = drafts.get(selection.asText());
            if (order == null) {
                fields.wrong(
                        "bad-value", "selections", "name an order that is not in draftOrders", "give Type/id of an order");
            } else {
                selected.add(order);
            }
        }
        return selected;
    }

    /** The resources of a required Bundle by type and id; without an id by their place. */
    private Map<String, JsonNode> bundle(String name) {
        Map<String, JsonNode> resources = new LinkedHashMap<>();
        JsonNode bundle = fields.requiredObject(name);
        if (!bundle.isObject()) {
            return resources;
        }
        if (!bundle.path("resourceType").asText().equals("Bundle")) {
            fields.wrong("bad-value", name, "is no Bundle", "give a FHIR Bundle");
        }
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = entry.path("resource");
            String type = resource.path("resourceType").asText();
            if (type.isEmpty()) {
                fields.wrong("bad-value", name, "has an entry without a resource", "give FHIR resources");
            } else {
                resources.put(type + "/" + resource.path("id").asText("#" + resources.size()), resource);
            }
        }
        return resources;
    }
}
