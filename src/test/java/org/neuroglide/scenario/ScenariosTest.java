package org.neuroglide.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Problem;
import org.neuroglide.proof.KnowledgeCopy;
import org.neuroglide.scenario.ScenarioResult.Status;

/**
 * Every scenario of the project, a test each, and law 7. {@code -Dneuroglide.scenarios=scenarios/redflags} runs a part
 * of them, {@code -Dneuroglide.kbase=DIR} another knowledge base.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ScenariosTest {
    private static final Path WHOLE = Path.of("scenarios");
    private static final Path SCENARIOS = Path.of(System.getProperty("neuroglide.scenarios", WHOLE.toString()));
    private static final Path KBASE = Path.of(System.getProperty("neuroglide.kbase", "kbase"));

    private final Knowledge knowledge = Knowledge.load(KBASE, KnowledgeCopy.CACHE);
    private final List<ScenarioResult> results = new ScenarioRunner(knowledge)
            .run(Selection.of(SCENARIOS), new LastFailed(), r -> {})
            .results();

    @TestFactory
    Stream<DynamicTest> scenario() {
        return results.stream()
                .map(result -> dynamicTest(result.scenario().reference(), () -> {
                    if (result.status() != Status.PASSED) {
                        fail(result.account());
                    }
                }));
    }

    @Test
    void everyRuleHasItsScenarios() {
        List<Problem> missing = SCENARIOS.equals(WHOLE)
                ? CoverageLaw.problems(knowledge, results)
                : CoverageLaw.problemsOfPart(knowledge, results);

        assertThat(missing.stream().map(Problem::render).collect(Collectors.joining("\n")))
                .isEmpty();
    }
}
