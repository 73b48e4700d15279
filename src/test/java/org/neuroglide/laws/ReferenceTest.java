package org.neuroglide.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;

/** The engine concludes what the reference concludes, for the same reasons. */
class ReferenceTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final int CASES = 5_000;
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
}
