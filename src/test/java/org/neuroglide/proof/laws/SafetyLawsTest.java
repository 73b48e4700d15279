package org.neuroglide.proof.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Finding;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Side;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.cases.Cases;
import org.neuroglide.proof.reference.ReferenceFacts;

/** The safety laws over generated cases and on the cases that must never be treated. */
@Execution(ExecutionMode.CONCURRENT)
class SafetyLawsTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final int CASES = 20_000;
    private static final int CASES_IN_FULL = 100;
    private static final long FIRST_SEED = 1;

    @Test
    void everyLawHoldsOverGeneratedCases(TestReporter reporter) {
        LawChecker checker = new LawChecker(KNOWLEDGE, KNOWLEDGE);

        assertThat(checker.check(FIRST_SEED, CASES, 1)).isEmpty();

        reporter.publishEntry("dispositions of " + CASES + " generated cases", checker.mix().dispositions().toString());
        assertThat(checker.mix().dispositions()).allSatisfy((disposition, count) -> assertThat(count).isPositive());
        assertThat(treated(checker.mix().dispositions())).isGreaterThan(CASES / 8);
    }

    @Test
    void everyLawHoldsForEveryChangeOfSomeCases() {
        LawChecker checker = new LawChecker(KNOWLEDGE, KNOWLEDGE);

        assertThat(checker.check(FIRST_SEED + CASES, CASES_IN_FULL, Integer.MAX_VALUE)).isEmpty();
    }

    private static long treated(Map<Disposition, Long> mix) {
        return mix.get(Disposition.TREAT) + mix.get(Disposition.TREAT_WITH_PRECAUTION);
    }

    @Test
    void anEmptyCaseIsAssessedFirst() {
        assertAssessedFirst(PatientCase.asOf(CaseGenerator.VISIT).build());
    }

    @Test
    void anAgeAloneIsAssessedFirst() {
        assertAssessedFirst(PatientCase.asOf(CaseGenerator.VISIT).age(44).build());
    }

    @Test
    void aCaseWhoseEveryAnswerIsUnknownIsAssessedFirst() {
        ReferenceFacts facts = new ReferenceFacts(KNOWLEDGE.vocabulary(), KNOWLEDGE.techniques());
        List<Finding> unknown = facts.items().stream()
                .flatMap(i -> ReferenceFacts.sides(i, Side.LEFT).stream()
                        .map(side -> ReferenceFacts.finding(i, side, Presence.NOT_ASSESSED)))
                .toList();
        PatientCase bare = PatientCase.asOf(CaseGenerator.VISIT).complaint("lumbar", Side.LEFT, "sciatica").build();
        assertAssessedFirst(Cases.with(bare, unknown));
    }

    @Test
    void carpalTunnelSyndromeWithoutTheCoreScreenIsAssessedFirst() {
        assertAssessedFirst(PatientCase.asOf(CaseGenerator.VISIT)
                .age(50)
                .complaint("wrist-hand", Side.RIGHT, "carpal-tunnel-syndrome")
                .symptom("hand-paraesthesia", Presence.PRESENT)
                .symptom("night-waking-hand", Presence.PRESENT)
                .neurodynamicTest("ulnt1-median", Side.RIGHT, Presence.PRESENT, Presence.PRESENT)
                .allAbsent("neuro-hand", KNOWLEDGE.info().version())
                .build());
    }

    private static void assertAssessedFirst(PatientCase given) {
        Decision decision = new DecisionEngine(KNOWLEDGE).decide(given);
        assertThat(decision.disposition()).isEqualTo(Disposition.ASSESS_FIRST);
        assertThat(decision.recommendations()).isEmpty();
        assertThat(decision.questions()).isNotEmpty();
    }
}
