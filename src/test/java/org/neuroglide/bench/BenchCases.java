package org.neuroglide.bench;

import java.util.stream.LongStream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.laws.GeneratedCases;
import org.neuroglide.model.PatientCase;

/** The cases that benchmarks decide: generated ones, the same in every run. */
final class BenchCases {
    private static final int CASES = 1_000;
    private static final long FIRST_SEED = 5_000_000;

    private BenchCases() {}

    static PatientCase[] of(Knowledge knowledge) {
        return GeneratedCases.of(knowledge, LongStream.range(FIRST_SEED, FIRST_SEED + CASES));
    }
}
