package org.neuroglide.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.neuroglide.engine.EngineFixture.DAY;
import static org.neuroglide.engine.EngineFixture.VERSION;
import static org.neuroglide.engine.EngineFixture.empty;
import static org.neuroglide.model.Presence.ABSENT;
import static org.neuroglide.model.Presence.NOT_ASSESSED;
import static org.neuroglide.model.Presence.PRESENT;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Course;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.Modality;
import org.neuroglide.model.Presence;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Response;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.Weight;

/** What is in a session beside what was reported. */
class SessionFactsTest {
    private static final LocalDate LAST_WEEK = DAY.minusDays(7);

    @Test
    void theCoreIsInEverySession() {
        assertThat(states(empty().complaint("cervical", Side.LEFT, "")))
                .contains("redFlag saddle-numbness NONE NOT_ASSESSED", "history diabetes NONE NOT_ASSESSED");
    }

    @Test
    void itemsOfTheRegionAreInItsSessionsOnly() {
        assertThat(states(empty().complaint("lumbar", Side.LEFT, "")))
                .contains("symptom leg-pain LEFT NOT_ASSESSED", "test power-l5 LEFT NOT_ASSESSED")
                .noneMatch(s -> s.startsWith("symptom arm-pain") || s.startsWith("test power-c6"));
    }

    @Test
    void anUnknownRegionAsksForAllOfThem() {
        assertThat(states(empty()))
                .contains(
                        "symptom leg-pain NONE NOT_ASSESSED",
                        "symptom arm-pain NONE NOT_ASSESSED",
                        "test power-c6 NONE NOT_ASSESSED");
    }

    @Test
    void aComplaintOnBothSidesHasEachItemTwice() {
        assertThat(states(
                        empty().complaint("lumbar", Side.BOTH, "").test(EngineFixture.abnormal("power-l5", Side.LEFT))))
                .contains(
                        "symptom leg-pain LEFT NOT_ASSESSED",
                        "symptom leg-pain RIGHT NOT_ASSESSED",
                        "test power-l5 LEFT PRESENT",
                        "test power-l5 RIGHT NOT_ASSESSED",
                        "history diabetes NONE NOT_ASSESSED");
    }

    @Test
    void optionalItemsAreThereWhenReported() {
        assertThat(states(empty().complaint("lumbar", Side.LEFT, ""))).noneMatch(s -> s.contains("lump"));
        assertThat(states(empty().complaint("lumbar", Side.LEFT, "").redFlag("lump", ABSENT)))
                .contains("redFlag lump NONE ABSENT");
    }

    @Test
    void findingsOfTheOtherSideAndRegionStayWithTheOnesAskedFor() {
        assertThat(states(empty().complaint("lumbar", Side.LEFT, "")
                        .symptom(Symptom.of("leg-pain", PRESENT, Side.RIGHT))
                        .symptom(Symptom.of("arm-pain", PRESENT, Side.LEFT))))
                .contains(
                        "symptom leg-pain LEFT NOT_ASSESSED",
                        "symptom leg-pain RIGHT PRESENT",
                        "symptom arm-pain LEFT PRESENT");
    }

    @Test
    void aGroupAnswerReadsItsItemsAbsent() {
        assertThat(states(empty().complaint("lumbar", Side.LEFT, "").allAbsent("neuro-lumbar", VERSION)))
                .contains("test power-l5 LEFT ABSENT", "test sensation-l5 LEFT ABSENT");
    }

    @Test
    void aGroupAnswerCoversItemsThatTheSessionWouldNotAskFor() {
        assertThat(states(empty().complaint("lumbar", Side.LEFT, "")
                        .allAbsent("malignancy", VERSION)
                        .allAbsent("neuro-cervical", VERSION)))
                .contains("redFlag lump NONE ABSENT", "test power-c6 LEFT ABSENT");
    }

    @Test
    void aSingleAnswerWinsOverItsGroup() {
        assertThat(states(empty().allAbsent("malignancy", VERSION)
                        .redFlag("weight-loss", PRESENT)
                        .redFlag("night-pain", NOT_ASSESSED)
                        .redFlag("lump", PRESENT)))
                .contains(
                        "redFlag weight-loss NONE PRESENT",
                        "redFlag night-pain NONE NOT_ASSESSED",
                        "redFlag cancer-before NONE ABSENT",
                        "redFlag lump NONE PRESENT")
                .doesNotContain("redFlag lump NONE ABSENT");
    }

