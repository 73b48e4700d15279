package org.neuroglide.scenario;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;

/** The cases of scenarios for other tests, those of journeys with the visit before. */
public final class ScenarioCaseList {
    private ScenarioCaseList() {}

    /** By reference of the scenario. */
    public static Map<String, PatientCase> of(Knowledge knowledge, Path scenarios) {
        Map<String, PatientCase> cases = new TreeMap<>();
        for (ScenarioCorpus.Entry entry : ScenarioCorpus.read(knowledge, new DecisionEngine(knowledge), List.of(scenarios))) {
            cases.put(entry.scenario().reference(), entry.patientCase());
        }
        return cases;
    }
}
