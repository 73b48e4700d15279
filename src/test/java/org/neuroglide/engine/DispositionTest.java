package org.neuroglide.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.engine.EngineFixture.decide;
import static org.neuroglide.engine.EngineFixture.empty;
import static org.neuroglide.engine.EngineFixture.irritable;
import static org.neuroglide.engine.EngineFixture.recommended;
import static org.neuroglide.engine.EngineFixture.screened;
import static org.neuroglide.engine.EngineFixture.treatable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroglide.model.Course;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.model.Weight;

/** Each line of the disposition table, the lines above it not applying. */
class DispositionTest {
    private static final RedFlag STABLE = new RedFlag(
            "saddle-numbness",
            Presence.PRESENT,
            Side.NONE,
            Course.STABLE_INVESTIGATED,
            "",
            Weight.STRONG,
            Screen.CORE,
            null);

    @Test
    void anEmergencyComesBeforeEverythingElse() {
        Decision decision = decide(irritable()
                .redFlag("bladder-change", Presence.PRESENT)
                .redFlag("lump", Presence.PRESENT)
                .redFlag(STABLE)
                .redFlag("bowel-change", Presence.NOT_ASSESSED));

        assertThat(decision.disposition()).isEqualTo(Disposition.EMERGENCY);
        assertThat(decision.recommendations()).isEmpty();
        assertThat(decision.homeAllowed()).isFalse();
        assertThat(decision.reviewOn()).isNull();
        assertThat(decision.questions()).extracting("code").contains("bowel-change");
    }

    @Test
    void anUrgentReferralComesBeforeADeferral() {
        Decision decision = decide(treatable().redFlag("lump", Presence.PRESENT).redFlag(STABLE));

        assertThat(decision.disposition()).isEqualTo(Disposition.URGENT_REFERRAL);
        assertThat(decision.recommendations()).isEmpty();
    }

    @Test
    void aDeferralComesBeforeMissingAnswers() {
        Decision decision = decide(treatable().redFlag(STABLE).redFlag("bowel-change", Presence.NOT_ASSESSED));

        assertThat(decision.disposition()).isEqualTo(Disposition.DEFER);
    }

    @Test
    void aBarOfEverythingDefers() {
        Decision decision = decide(treatable().history("unstable-spine", Presence.PRESENT));

        assertThat(decision.disposition()).isEqualTo(Disposition.DEFER);
        assertThat(decision.recommendations()).isEmpty();
    }

    @Test
    void aBlockingQuestionComesFirst() {
        Decision decision = decide(treatable().redFlag("bowel-change", Presence.NOT_ASSESSED));

        assertThat(decision.disposition()).isEqualTo(Disposition.ASSESS_FIRST);
        assertThat(decision.recommendations()).isEmpty();
        assertThat(decision.homeAllowed()).isFalse();
    }

    @Test
    void anAdvisedQuestionBlocksNothing() {
        Decision decision = decide(treatable().history("diabetes", Presence.NOT_ASSESSED));

        assertThat(decision.disposition()).isEqualTo(Disposition.TREAT);
        assertThat(decision.questions()).extracting("code").containsExactly("diabetes");
    }

    @Test
    void withoutATechniqueNothingIsIndicated() {
        Decision decision = decide(screened().symptom(EngineFixture.pain(3)));

        assertThat(decision.disposition()).isEqualTo(Disposition.NOT_INDICATED);
        assertThat(decision.ceiling()).isEqualTo(Kind.SINGLE_ENDED);
        assertThat(decision.homeAllowed()).isFalse();
    }

    @Test
    void aPrecautionOrAPositionLimitTreatsWithPrecaution() {
        assertThat(decide(irritable()).disposition()).isEqualTo(Disposition.TREAT_WITH_PRECAUTION);
        assertThat(decide(treatable().history("diabetes", Presence.PRESENT)).disposition())
                .isEqualTo(Disposition.TREAT_WITH_PRECAUTION);
    }

    @Test
    void otherwiseItTreats() {
        Decision decision = decide(treatable());

        assertThat(decision.disposition()).isEqualTo(Disposition.TREAT);
        assertThat(recommended(decision)).isNotEmpty();
        assertThat(decision.homeAllowed()).isTrue();
        assertThat(decision.reviewOn()).isEqualTo(EngineFixture.DAY.plusDays(14));
    }

    @Test
    void anEmptyCaseIsAssessedFirst() {
        assertThat(decide(empty()).disposition()).isEqualTo(Disposition.ASSESS_FIRST);
        assertThat(decide(empty().age(44)).disposition()).isEqualTo(Disposition.ASSESS_FIRST);
        assertThat(decide(empty()).recommendations()).isEmpty();
    }

    @Test
    void nothingConcludedIsAssessFirst() {
        Standing nothing = new Standing(List.of());

        assertThat(DispositionTable.of(nothing, true)).isEqualTo(Disposition.ASSESS_FIRST);
        assertThat(nothing.ceiling()).isNull();
    }

    @Test
    void anOverrideIsVisibleAndNeverTouchesAnEmergency() {
        Decision raised = decide(treatable().override(Level.HIGH, "settles slowly in the clinic"));
        assertThat(raised.ceiling()).isEqualTo(Kind.SLIDER);
        assertThat(raised.conclusions())
                .filteredOn(c -> c.conclusion().key().equals("Irritability EFFECTIVE HIGH"))
                .singleElement()
                .satisfies(c -> assertThat(c.bases().get(0).facts())
                        .singleElement()
                        .hasFieldOrPropertyWithValue("reason", "settles slowly in the clinic"));

        Decision emergency =
                decide(treatable().redFlag("bladder-change", Presence.PRESENT).override(Level.LOW, "feels fine"));
        assertThat(emergency.disposition()).isEqualTo(Disposition.EMERGENCY);
        assertThat(emergency.fired("PR-006")).isTrue();
    }
}
