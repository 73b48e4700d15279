package org.neuroglide.proof.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Finding;
import org.neuroglide.model.History;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.proof.whatif.Supposition.Found;
import org.neuroglide.proof.whatif.Supposition.NothingOf;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.texts.Words;

class WhatIfSearchTest {
    private static final String SCENARIOS = "scenarios/conditions/sciatica.yaml#";
    private static final DecisionEngine SMALL = new DecisionEngine(Knowledge.load(Path.of("src/test/resources/kb/engine")));
    private static final DecisionEngine BUNDLED = new DecisionEngine(Knowledge.bundled());

    private static CaseBuilder screened() {
        return PatientCase.asOf(LocalDate.of(2026, 2, 1))
                .age(44)
                .complaint("lumbar", Side.LEFT, "sciatica")
                .allAbsent("cauda-equina", "2026.2")
                .allAbsent("malignancy", "2026.2")
                .allAbsent("neuro-lumbar", "2026.2")
                .allAbsent("background", "2026.2")
                .symptom("leg-pain", Presence.PRESENT);
    }

    private static WhatIf recommended(DecisionEngine engine, PatientCase given, String technique, int budget) {
        return new WhatIfSearch(engine, budget).recommended(given, technique(engine, technique));
    }

    private static Technique technique(DecisionEngine engine, String id) {
        return engine.knowledge().techniques().get(id);
    }

    private static PatientCase scenario(String id) {
        return new CaseReader(BUNDLED.knowledge()).read(SCENARIOS + id).patientCase();
    }

    private static String text(DecisionEngine engine, WhatIf answer, String technique) {
        Knowledge k = engine.knowledge();
        Words words = new Words(k.vocabulary(), k.sources(), k.techniques(), k.parameters());
        return new WhatIfPage(words, k.vocabulary())
                .technique(technique(engine, technique), answer)
                .text(100, false);
    }

    @Test
    void aTestThatWasNotDoneIsAQuestionWithBothAnswers() {
        WhatIf answer = recommended(SMALL, screened().build(), "sciatic-slider-seated", 500);

        assertThat(answer.ways()).isNotEmpty();
        WhatIf.Way way = answer.ways().get(0);
        assertThat(way.suppositions()).singleElement().satisfies(s -> {
            assertThat(s.asks()).isTrue();
            assertThat(s.subject()).isEqualTo("test slr LEFT");
        });
        assertThat(way.otherwise()).extracting(o -> o.then().disposition()).contains(Disposition.NOT_INDICATED);
        assertThat(text(SMALL, answer, "sciatic-slider-seated"))
                .contains("If it were found that", "Not assessed so far. Ask:", "But if otherwise:");
    }

    @Test
    void whatIsRecommendedIsToldSo() {
        PatientCase given = scenario("low-irritability");

        WhatIf answer = recommended(BUNDLED, given, "sciatic-slider-seated", 10);

        assertThat(answer.reached()).isTrue();
        assertThat(text(BUNDLED, answer, "sciatic-slider-seated")).contains("It is recommended as the case stands.");
    }

    @Test
    void anEmergencyEndsTheSearchAndTellsTheReferral() {
        PatientCase given = screened().redFlag("saddle-numbness", Presence.PRESENT).build();

        WhatIf answer = recommended(SMALL, given, "sciatic-slider-seated", 500);

        assertThat(answer.ways()).isEmpty();
        assertThat(answer.stop()).isNotNull();
        assertThat(answer.stop().referrals()).extracting(r -> r.urgency().name()).contains("EMERGENCY");
        assertThat(answer.stop().flags()).extracting(f -> f.key()).containsExactly("redFlag saddle-numbness NONE");
        assertThat(text(SMALL, answer, "sciatic-slider-seated")).contains("No finding of the examination lifts this.");
    }