    @Test
    void itemsNewerThanTheAnswerStayUnanswered() {
        assertThat(states(empty().allAbsent("cauda-equina", "2026.1")))
                .contains("redFlag bladder-change NONE ABSENT", "redFlag bowel-change NONE NOT_ASSESSED");
        assertThat(states(empty().allAbsent("cauda-equina", "2026.2"))).contains("redFlag bowel-change NONE ABSENT");
        assertThat(states(empty().allAbsent("cauda-equina", "2025.9")))
                .contains("redFlag bladder-change NONE NOT_ASSESSED");
    }

    @Test
    void answersFromBeforeTheVisitCountOnlyWherePresent() {
        assertThat(states(empty().groupAnswer(new GroupAnswer("cauda-equina", VERSION, LAST_WEEK))
                        .groupAnswer(new GroupAnswer("malignancy", VERSION, DAY))
                        .redFlag(flag("saddle-numbness", ABSENT))
                        .redFlag(flag("bowel-change", PRESENT))))
                .contains(
                        "redFlag saddle-numbness NONE NOT_ASSESSED",
                        "redFlag bladder-change NONE NOT_ASSESSED",
                        "redFlag bowel-change NONE PRESENT",
                        "redFlag weight-loss NONE ABSENT");
    }

    @Test
    void findingsAreDescribedInTheVocabularysWords() {
        Fact test = EngineFixture.engine()
                .examine(empty().complaint("lumbar", Side.LEFT, "")
                        .test(EngineFixture.abnormal("power-l5", Side.LEFT))
                        .build())
                .facts()
                .stream()
                .filter(f -> f.key().equals("test power-l5 LEFT"))
                .findFirst()
                .orElseThrow();

        assertThat(test).isInstanceOfSatisfying(TestResult.class, t -> {
            assertThat(t.family()).isEqualTo(TestFamily.NEUROLOGICAL);
            assertThat(t.modality()).isEqualTo(Modality.POWER);
            assertThat(t.root()).isEqualTo("l5");
            assertThat(t.group()).isEqualTo("neuro-lumbar");
            assertThat(t.screen()).isEqualTo(Screen.REGION);
        });
    }

    @Test
    void thePreviousVisitKnowsItsStrongestKind() {
        CaseBuilder later = empty().previousVisit(new PreviousVisit(
                true,
                LAST_WEEK,
                null,
                Level.LOW,
                List.of("sciatic-slider-seated", "sciatic-tensioner-seated", "sciatic-single-knee"),
                Kind.INTERFACE,
                Kind.INTERFACE,
                null,
                null,
                null,
                null));

        assertThat(EngineFixture.engine().examine(later.build()).facts())
                .filteredOn(PreviousVisit.class::isInstance)
                .singleElement()
                .satisfies(f -> {
                    assertThat(((PreviousVisit) f).kind()).isEqualTo(Kind.TENSIONER);
                    assertThat(((PreviousVisit) f).gentlerKind()).isEqualTo(Kind.SINGLE_ENDED);
                    assertThat(((PreviousVisit) f).daysBefore()).isEqualTo(7);
                });
        assertThat(EngineFixture.engine().examine(later.build()).facts()).contains(Response.UNKNOWN);
    }

    @Test
    void aFirstVisitHasNoResponse() {
        assertThat(EngineFixture.engine().examine(empty().build()).facts())
                .contains(PreviousVisit.NONE)
                .noneMatch(Response.class::isInstance);
    }

    private static List<String> states(CaseBuilder given) {
        return EngineFixture.engine().examine(given.build()).facts().stream()
                .filter(Finding.class::isInstance)
                .map(f -> f.key() + " " + ((Finding) f).presence())
                .toList();
    }

    private static RedFlag flag(String code, Presence presence) {
        return new RedFlag(
                code, presence, Side.NONE, Course.NOT_ASSESSED, "", Weight.STRONG, Screen.OPTIONAL, LAST_WEEK);
    }
}
