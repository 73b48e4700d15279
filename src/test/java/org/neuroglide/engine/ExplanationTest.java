package org.neuroglide.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.neuroglide.model.Presence.ABSENT;
import static org.neuroglide.model.Presence.NOT_ASSESSED;
import static org.neuroglide.model.Presence.PRESENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.MatchState;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleTrace;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Side;

/** Why, and why not. */
class ExplanationTest {
    @Test
    void aProofLeadsDownToWhatWasReported() {
        Explanation explanation = explain(EngineFixture.irritable());

        assertThat(explanation.why("LoadLimit SLIDER")).singleElement().satisfies(limit -> {
            assertThat(limit.fact().key()).isEqualTo("LoadLimit SLIDER");
            Proof effective = only(only(limit).facts());
            assertThat(effective.fact().key()).isEqualTo("Irritability EFFECTIVE HIGH");
            Proof inferred = only(effective).facts().get(0);
            Proof finding = only(only(inferred).facts());
            assertThat(only(finding).rule().id()).isEqualTo("CL-001");
            assertThat(only(finding).parameters()).extracting(Parameter::name).containsExactly("nprs-high");
            Proof pain = only(only(finding).facts());
            assertThat(pain.fact().key()).isEqualTo("symptom leg-pain LEFT");
            assertThat(pain.steps()).isEmpty();
        });
    }

    @Test
    void aProofIsFoundByKeyByItsBeginningAndByRule() {
        Explanation explanation = explain(EngineFixture.irritable());

        assertThat(keys(explanation.why("loadlimit"))).containsExactly("LoadLimit SINGLE_ENDED", "LoadLimit SLIDER");
        assertThat(keys(explanation.why("Irritability EFFECTIVE"))).containsExactly("Irritability EFFECTIVE HIGH");
        assertThat(keys(explanation.why("pr-001"))).containsExactly("LoadLimit SLIDER");
        assertThat(explanation.why("Referral")).isEmpty();
        assertThat(explanation.why("Load")).isEmpty();
        assertThat(explanation.subjects())
                .contains("LoadLimit SLIDER", "PR-001")
                .doesNotContain("RF-001");
    }

    @Test
    void aTechniqueThatIsBarredNamesItsBarriers() {
        WhyNot whyNot = explain(EngineFixture.irritable())
                .whyNot("sciatic-tensioner-seated")
                .orElseThrow();

        assertThat(whyNot.recommended()).isFalse();
        assertThat(whyNot.nearest()).isEmpty();
        assertThat(whyNot.barriers())
                .extracting(b -> b.reason() + " " + b.rules())
                .containsExactly(
                        "A tensioner loads the nerve more than permitted: slider at most [PR-001]",
                        "Only a start with the nerve off tension is permitted [PR-002]",
                        "No dose is concluded for a tensioner []");
    }

    @Test
    void aTechniqueThatNothingIndicatesNamesTheRuleThatCameNearest() {
        CaseBuilder given = EngineFixture.screened().symptom(EngineFixture.pain(3));
        WhyNot whyNot = explain(given).whyNot("sciatic-slider-seated").orElseThrow();

        assertThat(whyNot.nearest()).extracting(n -> n.rule().id()).containsExactly("IN-001", "IN-010");
        RuleTrace trace = whyNot.nearest().get(0).trace();
        assertThat(trace.steps()).extracting(RuleTrace.Step::state).containsExactly(MatchState.FAILS, MatchState.HOLDS);
        assertThat(trace.steps().get(1).facts()).extracting(f -> f.key()).containsExactly("complaint");
    }

    @Test
    void whatWasNotAssessedIsWhatToAsk() {
        CaseBuilder given = EngineFixture.empty().complaint("cervical", Side.LEFT, "");
        WhyNot whyNot = explain(given).whyNot("median-slider").orElseThrow();

        assertThat(whyNot.nearest()).extracting(n -> n.rule().id()).containsExactly("IN-010");
        assertThat(whyNot.nearest().get(0).ask()).containsExactly("arm-pain");
    }

    @Test
    void aRuleThatConcludesForAnyNerveIsTracedForTheTechniquesOwn() {
        CaseBuilder given = EngineFixture.empty()
                .complaint("cervical", Side.LEFT, "")
                .symptom("arm-pain", PRESENT)
                .neurodynamicTest("slr", Side.LEFT, PRESENT, PRESENT);
        WhyNot whyNot = explain(given).whyNot("median-slider").orElseThrow();

        assertThat(whyNot.nearest())
                .singleElement()
                .satisfies(n -> assertThat(n.trace().steps())
                        .extracting(RuleTrace.Step::state)
                        .containsExactly(MatchState.HOLDS, MatchState.FAILS));
    }

    @Test
    void aRecommendedTechniqueSaysSo() {
        WhyNot whyNot = explain(EngineFixture.treatable())
                .whyNot("sciatic-slider-seated")
                .orElseThrow();

        assertThat(whyNot.recommended()).isTrue();
        assertThat(whyNot.barriers()).isEmpty();
        assertThat(whyNot.nearest()).isEmpty();
    }

    @Test
    void anEmergencyIsABarrierOfEveryTechnique() {
        Explanation explanation = explain(EngineFixture.treatable().redFlag("bladder-change", PRESENT));

        assertThat(explanation.whyNot("sciatic-slider-seated").orElseThrow().barriers())
                .extracting(b -> b.reason())
                .containsExactly("Emergency referral: cauda equina syndrome");
        assertThat(explanation.whyNot("no-such-technique")).isEmpty();
    }

    @Test
    void anyRuleCanBeTraced() {
        Explanation explanation =
                explain(EngineFixture.screened().redFlag("weight-loss", PRESENT).redFlag("night-pain", NOT_ASSESSED));
        WhyNot.NearestRule traced = explanation.trace(
                EngineFixture.engine().knowledge().rule("RF-010").orElseThrow());

        assertThat(traced.ask()).containsExactly("night-pain");
        assertThat(traced.trace().unanswered()).isTrue();
        assertThat(traced.trace().steps().get(0).open())
                .extracting(f -> f.key())
                .containsExactly("redFlag night-pain NONE");

        Explanation answered =
                explain(EngineFixture.screened().redFlag("weight-loss", PRESENT).redFlag("night-pain", ABSENT));
        assertThat(answered.trace(EngineFixture.engine()
                                .knowledge()
                                .rule("RF-010")
                                .orElseThrow())
                        .trace()
                        .nearMiss())
                .isTrue();
    }

    @Test
    void aCaseWithProblemsCannotBeExplained() {
        assertThatThrownBy(() -> explain(EngineFixture.empty().age(-1))).isInstanceOf(CaseException.class);
    }

    private static Explanation explain(CaseBuilder given) {
        return Explanation.of(EngineFixture.engine(), given.build());
    }

    private static Proof.Step only(Proof proof) {
        assertThat(proof.steps()).hasSize(1);
        return proof.steps().get(0);
    }

    private static Proof only(List<Proof> proofs) {
        assertThat(proofs).hasSize(1);
        return proofs.get(0);
    }

    private static List<String> keys(List<Proof> proofs) {
        return proofs.stream().map(p -> p.fact().key()).toList();
    }
}
