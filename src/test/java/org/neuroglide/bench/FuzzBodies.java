package org.neuroglide.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.neuroglide.fhir.Fhir;
import org.neuroglide.fhir.FilledForm;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.YamlTree;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.scenario.ScenarioCaseList;
import org.neuroglide.texts.CanonicalJson;

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
            String json = json(patientCase);
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

    /** The case of a case file as JSON with the same keys. */
    private static String json(PatientCase patientCase) {
        return CanonicalJson.write(plain(YamlTree.read("case", CaseText.of(patientCase), new ArrayList<>()).orElseThrow()));
    }

    private static @Nullable Object plain(YamlTree tree) {
        return switch (tree.kind()) {
            case MAP -> {
                Map<String, @Nullable Object> map = new TreeMap<>();
                tree.entries().forEach((key, value) -> map.put(key, plain(value)));
                yield map;
            }
            case LIST -> tree.items().stream().map(FuzzBodies::plain).toList();
            case NUMBER -> new java.math.BigDecimal(tree.scalar());
            case BOOLEAN -> tree.scalar().equals("true");
            case NULL -> null;
            case TEXT -> tree.scalar();
        };
    }
}
