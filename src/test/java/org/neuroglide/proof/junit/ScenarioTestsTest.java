package org.neuroglide.proof.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.KnowledgeException;
import org.neuroglide.scenario.LastFailed;
import org.neuroglide.scenario.ScenarioRunner;
import org.neuroglide.scenario.Selection;

/** The sample project's knowledge base, run as its own project runs it. */
class ScenarioTestsTest {
    private static final String KBASE = "src/it/hospital/kbase";
    private static final String DISAGREEMENT = "src/it/hospital/disagreement";

    @NeuroglideScenarios(kbase = KBASE, scenarios = "src/it/hospital/scenarios")
    private static final class Whole {}

    @NeuroglideScenarios(kbase = KBASE, scenarios = DISAGREEMENT)
    private static final class Disagreeing {}

    @NeuroglideScenarios(kbase = KBASE, scenarios = "src/it/hospital/scenarios/redflags", minimum = 50)
    private static final class Half {}

    @NeuroglideScenarios(kbase = KBASE, scenarios = "src/it/hospital/scenarios/redflags", minimum = 51)
    private static final class MoreThanHalf {}

    @NeuroglideScenarios(kbase = KBASE, scenarios = DISAGREEMENT, coverage = false)
    private static final class WithoutCoverage {}

    @NeuroglideScenarios(kbase = "src/it/hospital/scenarios")
    private static final class NoKnowledge {}

    private static List<DynamicNode> nodes(Class<?> type) {
        return new ScenarioNodes(type.getAnnotation(NeuroglideScenarios.class)).all();
    }

    private static Stream<DynamicTest> tests(Class<?> type) {
        return nodes(type).stream().flatMap(ScenarioTestsTest::tests);
    }

    private static Stream<DynamicTest> tests(DynamicNode node) {
        return node instanceof DynamicContainer container
                ? container.getChildren().flatMap(ScenarioTestsTest::tests)
                : Stream.of((DynamicTest) node);
    }

    private static @Nullable Throwable outcome(DynamicTest test) {
        return catchThrowable(() -> test.getExecutable().execute());
    }

    @Test
    void eachScenarioIsATestBelowItsFileAndCoverageIsTheLast() {
        assertThat(nodes(Whole.class))
                .extracting(DynamicNode::getDisplayName)
                .containsExactly(
                        "src/it/hospital/scenarios/completeness/core-screen.yaml",
                        "src/it/hospital/scenarios/redflags/cauda-equina.yaml",
                        "coverage");
        assertThat(tests(Whole.class))
                .extracting(DynamicNode::getDisplayName)
                .contains("saddle-numbness: A numb saddle area is an emergency.", "every rule has its scenarios");
        assertThat(tests(Whole.class)).allSatisfy(test -> assertThat(outcome(test)).isNull());
    }

    @Test
    void aTestNamesTheLineOfItsScenario() {
        assertThat(tests(Whole.class).findFirst().flatMap(DynamicNode::getTestSourceUri))
                .hasValueSatisfying(
                        uri -> assertThat(uri.toString()).endsWith("/completeness/core-screen.yaml?line=4"));
    }

    @Test
    void aFailureReadsAsTheTestCommandPrintsIt() {
        String printed = new ScenarioRunner(Knowledge.load(Path.of(KBASE)))
                .run(Selection.of(Path.of(DISAGREEMENT)), new LastFailed(), r -> {})
                .failed()
                .get(0)
                .account();

        Throwable failure = outcome(tests(Disagreeing.class).findFirst().orElseThrow());

        assertThat(failure).isInstanceOf(AssertionError.class).hasMessage(printed);
        assertThat(printed).contains("expected:  TREAT", "concluded: ASSESS_FIRST");
    }

    @Test
    void rulesWithoutTheirScenariosFailTheGateBelowTheMinimum() {
        assertThat(tests(Half.class)).allSatisfy(test -> assertThat(outcome(test)).isNull());

        Throwable failure = outcome(tests(MoreThanHalf.class).reduce((a, b) -> b).orElseThrow());

        assertThat(failure)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 of 2 rules have every scenario that proves them: 50.0 %")
                .hasMessageContaining("MI-001: has no scenario in which it fires");
    }

    @Test
    void coverageCanBeLeftOut() {
        assertThat(tests(WithoutCoverage.class)).hasSize(1);
    }

    @Test
    void aFolderThatIsNoKnowledgeBaseIsRefused() {
        assertThatThrownBy(() -> nodes(NoKnowledge.class)).isInstanceOf(KnowledgeException.class);
    }
}
