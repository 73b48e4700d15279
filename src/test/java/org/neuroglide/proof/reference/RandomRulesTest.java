package org.neuroglide.proof.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.KnowledgeOfRules;
import org.neuroglide.proof.cases.CaseGenerator;

/**
 * One pass of the engine is right for any rules of the dialect, not only for those of the knowledge base: random rules,
 * rich in counts and negations, against the reference. Three such knowledge bases, or as many as the property
 * {@code neuroglide.bases} says.
 */
@Execution(ExecutionMode.CONCURRENT)
class RandomRulesTest {
    private static final int RULES = 80;
    private static final int CASES = 400;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("neuroglide.bases", 3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theEngineAgreesWithTheReference(long seed) {
        Knowledge bundled = Knowledge.bundled();
        Knowledge random = KnowledgeOfRules.of(Path.of("kbase"), rules -> RandomRules.of(bundled.vocabulary(), seed, RULES));
        Comparison comparison = new Comparison(random);
        CaseGenerator generator = new CaseGenerator(bundled);
        List<String> mismatches = LongStream.range(0, CASES)
                .parallel()
                .filter(s -> !comparison.difference(generator.generate(s)).isEmpty())
                .boxed()
                .sorted()
                .limit(1)
                .map(s -> "seed " + s + "\n" + comparison.explain(generator.generate(s)))
                .toList();
        assertThat(mismatches).isEmpty();
        assertThat(fired(new DecisionEngine(random), generator)).hasSizeGreaterThan(RULES / 3);
    }

    /** The rules that any of the cases fires: a comparison of silent rules would prove nothing. */
    private static Set<String> fired(DecisionEngine engine, CaseGenerator generator) {
        return LongStream.range(0, CASES)
                .mapToObj(s -> engine.decide(generator.generate(s)))
                .flatMap(d -> d.conclusions().stream())
                .flatMap(c -> c.bases().stream())
                .map(b -> b.rule().id())
                .collect(Collectors.toSet());
    }
}
