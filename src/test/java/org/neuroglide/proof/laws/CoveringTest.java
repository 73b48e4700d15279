package org.neuroglide.proof.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Disposition;
import org.neuroglide.proof.cases.CleanCases;
import org.neuroglide.proof.cases.CoveringCases;
import org.neuroglide.proof.reference.Comparison;

/**
 * Every law, and the agreement with the reference, over all pairs of findings and all triples of screening items of one
 * region each; the command {@code laws} does the same for every region.
 */
@Execution(ExecutionMode.CONCURRENT)
class CoveringTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    @Test
    void everyLawHolds() {
        CoveringCases cases = new CoveringCases(KNOWLEDGE, "lumbar", 1);
        assertThat(new LawChecker(KNOWLEDGE, KNOWLEDGE).check(n -> cases.get((int) n), 0, cases.size(), 1)).isEmpty();
    }

    /** Every fourth of the many clean cases of one region. */
    @Test
    void everyLawHoldsWhereLittleIsFound() {
        CleanCases cases = new CleanCases(KNOWLEDGE, new DecisionEngine(KNOWLEDGE), "wrist-hand", 1);
        LawChecker checker = new LawChecker(KNOWLEDGE, KNOWLEDGE);
        assertThat(checker.check(n -> cases.get((int) n * 4), 0, cases.size() / 4, 1)).isEmpty();
        assertThat(checker.mix().dispositions()).allSatisfy((disposition, count) -> assertThat(disposition == Disposition.TREAT || count > 0).as("%s", disposition).isTrue());
    }

    @Test
    void theEngineAgreesWithTheReference() {
        CoveringCases cases = new CoveringCases(KNOWLEDGE, "wrist-hand", 2);
        assertThat(new Comparison(KNOWLEDGE).differing(n -> cases.get((int) n), 0, cases.size())).isEmpty();
    }
}