    @Test
    void whatRunsOutOfItsBudgetSaysSo() {
        WhatIf answer = recommended(BUNDLED, scenario("tests-negative"), "sciatic-tensioner-slump", 3);

        assertThat(answer.exhausted()).isFalse();
        assertThat(text(BUNDLED, answer, "sciatic-tensioner-slump")).contains("Not found within the budget of 3 cases");
    }

    @Test
    void theOpenQuestionsOfOneBlockAreAskedTogetherAndOneYesIsTold() {
        WhatIf answer = recommended(BUNDLED, scenario("screen-unanswered"), "sciatic-slider-seated", 500);

        assertThat(answer.ways().get(0).suppositions())
                .singleElement()
                .isInstanceOf(NothingOf.class);
        assertThat(answer.ways().get(0).otherwise())
                .extracting(o -> o.then().disposition())
                .containsExactly(Disposition.EMERGENCY);
    }

    @Test
    void allThatOneFindingHasInTheWayIsOneChangeAndNoMoreOfItThanNeeded() {
        WhatIf answer = recommended(BUNDLED, scenario("high-irritability"), "sciatic-slider-kick", 500);

        Found found = (Found) answer.ways().get(0).suppositions().get(0);
        assertThat(answer.ways().get(0).suppositions()).hasSize(1);
        assertThat(Findings.changed(found.before(), found.after())).containsExactly("worst", "settleMinutes");
        assertThat(((Symptom) found.after()).worst()).isEqualTo(6);
    }

    @Test
    void everySetChangesTheAnswerAndNoPartOfItDoes() {
        for (String id : List.of("tests-negative", "irritability-unknown")) {
            PatientCase given = scenario(id);
            for (String technique : List.of("sciatic-slider-kick", "sciatic-knee-single")) {
                WhatIf answer = recommended(BUNDLED, given, technique, 150);
                for (WhatIf.Way way : answer.ways()) {
                    List<Supposition> set = way.suppositions();
                    assertThat(recommends(given, set, technique)).as(id + " " + technique).isTrue();
                    for (Supposition left : set) {
                        List<Supposition> part = new ArrayList<>(set);
                        part.remove(left);
                        assertThat(recommends(given, part, technique)).as(id + " " + technique).isFalse();
                    }
                    set.forEach(s -> assertThat(isExamination(s)).as(s.toString()).isTrue());
                }
            }
        }
    }

    private static boolean recommends(PatientCase given, List<Supposition> set, String technique) {
        PatientCase supposed = given;
        for (Supposition each : set) {
            supposed = each.in(supposed);
        }
        return Upshot.of(BUNDLED.decide(supposed)).recommends(technique);
    }

    /** No history, and no red flag that is present, is otherwise than reported. */
    private static boolean isExamination(Supposition supposition) {
        if (supposition instanceof NothingOf none) {
            return none.open().stream().allMatch(f -> f.presence() == Presence.NOT_ASSESSED);
        }
        Found found = (Found) supposition;
        boolean kept = found.before() instanceof RedFlag || found.before() instanceof History;
        return found.before() instanceof Finding finding && (!kept || finding.presence() != Presence.PRESENT);
    }

    @Test
    void equalQuestionsHaveEqualAnswers() {
        PatientCase given = scenario("irritability-unknown");

        String once = text(BUNDLED, recommended(BUNDLED, given, "sciatic-knee-single", 300), "sciatic-knee-single");
        String again = text(BUNDLED, recommended(BUNDLED, given, "sciatic-knee-single", 300), "sciatic-knee-single");

        assertThat(once.equals(again)).isTrue();
    }

    @Test
    void whatIsFoundSinglyMakesTheAnswerStricter() {
        WhatIf answer = new WhatIfSearch(SMALL, 500).stricter(screened().build());

        assertThat(answer.ways())
                .isNotEmpty()
                .allSatisfy(way -> assertThat(way.suppositions()).hasSize(1));
        assertThat(answer.ways().get(0).then().disposition()).isEqualTo(Disposition.EMERGENCY);
    }
}
