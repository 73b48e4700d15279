package org.neuroglide.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.engine.EngineFixture.decide;
import static org.neuroglide.engine.EngineFixture.screened;
import static org.neuroglide.engine.EngineFixture.treatable;
import static org.neuroglide.model.Presence.PRESENT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Certainty;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Fact;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.RuleSummary;
import org.neuroglide.model.Side;
import org.neuroglide.model.Strength;

/** On what a conclusion stands. */
class BasisTest {
    @Test
    void aBasisNamesItsRuleFactsAndNumbers() {
        Basis basis = only(decide(treatable()), "LoadLimit TENSIONER");
        assertThat(basis.rule())
                .isEqualTo(new RuleSummary(
                        "PR-004",
                        "Low irritability: tensioners at most",
                        "Because of PR-004.",
                        List.of("policy"),
                        Certainty.EXPERT,
                        Strength.CONDITIONAL,
                        "never"));
        assertThat(basis.facts()).extracting(Fact::key).containsExactly("Irritability EFFECTIVE LOW");

        Basis inferred = only(decide(treatable()), "Irritability INFERRED LOW");
        assertThat(inferred.facts()).extracting(Fact::key).containsExactly("symptom leg-pain LEFT");
        assertThat(inferred.parameters()).containsExactly("nprs-low");
        assertThat(inferred.absent()).containsExactly("Irritability (stage FINDING, level HIGH)");
    }

    @Test
    void aNegationAloneNamesWhatIsAbsent() {
        Basis unknown = only(decide(EngineFixture.empty()), "Irritability INFERRED UNKNOWN");

        assertThat(unknown.facts()).extracting(Fact::key).containsExactly("complaint");
        assertThat(unknown.absent()).containsExactly("Irritability (stage INFERRED, level HIGH or LOW)");
    }

    @Test
    void aCountListsEveryFactCounted() {
        Decision decision = decide(screened()
                .redFlag("night-pain", PRESENT)
                .redFlag("weight-loss", PRESENT)
                .redFlag("cancer-before", PRESENT));
        Basis basis = only(decision, "Referral URGENT malignancy");

        assertThat(basis.facts())
                .extracting(Fact::key)
                .containsExactly("redFlag weight-loss NONE", "redFlag night-pain NONE", "redFlag cancer-before NONE");
        assertThat(basis.parameters()).containsExactly("weak-flags");
    }

    @Test
    void aCountBelowItsLimitConcludesNothing() {
        assertThat(decide(screened().redFlag("night-pain", PRESENT)).fired("RF-010"))
                .isFalse();
    }

    @Test
    void aCountJoinsOnWhatWasMatchedBefore() {
        Decision decision = decide(screened()
                .test(EngineFixture.abnormal("sensation-l5", Side.LEFT))
                .test(EngineFixture.abnormal("power-l5", Side.LEFT))
                .test(EngineFixture.abnormal("power-l5", Side.RIGHT)));
        Basis basis = only(decision, "NerveInvolvement l5 LEFT RADICULOPATHY");

        assertThat(basis.facts())
                .extracting(Fact::key)
                .containsExactly("test sensation-l5 LEFT", "test power-l5 LEFT", "test sensation-l5 LEFT");
        assertThat(decision.conclusions()).noneMatch(c -> c.conclusion().key().contains("RIGHT RADICULOPATHY"));
    }

    @Test
    void aConclusionKeepsEveryBasisSorted() {
        Decision decision = decide(screened()
                .symptom(EngineFixture.pain("leg-pain", Side.RIGHT, 9, RestPain.NONE, null))
                .symptom(EngineFixture.pain("leg-pain", Side.LEFT, 8, RestPain.CONSTANT, null)));

        assertThat(bases(decision, "Irritability FINDING HIGH"))
                .extracting(b -> b.rule().id() + " " + b.facts().get(0).key())
                .containsExactly(
                        "CL-001 symptom leg-pain LEFT",
                        "CL-001 symptom leg-pain RIGHT",
                        "CL-002 symptom leg-pain LEFT");
    }

    @Test
    void everyConclusionLeadsBackToInputs() {
        Decision decision = decide(treatable().redFlag("lump", PRESENT));

        for (Concluded concluded : decision.conclusions()) {
            assertThat(leadsToInputs(decision, concluded))
                    .as(concluded.conclusion().key())
                    .isTrue();
        }
    }

    private static boolean leadsToInputs(Decision decision, Concluded concluded) {
        return concluded.bases().stream()
                .allMatch(b -> b.facts().stream()
                        .allMatch(f -> f instanceof InputFact
                                || decision.conclusions().stream()
                                        .anyMatch(c -> c.conclusion().equals(f) && leadsToInputs(decision, c))));
    }

    private static Basis only(Decision decision, String key) {
        assertThat(bases(decision, key)).hasSize(1);
        return bases(decision, key).get(0);
    }

    private static List<Basis> bases(Decision decision, String key) {
        return decision.conclusions().stream()
                .filter(c -> c.conclusion().key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Not concluded: " + key))
                .bases();
    }
}
