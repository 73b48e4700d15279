package org.neuroglide.proof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Fact;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.scenario.ScenarioCaseList;

/** The engine concludes what the reference concludes, for the same reasons, from the same facts. */
@Execution(ExecutionMode.CONCURRENT)
class ReferenceTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final int CASES = 20_000;
    private static final long FIRST_SEED = 1_000_000;

    private final Comparison comparison = new Comparison(KNOWLEDGE);

    @Test
    void generatedCases() {
        CaseGenerator generator = new CaseGenerator(KNOWLEDGE);
        List<String> mismatches = LongStream.range(FIRST_SEED, FIRST_SEED + CASES)
                .parallel()
                .filter(seed -> !comparison.difference(generator.generate(seed)).isEmpty())
                .boxed()
                .sorted()
                .limit(3)
                .map(seed -> "seed " + seed + "\n" + comparison.explain(generator.generate(seed)))
                .toList();
        assertThat(mismatches).isEmpty();
    }

    @Test
    void theCasesOfEveryScenario() {
        Map<String, PatientCase> cases = ScenarioCaseList.of(KNOWLEDGE, Path.of("scenarios"));
        assertThat(cases).hasSizeGreaterThan(KNOWLEDGE.rules().size());
        assertThat(cases).allSatisfy((scenario, c) -> assertThat(comparison.difference(c)).isEmpty());
    }

    @Test
    void theFactsOfASession() {
        CaseGenerator generator = new CaseGenerator(KNOWLEDGE);
        ReferenceFacts sessions = new ReferenceFacts(KNOWLEDGE.vocabulary(), KNOWLEDGE.techniques());
        DecisionEngine engine = new DecisionEngine(KNOWLEDGE);
        LongStream.range(FIRST_SEED, FIRST_SEED + CASES / 20).mapToObj(generator::generate).forEach(c -> {
            List<Fact> inputs = engine.examine(c).facts().stream().filter(InputFact.class::isInstance).toList();
            assertThat(inputs).containsExactlyInAnyOrderElementsOf(sessions.of(c));
        });
    }
}
