package org.neuroglide.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.engine.EngineFixture.barriers;
import static org.neuroglide.engine.EngineFixture.decide;
import static org.neuroglide.engine.EngineFixture.irritable;
import static org.neuroglide.engine.EngineFixture.recommended;
import static org.neuroglide.engine.EngineFixture.screened;
import static org.neuroglide.engine.EngineFixture.treatable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroglide.model.Decision;
import org.neuroglide.model.EvidenceSummary;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.NotRecommended;
import org.neuroglide.model.Presence;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.RangeLimit;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Side;

class TechniqueJoinTest {
    private static final PreviousVisit BEFORE = new PreviousVisit(
            true,
            EngineFixture.DAY.minusDays(7),
            null,
            Level.LOW,
            List.of("sciatic-slider-seated"),
            Kind.INTERFACE,
            Kind.INTERFACE,
            4,
            5,
            1,
            1);

    @Test
    void techniquesComeByKindThenRank() {
        Decision decision = decide(treatable().previousVisit(BEFORE));

        assertThat(recommended(decision))
                .containsExactly("sciatic-slider-supine", "sciatic-slider-seated", "sciatic-tensioner-seated");
        assertThat(decision.ceiling()).isEqualTo(Kind.TENSIONER);
    }

    @Test
    void aRecommendationSaysWhyAndWithWhatEvidence() {
        Recommendation slider = decide(irritable()).recommendations().get(0);

        assertThat(slider.technique()).isEqualTo("sciatic-slider-seated");
        assertThat(slider.side()).isEqualTo(Side.LEFT);
        assertThat(slider.limits()).containsExactly(RangeLimit.OFF_TENSION);
        assertThat(slider.because()).containsExactly("DO-001", "IN-001", "PR-001", "PR-002");
        assertThat(slider.indications()).extracting("condition").containsExactly("sciatica");
        assertThat(slider.evidence())
                .extracting(EvidenceSummary::key)
                .containsExactly("sciatica-all", "sciatica-sliders");
        assertThat(slider.dose().repsMax()).isEqualTo(8);
        assertThat(slider.home()).isTrue();
    }

    @Test
    void evidenceIsShownForTheKindsItIsAbout() {
        Decision decision = decide(treatable().previousVisit(BEFORE));

        assertThat(decision.recommendations().get(2).kind()).isEqualTo(Kind.TENSIONER);
        assertThat(decision.recommendations().get(2).evidence())
                .extracting(EvidenceSummary::key)
                .containsExactly("sciatica-all");
    }

    @Test
    void theCeilingIsTheLowestLimit() {
        Decision decision = decide(treatable());

        assertThat(decision.ceiling()).isEqualTo(Kind.SINGLE_ENDED);
        assertThat(barriers(decision, "sciatic-tensioner-seated"))
                .containsExactly(
                        "A tensioner loads the nerve more than permitted: single-ended technique at most [PR-005]");
    }

    @Test
    void withoutADoseNothingIsRecommended() {
        assertThat(barriers(decide(treatable()), "sciatic-single-knee"))
                .containsExactly("No dose is concluded for a single-ended technique []");
    }

    @Test
    void theStrictestDoseCounts() {
        Recommendation slider = decide(treatable().history("diabetes", Presence.PRESENT))
                .recommendations()
                .get(0);

        assertThat(slider.dose().repsMax()).isEqualTo(5);
        assertThat(slider.limits()).containsExactly(RangeLimit.JOINT_LIMIT);
        assertThat(slider.because()).containsExactly("DO-003", "IN-001", "PR-005", "PR-007");
    }

    @Test
    void aStartOnTensionIsExcludedByALimit() {
        Decision decision = decide(irritable());

        assertThat(recommended(decision)).containsExactly("sciatic-slider-seated");
        assertThat(barriers(decision, "sciatic-slider-supine"))
                .containsExactly("Only a start with the nerve off tension is permitted [PR-002]");
    }

    @Test
    void withoutAnIndicationNothingIsRecommended() {
        Decision decision = decide(screened().symptom(EngineFixture.pain(3)));

        assertThat(barriers(decision, "sciatic-slider-seated"))
                .containsExactly("Nothing indicates a slider for the sciatic nerve []");
    }

