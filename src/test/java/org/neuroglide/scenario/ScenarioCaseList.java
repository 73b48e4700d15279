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
        Journeys journeys = new Journeys(knowledge, new DecisionEngine(knowledge));
        Map<String, PatientCase> cases = new TreeMap<>();
        for (ScenarioFile file : new ScenarioReader(knowledge).read(List.of(scenarios))) {
            List<Scenario> all = file.scenarios();
            List<PatientCase> completed = file.journey()
                    ? journeys.cases(file, all.size())
                    : all.stream().map(Scenario::patientCase).toList();
            for (int i = 0; i < all.size(); i++) {
                cases.put(all.get(i).reference(), completed.get(i));
            }
        }
        return cases;
    }
}
