package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.neuroglide.fhir.Fhir;
import org.neuroglide.fhir.FilledForm;
import org.neuroglide.model.PatientCase;
import org.neuroglide.scenario.CaseReader;

/** Requests about the patients of the scenarios. */
final class Requests {
    static final String INSTANCE = "5d1f4a0e-7a52-4c5e-9b0e-3f6f0f0c8a11";
    private static final Map<String, JsonNode> FILLED = new ConcurrentHashMap<>();

    private Requests() {}

    /** The assessment that says what a scenario says, of patient p1. */
    static JsonNode assessment(String scenario) {
        return FILLED.computeIfAbsent(scenario, s -> {
            PatientCase patientCase = new CaseReader(Desk.KNOWLEDGE).read("scenarios/" + s).patientCase();
            QuestionnaireResponse response =
                    new FilledForm(Desk.KNOWLEDGE).of(patientCase).orElseThrow();
            response.setId("a1");
            response.setSubject(new Reference("Patient/p1"));
            return json(Fhir.write(response));
        });
    }

    /** A complete call for a hook with the assessment of a scenario; nothing else is on record. */
    static ObjectNode call(Hook hook, String scenario) {
        ObjectNode call = bare(hook);
        ObjectNode prefetch = call.putObject("prefetch");
        prefetch.set("patient", patient());
        prefetch.set("assessment", bundle(assessment(scenario)));
        for (String key : new String[] {"conditions", "observations", "procedures", "medications", "medicationRequests"}) {
            prefetch.putNull(key);
        }
        return call;
    }

    /** A call without prefetch. */
    static ObjectNode bare(Hook hook) {
        ObjectNode call = JsonNodeFactory.instance.objectNode();
        call.put("hook", hook.word());
        call.put("hookInstance", INSTANCE);
        ObjectNode context = call.putObject("context");
        context.put("userId", "Practitioner/dr1");
        context.put("patientId", "p1");
        context.put("encounterId", "e1");
        if (hook.aboutOrders()) {
            context.set("draftOrders", bundle(order("http://snomed.info/sct", "91251008")));
        }
        if (hook == Hook.ORDER_SELECT) {
            context.putArray("selections").add("ServiceRequest/o1");
        } else if (hook == Hook.APPOINTMENT_BOOK) {
            context.set("appointments", bundle(json("{\"resourceType\":\"Appointment\",\"id\":\"ap1\",\"status\":\"proposed\"}")));
        }
        return call;
    }

    static JsonNode patient() {
        return json("{\"resourceType\":\"Patient\",\"id\":\"p1\",\"gender\":\"female\",\"birthDate\":\"1981-06-15\"}");
    }

    static JsonNode order(String system, String code) {
        return json("{\"resourceType\":\"ServiceRequest\",\"id\":\"o1\",\"status\":\"draft\",\"intent\":\"order\","
                + "\"subject\":{\"reference\":\"Patient/p1\"},\"code\":{\"coding\":[{\"system\":\"" + system
                + "\",\"code\":\"" + code + "\"}]}}");
    }

    static ObjectNode bundle(JsonNode... resources) {
        ObjectNode bundle = JsonNodeFactory.instance.objectNode();
        bundle.put("resourceType", "Bundle").put("type", "searchset");
        if (resources.length > 0) {
            var entries = bundle.putArray("entry");
            for (JsonNode resource : resources) {
                entries.addObject().set("resource", resource);
            }
        }
        return bundle;
    }

    static JsonNode json(String text) {
        return StrictJson.object(text).orElseThrow();
    }
}
