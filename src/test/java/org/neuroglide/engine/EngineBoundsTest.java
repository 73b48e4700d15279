package org.neuroglide.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.neuroglide.model.Presence.NOT_ASSESSED;
import static org.neuroglide.model.Presence.PRESENT;

import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Problem;
import org.neuroglide.model.Side;
import org.neuroglide.model.TestResult;

/** Nothing runs on for ever, and nothing of one case is seen by another. */
class EngineBoundsTest {
    private static final Knowledge KNOWLEDGE = EngineFixture.engine().knowledge();
    private static final PatientCase TREATABLE = EngineFixture.treatable().build();

    @Test
    void reachingTheFiringLimitIsAnErrorAndNoDecision() {
        DecisionEngine engine = new DecisionEngine(KNOWLEDGE, new EngineLimits(1_000, 2_000, 3, 4));

        assertThatThrownBy(() -> engine.decide(TREATABLE)).isInstanceOfSatisfying(CaseException.class, e -> {
            assertThat(e.refused()).isFalse();
            assertThat(e.problems())
                    .extracting(Problem::render)
                    .containsExactly("rules: the rules fired 3 times without coming to an end. [engine-firing-limit]\n"
                            + "  Maybe lint the knowledge base for a cycle.");
        });
    }

    @Test
    void aSessionThatReachedTheLimitIsNotUsedAgain() {
        int between =
                15; // firings: more than the treatable case needs, fewer than the empty one, which asks everything
        DecisionEngine engine = new DecisionEngine(KNOWLEDGE, new EngineLimits(1_000, 2_000, between, 4));
        Decision expected = EngineFixture.engine().decide(TREATABLE);
        PatientCase empty = EngineFixture.empty().build();

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> engine.decide(empty)).isInstanceOf(CaseException.class);
            assertThat(engine.decide(TREATABLE)).isEqualTo(expected);
        }
    }

    @Test
    void aFailureOfARuleKeepsTheFactsOfTheCaseOut() {
        RuntimeException outer = new IllegalStateException("RedFlag[code=secret]", new NullPointerException("no level"));
        CaseException failure = RuleFailure.of(outer);

        assertThat(failure.refused()).isFalse();
        assertThat(failure)
                .hasMessage("rules: failed while it was evaluated: NullPointerException. [engine-rule-failed]\n"
                        + "  Maybe lint the knowledge base; where that finds nothing, report the rule with the versions of program"
                        + " and knowledge base.")
                .hasCause(new NullPointerException("no level"));
    }

    @Test
    void aCaseWithTooManyFindingsIsRefusedUnread() {
        DecisionEngine engine = new DecisionEngine(KNOWLEDGE, new EngineLimits(3, 2_000, 20_000, 4));
        CaseBuilder given = EngineFixture.empty();
        for (int i = 0; i < 4; i++) {
            given.redFlag("made-up-" + i, PRESENT);
        }

        assertThat(engine.problems(given.build()))
                .extracting(Problem::render)
                .containsExactly("case: has 4 findings and answers; at most 3 are read. [case-too-large]");
    }

    @Test
    void limitsArePositive() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EngineLimits(0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new EngineLimits(1, 1, 0, 1));
    }

    @Test
    void nothingLeaksFromOneCaseIntoTheNext() {
        DecisionEngine engine = new DecisionEngine(KNOWLEDGE, new EngineLimits(1_000, 2_000, 20_000, 1));
        Decision expected = engine.decide(TREATABLE);

        engine.decide(
                EngineFixture.treatable().redFlag("bladder-change", PRESENT).build());
        assertThat(engine.decide(TREATABLE)).isEqualTo(expected);
        engine.decide(EngineFixture.irritable().history("nerve-repair", PRESENT).build());
        assertThat(engine.decide(TREATABLE)).isEqualTo(expected);
        assertThatThrownBy(() -> engine.decide(EngineFixture.empty().age(-1).build()))
                .isInstanceOf(CaseException.class);
        assertThat(engine.decide(TREATABLE)).isEqualTo(expected);
    }

    @Test
    void anEngineThatKeepsNoSessionsDecidesTheSame() {
        DecisionEngine engine = new DecisionEngine(KNOWLEDGE, new EngineLimits(1_000, 2_000, 20_000, 0));

        assertThat(engine.decide(TREATABLE)).isEqualTo(engine.decide(TREATABLE));
        assertThat(engine.decide(TREATABLE)).isEqualTo(EngineFixture.engine().decide(TREATABLE));
    }

    @Test
    void questionsComeWithTheStrictestOutcomeFirst() {
        Decision decision = EngineFixture.decide(EngineFixture.treatable()
                .redFlag("weight-loss", NOT_ASSESSED)
                .redFlag("bowel-change", NOT_ASSESSED)
                .redFlag("saddle-numbness", NOT_ASSESSED)
                .test(TestResult.of("power-l5", NOT_ASSESSED, Side.LEFT))
                .history("diabetes", NOT_ASSESSED));

        assertThat(decision.questions())
                .extracting(q -> q.code() + " " + q.couldBecome() + " " + q.need() + " " + q.rules())
                .containsExactly(
                        "saddle-numbness EMERGENCY BLOCKING [MI-001]",
                        "bowel-change EMERGENCY BLOCKING [MI-001]",
                        "weight-loss URGENT_REFERRAL BLOCKING [MI-001]",
                        "diabetes TREAT_WITH_PRECAUTION ADVISED [MI-004]",
                        "power-l5 TREAT BLOCKING [MI-002]");
        assertThat(decision.questions().get(0).text()).isEqualTo("Is the saddle area numb?");
        assertThat(decision.questions().get(0).group()).isEqualTo("cauda-equina");
    }
}
