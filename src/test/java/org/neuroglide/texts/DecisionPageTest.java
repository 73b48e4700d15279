package org.neuroglide.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Indication;
import org.neuroglide.model.Kind;
import org.neuroglide.model.NotRecommended;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Side;

class DecisionPageTest {
    private final DecisionPage pages = new DecisionPage(Sample.words());

    private Page page(Decision decision) {
        return pages.of(Sample.patientCase(), decision);
    }

    @Test
    void aDecisionToTreatReadsAsKept() {
        Golden.check("treat.txt", page(Sample.treat()).text(80, false));
        Golden.check("treat.md", page(Sample.treat()).markdown());
    }

    @Test
    void anEmergencyReadsAsKept() {
        Golden.check("emergency.txt", page(Sample.emergency()).text(80, false));
    }

    @Test
    void missingAnswersReadAsKept() {
        Golden.check("assess-first.txt", page(Sample.assessFirst()).text(80, false));
    }

    @ParameterizedTest
    @EnumSource(Disposition.class)
    void theFirstLinesSayWhetherToTreat(Disposition disposition) {
        String first = firstLines(Sample.decision(disposition, List.of(), List.of(), List.of(), List.of()));

        boolean goAhead = first.contains("may be used");
        assertThat(goAhead).isEqualTo(disposition.carriesTechniques());
        if (!disposition.carriesTechniques()) {
            assertThat(first.toLowerCase()).containsAnyOf("no neural technique", "withhold every neural technique");
        }
    }

    private String firstLines(Decision decision) {
        return page(decision).text(200, false).lines().limit(4).reduce("", (a, b) -> a + b + "\n");
    }

    @Test
    void aPageWithoutTechniquesNamesNoneAndAllowsNothing() {
        String text = page(Sample.assessFirst()).text(80, false);

        assertThat(text).doesNotContain("WHAT TO DO", "Dose", "Strongest", "home programme is allowed");
    }

    @Test
    void anOverrideIsShownWithItsReasonAndWithWhatItReplaced() {
        assertThat(page(Sample.treat()).text(200, false))
                .contains("Clinician's override to moderate, reason: settles within seconds in the clinic")
                .contains("Without the override: high [CL-001]");
    }

    @Test
    void everythingUnreviewedIsMarkedSo() {
        assertThat(page(Sample.treat()).text(200, false)).contains("NOT CLINICALLY REVIEWED");
    }

    @Test
    void evidenceAgainstStandsBesideEvidenceForWithItsMark() {
        assertThat(page(Sample.treat()).text(200, false))
                .contains("For           Pain 1.8 points lower in 40 trials - Basson and others 2017 (checked)")
                .contains("Against       No gain in pain beside motor control exercise - Plaza-Manzano and others 2020"
                        + " (unverified)");
    }

    @Test
    void techniquesStandByNameUnderTheirFirstBarrierWithItsRule() {
        assertThat(page(Sample.treat()).text(200, false))
                .contains("  - Loads more than a slider, the strongest kind allowed [PR-004].\n"
                        + "    - Sciatic tensioner, sitting\n    - Slump tensioner\n")
                .contains("Each stands with its first barrier.")
                .doesNotContain("--why-not");
    }

    @Test
    void techniquesOfOtherNervesAreCountedByTheirFirstBarrier() {
        Barrier unindicated = new Barrier("Nothing indicates a slider for the sciatic nerve", List.of());
        Barrier position = new Barrier("Only a start off tension", List.of("PR-005"));
        String plain = withSciaticSliders("median", List.of(unindicated), List.of(unindicated));
        String barred = withSciaticSliders("median", List.of(unindicated, position), List.of(unindicated));
        String concerned = withSciaticSliders("sciatic", List.of(unindicated, position));

        assertThat(plain).contains("- 2 techniques of other nerves: Nothing indicates one: sciatic (2).");
        assertThat(barred)
                .contains("- 1 technique of other nerves: Only a start off tension [PR-005].")
                .contains("- 1 technique of other nerves: Nothing indicates one: sciatic (1).");
        assertThat(concerned).contains("- Only a start off tension [PR-005].\n    - Sciatic slider, sitting\n");
    }

    @SafeVarargs
    private String withSciaticSliders(String indicated, List<Barrier>... barriers) {
        Indication indication = new Indication("sciatica", indicated, Side.LEFT, Kind.SLIDER);
        List<NotRecommended> sliders = Arrays.stream(barriers)
                .map(b -> new NotRecommended("sciatic-slider-seated", "Sciatic slider, sitting", Kind.SLIDER, b))
                .toList();
        return page(Sample.decision(
                        Disposition.NOT_INDICATED,
                        List.of(Sample.concluded(indication, "IN-001", "Indicated", Sample.LEG_PAIN)),
                        List.of(),
                        List.of(),
                        sliders))
                .text(200, false);
    }

    @Test
    void techniquesOfOneKindAreAlternatives() {
        Decision one = Sample.treat();
        List<Recommendation> twice =
                List.of(one.recommendations().get(0), one.recommendations().get(0));
        Decision two = Sample.decision(one.disposition(), one.conclusions(), List.of(), twice, List.of());

        assertThat(page(one).text(200, false)).doesNotContain("one is enough");
        assertThat(page(two).text(200, false)).contains("Alternatives of the same kind: one is enough.");
    }

    @Test
    void whatIsNotKnownOfThePatientReadsNotAssessed() {
        PatientCase bare = PatientCase.asOf(Sample.DAY).build();

        assertThat(pages.of(bare, Sample.assessFirst()).text(100, false))
                .contains("age not assessed, sex not assessed")
                .contains("region not known, side not known, no working diagnosis, onset not known");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 110})
    void noLineIsWiderThanThePage(int width) {
        List<Decision> decisions = List.of(Sample.treat(), Sample.emergency(), Sample.assessFirst());

        for (Decision decision : decisions) {
            assertThat(page(decision).text(width, false).lines())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void colourAddsNothingButColour() {
        String plain = page(Sample.treat()).text(80, false);
        String coloured = page(Sample.treat()).text(80, true);

        assertThat(plain).doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[1;33m").isNotEqualTo(plain);
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
    }

    @Test
    void everyDispositionHasItsOwnTitle() {
        assertThat(Arrays.stream(Disposition.values()).map(Terms::of)).doesNotHaveDuplicates();
        Set<Disposition> notNow = Set.of(Disposition.DEFER, Disposition.ASSESS_FIRST, Disposition.NOT_INDICATED);
        assertThat(notNow).allSatisfy(d -> assertThat(Terms.of(d)).startsWith("DO NOT TREAT"));
    }
}