    @Test
    void barsReachByMovementPositionNerveKindAndRegion() {
        assertThat(barriers(decide(treatable().history("hip-replacement", Presence.PRESENT)), "sciatic-slider-supine"))
                .containsExactly("Barred: every technique with this movement: bend the hip [CI-001]");
        assertThat(barriers(decide(treatable().history("pregnancy", Presence.PRESENT)), "sciatic-slider-supine"))
                .containsExactly("Barred: every technique in this position: lying on the back [CI-002]");
        assertThat(barriers(decide(treatable().history("neck-fusion", Presence.PRESENT)), "sciatic-slider-seated"))
                .containsExactly("Barred: every technique that moves a joint of the neck and arm [CI-004]");
        assertThat(barriers(decide(treatable().history("nerve-repair", Presence.PRESENT)), "sciatic-slider-seated"))
                .containsExactly("Barred: every technique for the sciatic nerve [CI-005]");
        assertThat(barriers(decide(treatable().history("brittle-nerve", Presence.PRESENT)), "sciatic-single-knee"))
                .containsExactly(
                        "Barred: every single-ended technique [CI-006]",
                        "No dose is concluded for a single-ended technique []");
        assertThat(barriers(decide(treatable().history("unstable-spine", Presence.PRESENT)), "sciatic-slider-seated"))
                .containsExactly("Every neural technique is barred [CI-007]");
    }

    @Test
    void aBarOfOneTechniqueLeavesTheOthers() {
        assertThat(recommended(decide(treatable().history("pregnancy", Presence.PRESENT))))
                .containsExactly("sciatic-slider-seated");
    }

    @Test
    void aBarOfTheHomeProgrammeLeavesTheTechniqueInTheClinic() {
        Decision decision = decide(treatable().history("no-consent", Presence.PRESENT));

        assertThat(decision.homeAllowed()).isFalse();
        assertThat(decision.recommendations()).isNotEmpty().noneMatch(Recommendation::home);
    }

    @Test
    void everyBarrierIsNamedStrictestFirst() {
        Decision decision = decide(screened()
                .symptom(EngineFixture.pain(8))
                .redFlag("bladder-change", Presence.PRESENT)
                .redFlag("lump", Presence.PRESENT)
                .redFlag("bowel-change", Presence.NOT_ASSESSED)
                .history("pregnancy", Presence.PRESENT));

        assertThat(barriers(decision, "sciatic-single-knee"))
                .containsExactly(
                        "Emergency referral: cauda equina syndrome [RF-001]",
                        "Urgent referral: malignancy [RF-011]",
                        "An answer is missing that must come first [MI-001]",
                        "Barred: every technique in this position: lying on the back [CI-002]",
                        "A single-ended technique loads the nerve more than permitted: slider at most [PR-001]",
                        "Only a start with the nerve off tension is permitted [PR-002]",
                        "Nothing indicates a single-ended technique for the sciatic nerve []",
                        "No dose is concluded for a single-ended technique []");
    }

    @Test
    void onlyTechniquesOfTheRegionAreListed() {
        assertThat(decide(treatable()).notRecommended())
                .extracting(NotRecommended::technique)
                .containsExactly("sciatic-single-knee", "sciatic-tensioner-seated");
        assertThat(decide(EngineFixture.empty()).notRecommended())
                .extracting(NotRecommended::technique)
                .containsExactly(
                        "median-slider",
                        "sciatic-slider-supine",
                        "sciatic-slider-seated",
                        "sciatic-single-knee",
                        "sciatic-tensioner-seated");
    }

    @Test
    void bothSidesAreTwoRecommendationsAndNeverJoinAcross() {
        Decision decision = decide(EngineFixture.empty()
                .complaint("cervical", Side.BOTH, "")
                .allAbsent("cauda-equina", EngineFixture.VERSION)
                .allAbsent("malignancy", EngineFixture.VERSION)
                .symptom(EngineFixture.pain("arm-pain", Side.LEFT, 3, RestPain.NONE, null))
                .symptom(EngineFixture.pain("arm-pain", Side.RIGHT, 3, RestPain.NONE, null))
                .neurodynamicTest("ulnt1", Side.LEFT, Presence.PRESENT, Presence.PRESENT)
                .neurodynamicTest("slr", Side.RIGHT, Presence.PRESENT, Presence.PRESENT));

        assertThat(decision.recommendations())
                .extracting(r -> r.technique() + " " + r.side())
                .containsExactly("median-slider LEFT", "sciatic-slider-seated RIGHT");
    }
}
