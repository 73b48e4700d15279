package org.neuroglide.bench;

import java.nio.file.Path;
import java.util.stream.LongStream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.proof.laws.GeneratedCases;
import org.neuroglide.model.PatientCase;
import org.neuroglide.scenario.ScenarioCaseList;

/** The cases that benchmarks decide, the same in every run. */
final class BenchCases {
    private static final int CASES = 1_000;
    private static final long FIRST_SEED = 5_000_000;

    private BenchCases() {}

    /** Whole cases of the three conditions, as clinicians write them. */
    static PatientCase[] whole(Knowledge knowledge) {
        return ScenarioCaseList.of(knowledge, Path.of("scenarios", "conditions")).values().toArray(PatientCase[]::new);
    }

    /** Generated ones, with gaps and red flags as in the safety laws: more is concluded and asked of them. */
    static PatientCase[] of(Knowledge knowledge) {
        return GeneratedCases.of(knowledge, LongStream.range(FIRST_SEED, FIRST_SEED + CASES));
    }
}
