package org.neuroglide.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.PatientCase;

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
    void techniquesWithTheSameReasonsStandTogether() {
        assertThat(page(Sample.treat()).text(200, false))
                .contains("- Tensioner: Sciatic tensioner, sitting; Slump tensioner. Loads more than a slider, the"
                        + " strongest kind allowed [PR-004].\n");
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
