package org.neuroglide.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;

/**
 * Scenarios with the cases that they are about, those of journeys completed from the visit before, for deciding them
 * many times.
 */
public final class ScenarioCorpus {
    /** A scenario with its completed case. */
    public record Entry(Scenario scenario, PatientCase patientCase) {
        /** Whether a decision is as the scenario expects. */
        public boolean isMet(Decision decision) {
            return scenario.expected().stream().allMatch(e -> ExpectationCheck.isMet(e, decision));
        }
    }

    private ScenarioCorpus() {}

    /**
     * Every scenario of some files and folders, in their order.
     *
     * @param engine decides the visits before
     * @throws ScenarioException with every problem of every file
     */
    public static List<Entry> read(Knowledge knowledge, DecisionEngine engine, List<Path> paths) {
        Journeys journeys = new Journeys(knowledge, engine);
        List<Entry> entries = new ArrayList<>();
        for (ScenarioFile file : new ScenarioReader(knowledge).read(paths)) {
            List<Scenario> scenarios = file.scenarios();
            List<PatientCase> completed = file.journey()
                    ? journeys.cases(file, scenarios.size())
                    : scenarios.stream().map(Scenario::patientCase).toList();
            for (int i = 0; i < scenarios.size(); i++) {
                entries.add(new Entry(scenarios.get(i), completed.get(i)));
            }
        }
        return List.copyOf(entries);
    }
}
