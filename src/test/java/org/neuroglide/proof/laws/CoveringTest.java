package org.neuroglide.proof.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.proof.cases.CoveringCases;
import org.neuroglide.proof.reference.Comparison;

/**
 * Every law, and the agreement with the reference, over all pairs of findings and all triples of screening items of one
 * region each; the command {@code laws} does the same for every region.
 */
class CoveringTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    @Test
    void everyLawHolds() {
        CoveringCases cases = new CoveringCases(KNOWLEDGE, "lumbar", 1);
        assertThat(new LawChecker(KNOWLEDGE, KNOWLEDGE).check(n -> cases.get((int) n), 0, cases.size(), 1)).isEmpty();
    }

    @Test
    void theEngineAgreesWithTheReference() {
        CoveringCases cases = new CoveringCases(KNOWLEDGE, "wrist-hand", 2);
        assertThat(new Comparison(KNOWLEDGE).differing(n -> cases.get((int) n), 0, cases.size())).isEmpty();
    }
}
