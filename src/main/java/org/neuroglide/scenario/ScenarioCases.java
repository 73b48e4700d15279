package org.neuroglide.scenario;

import java.util.List;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Problem;

/** The case of one scenario or journey visit, named {@code FILE#id}. */
final class ScenarioCases {
    private final Knowledge knowledge;

    ScenarioCases(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    ReadCase read(String file, String id) {
        ScenarioFile scenarios = new ScenarioReader(knowledge).readText(file, Texts.read(file));
        List<String> ids = scenarios.scenarios().stream().map(Scenario::id).toList();
        int at = ids.indexOf(id);
        if (at < 0) {
            throw new ScenarioException(List.of(new Problem(
                    "unknown-scenario", file, 0, id, "is not the id of one of its scenarios", Nearest.step(id, ids, "look for its ids in the file"))));
        }
        Scenario scenario = scenarios.scenarios().get(at);
        PatientCase patientCase = scenario.patientCase();
        if (scenarios.journey()) {
            patientCase = new Journeys(knowledge, new DecisionEngine(knowledge))
                    .cases(scenarios, at + 1)
                    .get(at);
        }
        return new ReadCase(patientCase, scenario.reference(), new CasePlaces(scenario.given()).lines());
    }
}
