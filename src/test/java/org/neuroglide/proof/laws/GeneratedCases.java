package org.neuroglide.proof.laws;

import java.util.stream.LongStream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.CaseGenerator;

/** Generated cases for other tests: the same seeds always make the same cases of one vocabulary. */
public final class GeneratedCases {
    private GeneratedCases() {}

    public static PatientCase[] of(Knowledge knowledge, LongStream seeds) {
        CaseGenerator generator = new CaseGenerator(knowledge);
        return seeds.mapToObj(generator::generate).toArray(PatientCase[]::new);
    }
}
