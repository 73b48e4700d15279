package org.neuroglide.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.neuroglide.fhir.Fhir;
import org.neuroglide.fhir.FilledForm;
import org.neuroglide.http.JsonCase;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.scenario.ScenarioCaseList;

/** A sound body for every address that takes one, of some twenty cases: what fuzzing starts from. */
final class FuzzBodies {
    private static final int CASES = 20;
    private static final String JSON = "application/json";
    private static final String FHIR = "application/fhir+json";

    private FuzzBodies() {}

    static List<ServerFuzz.Sound> of(Knowledge knowledge) {
        List<PatientCase> all =
                List.copyOf(ScenarioCaseList.of(knowledge, Path.of("scenarios", "conditions")).values());
        List<PatientCase> cases = new ArrayList<>();
        for (int i = 0; i < all.size(); i += Math.max(1, all.size() / CASES)) {
            cases.add(all.get(i));
        }
        FilledForm form = new FilledForm(knowledge);
        List<ServerFuzz.Sound> bodies = new ArrayList<>();
        for (PatientCase patientCase : cases) {
            String day = patientCase.asOf().toString();
            String json = JsonCase.of(patientCase);
            for (String path : List.of("/decide", "/explain", "/handout")) {
                bodies.add(new ServerFuzz.Sound(path, JSON, day, json));
            }
            form.of(patientCase).ifPresent(answers -> answered(bodies, answers, patientCase, bodies.size()));
        }
        bodies.add(new ServerFuzz.Sound("/cds-services/" + ServedHook.ID + "/feedback", JSON, "2026-02-01", ServedHook.FEEDBACK));
        return List.copyOf(bodies);
    }

    private static void answered(
            List<ServerFuzz.Sound> bodies, QuestionnaireResponse answers, PatientCase patientCase, int number) {
        String day = patientCase.asOf().toString();
        bodies.add(new ServerFuzz.Sound("/decide", FHIR, day, Fhir.write(answers)));
        HookBodies.HookBody hook = HookBodies.body(patientCase, answers, number);
        bodies.add(new ServerFuzz.Sound("/cds-services/" + ServedHook.ID, JSON, day, hook.json()));
        bodies.add(new ServerFuzz.Sound("/fhir/PlanDefinition/neural-mobilization/$apply", FHIR, day,
                ServedHook.applyParameters(Fhir.write(answers))));
    }
}
