package org.neuroglide.proof.mutation;

import java.util.List;

/**
 * What became of a mutant.
 *
 * @param by the scenario that tells it from the rules as they are, as {@code file#id}; of a mutant that cannot be used,
 *     why; of a proved one, the proof; empty for a survivor
 * @param felt of a survivor: the first scenarios whose case a changed rule answers otherwise, without any expectation
 *     that names it; as {@code file#id}
 */
public record Verdict(Mutant mutant, Fate fate, String by, List<String> felt) {
    /** What can become of a mutant. */
    public enum Fate {
        /** A scenario fails with it. */
        KILLED,
        /** It could never be loaded: the lint or a conclusion itself refuses it. */
        REFUSED,
        /** It is proved to conclude the same in every case. */
        PROVED,
        /** Every scenario passes with it. */
        SURVIVED
    }
}
