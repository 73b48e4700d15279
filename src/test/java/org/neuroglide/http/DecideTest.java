package org.neuroglide.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.scenario.Scenario;
import org.neuroglide.scenario.ScenarioReader;
import org.neuroglide.texts.DecisionTree;

/** A case over HTTP is decided as everywhere else, and the decision is in the log before it is answered. */
final class DecideTest {
    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.open();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void aLivingServiceSaysWhatItIs() {
        HttpResponse<String> health = running.get("/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
                .contains("\"hash\":\"" + Knowledge.bundled().hash() + "\"", "\"clinicallyReviewed\":false", "\"writable\":true");
        assertThat(running.get("/ready").body()).isEqualTo("{\"ready\":true}");
    }

    static List<Scenario> scenarios() {
        return new ScenarioReader(Knowledge.bundled())
                .read(List.of(Path.of("scenarios/conditions"), Path.of("scenarios/redflags"))).stream()
                        .flatMap(f -> f.scenarios().stream().limit(2))
                        .limit(40)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theDecisionIsThatOfTheEngineToTheByte(Scenario scenario) {
        PatientCase given = scenario.patientCase();
        int before = running.log.entries.size();
        HttpResponse<String> answer = running.post("/decide", JsonCase.of(given));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String decision = DecisionTree.json(new DecisionEngine(Knowledge.bundled()).decide(given));
        assertThat(answer.body().startsWith("{\"decision\":" + decision + ",\"id\":\"")).as("the engine's bytes").isTrue();
        assertThat(running.log.entries).hasSize(before + 1);
        assertThat(answer.body()).contains("\"id\":\"" + running.log.entries.get(before).id() + "\"", "\"logged\":true");
    }
}
