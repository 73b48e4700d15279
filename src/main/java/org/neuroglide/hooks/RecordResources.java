package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.neuroglide.fhir.Fhir;
import org.neuroglide.fhir.FhirException;
import org.neuroglide.model.Problem;

/**
 * Makes FHIR resources of what was given, and refuses those of anybody but the patient of the call: a record that is mixed up
 * gives no decision.
 */
final class RecordResources {
    private static final Map<String, Class<? extends Resource>> TYPES = Map.of(
            "Patient", Patient.class,
            "QuestionnaireResponse", QuestionnaireResponse.class,
            "Condition", Condition.class,
            "Observation", Observation.class,
            "Procedure", Procedure.class,
            "Medication", Medication.class,
            "MedicationStatement", MedicationStatement.class,
            "MedicationRequest", MedicationRequest.class,
            "ServiceRequest", ServiceRequest.class);

    private final HookRequest request;
    private final List<Resource> resources = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    RecordResources(HookRequest request) {
        this.request = request;
    }

    /** Adds the resources found for a query, or the orders of the context. */
    void add(String place, List<JsonNode> found) {
        for (int i = 0; i < found.size(); i++) {
            add(place + "[" + i + "]", found.get(i));
        }
    }

    /** @throws HookException 422 with every resource that cannot be used */
    List<Resource> all() {
        if (!problems.isEmpty()) {
            throw new HookException(422, problems);
        }
        return List.copyOf(resources);
    }

    private void add(String place, JsonNode json) {
        Class<? extends Resource> type = TYPES.get(json.path("resourceType").asText());
        if (type == null) {
            return;
        }
        if (type != Medication.class && !ofThePatient(json)) {
            wrong("other-patient", place, "is of another patient, or does not say of whom", "give resources of this patient only");
            return;
        }
        try {
            resources.add(Fhir.read(type, json.toString()));
        } catch (FhirException e) {
            wrong("bad-resource", place, "is no valid FHIR R4 resource", "check it with a FHIR validator");
        }
    }

    private boolean ofThePatient(JsonNode json) {
        String patient = request.context().patientId();
        if (json.path("resourceType").asText().equals("Patient")) {
            return json.path("id").asText().equals(patient);
        }
        String reference = json.path("subject").path("reference").asText().replaceAll("/_history/[A-Za-z0-9.-]+$", "");
        String local = "Patient/" + patient;
        String server = ServerAddress.withoutSlash(request.fhirServer());
        boolean elsewhere = server.isEmpty() && reference.matches("https?://[^?#]+/" + local.replace(".", "\\."));
        return reference.equals(local) || reference.equals(server + "/" + local) || elsewhere;
    }

    private void wrong(String code, String place, String message, String nextStep) {
        problems.add(new Problem(code, "", 0, place, message, nextStep));
    }
}
