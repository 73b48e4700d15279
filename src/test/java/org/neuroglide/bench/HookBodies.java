package org.neuroglide.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.neuroglide.fhir.Fhir;
import org.neuroglide.fhir.FilledForm;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.scenario.ScenarioCaseList;

/** Calls of {@code patient-view} with everything prefetched, one for each whole case of the conditions. */
final class HookBodies {
    /** A call and the day that it is made on. */
    record HookBody(String asOf, String json) {}

    private HookBodies() {}

    static List<HookBody> of(Knowledge knowledge) {
        FilledForm form = new FilledForm(knowledge);
        List<HookBody> bodies = new ArrayList<>();
        ScenarioCaseList.of(knowledge, Path.of("scenarios", "conditions")).values().forEach(patientCase -> {
            Optional<QuestionnaireResponse> filled = form.of(patientCase);
            filled.ifPresent(answers -> bodies.add(body(patientCase, answers, bodies.size())));
        });
        return List.copyOf(bodies);
    }

    static HookBody body(PatientCase patientCase, QuestionnaireResponse answers, int number) {
        String patient = "p" + number;
        answers.getSubject().setReference("Patient/" + patient);
        int age = patientCase.patient().age() == null ? 40 : patientCase.patient().age();
        Map<String, String> prefetch = new LinkedHashMap<>();
        prefetch.put("patient", "{\"resourceType\":\"Patient\",\"id\":\"" + patient + "\",\"birthDate\":\""
                + patientCase.asOf().minusYears(age).minusDays(30) + "\"}");
        prefetch.put("assessment", searchset(Fhir.write(answers)));
        for (String empty : List.of("conditions", "observations", "procedures", "medications", "medicationRequests")) {
            prefetch.put(empty, "null");
        }
        StringBuilder json = new StringBuilder("{\"hook\":\"patient-view\",\"hookInstance\":\"")
                .append(new UUID(number, number))
                .append("\",\"context\":{\"userId\":\"Practitioner/7\",\"patientId\":\"")
                .append(patient)
                .append("\"},\"prefetch\":{");
        prefetch.forEach((key, value) -> json.append('"').append(key).append("\":").append(value).append(','));
        json.setLength(json.length() - 1);
        return new HookBody(patientCase.asOf().toString(), json.append("}}").toString());
    }

    private static String searchset(String resource) {
        return "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":1,\"entry\":[{\"resource\":" + resource + "}]}";
    }
}
