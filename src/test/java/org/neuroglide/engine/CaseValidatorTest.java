package org.neuroglide.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.neuroglide.engine.EngineFixture.DAY;
import static org.neuroglide.engine.EngineFixture.empty;
import static org.neuroglide.engine.EngineFixture.screened;
import static org.neuroglide.model.Presence.ABSENT;
import static org.neuroglide.model.Presence.NOT_ASSESSED;
import static org.neuroglide.model.Presence.PRESENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Course;
import org.neuroglide.model.GroupAnswer;
import org.neuroglide.model.History;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.Modality;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.Presence;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Problem;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Response;
import org.neuroglide.model.RestPain;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;
import org.neuroglide.model.Weight;

/** Every problem of a case, with its exact words. */
class CaseValidatorTest {
    private static final LocalDate TOMORROW = DAY.plusDays(1);

    static Stream<Arguments> problems() {
        return Stream.of(
                one(
                        "symptoms.leg-pian: there is no symptom \"leg-pian\". [case-unknown-code]\n"
                                + "  Maybe use \"leg-pain\".",
                        screened().symptom(Symptom.of("leg-pian", PRESENT, Side.LEFT))),
                one(
                        "redFlags.sadle-numbness: there is no red flag \"sadle-numbness\". [case-unknown-code]\n"
                                + "  Maybe use \"saddle-numbness\".",
                        screened().redFlag("sadle-numbness", PRESENT)),
                one(
                        "history.diabetis: there is no history item \"diabetis\". [case-unknown-code]\n"
                                + "  Maybe use \"diabetes\".",
                        screened().history("diabetis", PRESENT)),
                one(
                        "symptoms.diabetes: belongs to history, not to symptoms. [case-wrong-section]\n"
                                + "  Maybe move it to history.",
                        screened().symptom(Symptom.of("diabetes", PRESENT, Side.NONE))),
                one(
                        "symptoms.leg-pain: is both present and absent on the left side. [case-contradiction]\n"
                                + "  Maybe keep the right one.",
                        screened().symptom("leg-pain", PRESENT).symptom("leg-pain", ABSENT)),
                one(
                        "redFlags.weight-loss: is both present and absent. [case-contradiction]\n"
                                + "  Maybe keep the right one.",
                        screened().redFlag("weight-loss", ABSENT).redFlag("weight-loss", PRESENT)),
                one(
                        "symptoms.leg-pain: is given twice on the left side. [case-given-twice]\n  Maybe keep one.",
                        screened()
                                .symptom("leg-pain", PRESENT)
                                .symptom(Symptom.of("leg-pain", ABSENT, Side.RIGHT))
                                .symptom("leg-pain", PRESENT)),
                one(
                        "symptoms.leg-pain.worst: is 11; it must be a whole number from 0 to 10. [case-out-of-range]\n  Maybe correct it, or leave it out where it is not known.",
                        screened().symptom(EngineFixture.pain(11))),
                one(
                        "patient.age: is 121; it must be a whole number from 0 to 120. [case-out-of-range]\n  Maybe correct it, or leave it out where it is not known.",
                        screened().age(121)),
                one(
                        "tests.power-l5.grade: is 6; it must be a whole number from 0 to 5. [case-out-of-range]\n  Maybe correct it, or leave it out where it is not known.",
                        screened().test(power(6, null))),
                one(
                        "tests.power-l5.previousGrade: is -1; it must be a whole number from 0 to 5."
                                + " [case-out-of-range]\n  Maybe correct it, or leave it out where it is not known.",
                        screened().test(power(4, -1))),
                one(
                        "tests.slr.range: is 181; it must be a whole number from 0 to 180. [case-out-of-range]\n  Maybe correct it, or leave it out where it is not known.",
                        screened().test(test("slr", Side.LEFT, PRESENT, 181, null, TestStatus.DONE))),
                one(
                        "tests.dn4.score: is 101; it must be a whole number from 0 to 100. [case-out-of-range]\n  Maybe correct it, or leave it out where it is not known.",
                        screened().test(test("dn4", Side.NONE, NOT_ASSESSED, null, 101, TestStatus.DONE))),
                one(
                        "previousVisit.worst: is 12; it must be a whole number from 0 to 10. [case-out-of-range]\n  Maybe correct it, or leave it out where it is not known.",
                        screened().previousVisit(visit(DAY.minusDays(3), List.of(), 12))),
                one(
                        "response.flareHours: is 721; it must be a whole number from 0 to 720. [case-out-of-range]\n  Maybe correct it, or leave it out where it is not known.",
                        screened()
                                .previousVisit(visit(DAY.minusDays(3), List.of(), 3))
                                .response(response(721))),
                one(
                        "symptoms.leg-pain.assessedOn: is 2026-02-02, after the visit on 2026-02-01."
                                + " [case-date-after-visit]\n  Maybe correct the date, or that of the visit.",
                        screened().symptom(EngineFixture.pain("leg-pain", Side.LEFT, 3, RestPain.NONE, TOMORROW))),
                one(
                        "complaint.onset: is 2026-02-02, after the visit on 2026-02-01. [case-date-after-visit]\n  Maybe correct the date, or that of the visit.",
                        screened().onset(TOMORROW)),
                one(
                        "history.diabetes.on: is 2026-02-02, after the visit on 2026-02-01. [case-date-after-visit]\n  Maybe correct the date, or that of the visit.",
                        screened().history(history("diabetes", TOMORROW, NOT_ASSESSED, ""))),
                one(
                        "previousVisit.on: is 2026-02-01; a previous visit lies before the visit on 2026-02-01."
                                + " [case-date-not-before-visit]\n  Maybe correct the date, or that of the visit.",
                        screened().previousVisit(visit(DAY, List.of(), 3))),
                one(
                        "screen.malignancy.assessedOn: is 2026-02-02, after the visit on 2026-02-01."
                                + " [case-date-after-visit]\n  Maybe correct the date, or that of the visit.",
                        empty().groupAnswer(new GroupAnswer("malignancy", "2026.1", TOMORROW))),
                one(
                        "screen.cauda-equine: there is no group \"cauda-equine\". [case-unknown-code]\n"
                                + "  Maybe use \"cauda-equina\".",
                        empty().allAbsent("cauda-equine", "2026.1")),
                one(
                        "screen.malignancy: is answered twice. [case-given-twice]\n  Maybe keep one answer.",
                        empty().allAbsent("malignancy", "2026.1").allAbsent("malignancy", "2026.1")),
                one(
                        "screen.malignancy.kbase: \"2026\" is no version of a knowledge base."
                                + " [case-version-malformed]\n"
                                + "  Maybe write a year and a number: \"2026.1\".",
                        empty().allAbsent("malignancy", "2026")),
                one(
                        "screen.malignancy.kbase: version 2026.3 is newer than this knowledge base, 2026.2."
                                + " [case-version-newer]\n"
                                + "  Maybe load the version it was answered for.",
                        empty().allAbsent("malignancy", "2026.3")),
                one(
                        "symptoms.leg-pain.side: needs a side. [case-side-missing]\n  Maybe say left or right.",
                        screened().symptom(Symptom.of("leg-pain", PRESENT, Side.NONE))),
                one(
                        "symptoms.leg-pain.side: is given for both sides at once; that is two findings."
                                + " [case-side-both]\n"
                                + "  Maybe give left and right.",
                        screened().symptom(Symptom.of("leg-pain", PRESENT, Side.BOTH))),
                one(
                        "symptoms.back-pain.side: is left, but it has no side. [case-side-extra]\n"
                                + "  Maybe leave it out.",
                        screened().symptom(Symptom.of("back-pain", PRESENT, Side.LEFT))),
                one(
                        "symptoms.leg-numbness.worst: leg-numbness takes no worst. [case-component-not-allowed]\n"
                                + "  Maybe leave it out.",
                        screened()
                                .symptom(
                                        EngineFixture.pain("leg-numbness", Side.LEFT, 3, RestPain.NOT_ASSESSED, null))),
                one(
                        "tests.sensation-l5.grade: sensation-l5 takes no grade. [case-component-not-allowed]\n"
                                + "  Maybe leave it out.",
                        screened().test(graded("sensation-l5"))),
                one(
                        "tests.spurling.reproduced: spurling takes no reproduced. [case-component-not-allowed]\n"
                                + "  Maybe leave it out.",
                        screened().test(test("spurling", Side.LEFT, PRESENT, null, null, TestStatus.DONE))),
                one(
                        "tests.slr.presence: slr takes no presence. [case-component-not-allowed]\n"
                                + "  Maybe leave it out.",
                        screened().test(TestResult.of("slr", PRESENT, Side.LEFT))),
                one(
                        "redFlags.weight-loss.course: weight-loss takes no course. [case-component-not-allowed]\n"
                                + "  Maybe leave it out.",
                        screened().redFlag(flag("weight-loss", PRESENT))),
                one(
                        "history.hip-replacement.on: hip-replacement takes no on. [case-component-not-allowed]\n"
                                + "  Maybe leave it out.",
                        screened().history(history("hip-replacement", DAY, NOT_ASSESSED, ""))),
                one(
                        "redFlags.saddle-numbness.course: describes a finding that is absent."
                                + " [case-detail-without-presence]\n"
                                + "  Maybe make it present, or leave this out.",
                        screened().redFlag(flag("saddle-numbness", ABSENT))),
                one(
                        "history.lumbar-surgery.clearedBy: describes a clearance, but cleared is not present."
                                + " [case-clearance-not-present]\n"
                                + "  Maybe add cleared: present, or leave this out.",
                        screened().history(history("lumbar-surgery", null, ABSENT, "Dr X"))),
                one(
                        "history.lumbar-surgery.clearedBy: describes a clearance, but cleared is not present."
                                + " [case-clearance-not-present]\n"
                                + "  Maybe add cleared: present, or leave this out.",
                        screened()
                                .history(cleared("lumbar-surgery", null, NOT_ASSESSED, "Dr X", DAY, "gliding"))),
                one(
                        "history.lumbar-surgery.clearedOn: is 2026-02-02, after the visit on 2026-02-01."
                                + " [case-date-after-visit]\n  Maybe correct the date, or that of the visit.",
                        screened()
                                .history(cleared("lumbar-surgery", null, PRESENT, "Dr X", TOMORROW, "gliding"))),
                one(
                        "history.hip-replacement.clearedBy: hip-replacement takes no clearedBy."
                                + " [case-component-not-allowed]\n"
                                + "  Maybe leave it out.",
                        screened().history(history("hip-replacement", null, NOT_ASSESSED, "Dr X"))),
                one(
                        "history.lumbar-surgery.clearedOn: is 2026-01-02, before what it clears, on 2026-01-03."
                                + " [case-clearance-before-event]",
                        screened()
                                .history(cleared(
                                        "lumbar-surgery",
                                        LocalDate.of(2026, 1, 3),
                                        PRESENT,
                                        "Dr X",
                                        LocalDate.of(2026, 1, 2),
                                        "gliding"))),
                one(
                        "outcomes.nid: there is no measure \"nid\". [case-unknown-code]\n  Maybe use \"ndi\".",
                        screened().outcome(Outcome.of("nid", "", BigDecimal.ONE, null))),
                one(
                        "outcomes.ndi.scale: is missing; a score of ndi means nothing without its scale."
                                + " [case-score-without-scale]\n"
                                + "  Maybe add scale: of-50 or scale: percent.",
                        screened().outcome(Outcome.of("ndi", "", BigDecimal.ONE, null))),
                one(
                        "outcomes.ndi.scale: there is no scale of ndi \"of-10\". [case-unknown-code]\n"
                                + "  Maybe use \"of-50\".",
                        screened().outcome(Outcome.of("ndi", "of-10", BigDecimal.ONE, null))),
                one(
                        "outcomes.ndi.score: is 51; it must be from 0 to 50 points. [case-out-of-range]\n  Maybe correct the score, or its scale.",
                        screened().outcome(Outcome.of("ndi", "of-50", BigDecimal.valueOf(51), null))),
                one(
                        "outcomes.ndi.score: is 12.5; a score on this scale has no decimals. [case-too-many-decimals]\n  Maybe give it as the scale counts.",
                        screened().outcome(Outcome.of("ndi", "of-50", new BigDecimal("12.5"), null))),
                one(
                        "outcomes.ndi: tells of a change, but there is no previous visit since when."
                                + " [case-outcome-without-visit]\n"
                                + "  Maybe add previousVisit.",
                        screened().outcome(Outcome.of("ndi", "of-50", BigDecimal.ONE, BigDecimal.TEN))),
                one(
                        "outcomes.groc.score: is missing; a rating of change is its score. [case-score-missing]\n"
                                + "  Maybe add score, or leave the rating out.",
                        screened()
                                .previousVisit(visit(DAY.minusDays(3), List.of(), 3))
                                .outcome(Outcome.of("groc", "", null, null))),
                one(
                        "outcomes.groc.baseline: groc takes no baseline. [case-component-not-allowed]\n"
                                + "  Maybe leave it out.",
                        screened()
                                .previousVisit(visit(DAY.minusDays(3), List.of(), 3))
                                .outcome(Outcome.of("groc", "", BigDecimal.ONE, BigDecimal.ONE))),
                one(
                        "tests.slr.status: was not tested, yet has a result. [case-not-done-with-result]\n"
                                + "  Maybe use done.",
                        screened().test(test("slr", Side.LEFT, PRESENT, null, null, TestStatus.NOT_TESTED_IRRITABLE))),
                one(
                        "override.reason: an override needs a reason. [case-override-without-reason]\n  Maybe say why.",
                        screened().override(Level.HIGH, " ")),
                one(
                        "override.level: an override needs a level. [case-override-without-level]\n"
                                + "  Maybe use low, moderate or high.",
                        screened().override(Level.UNKNOWN, "not sure")),
                one(
                        "override.reason: has 2001 characters; at most 2000 are read. [case-text-too-long]\n"
                                + "  Maybe shorten it.",
                        screened().override(Level.HIGH, "x".repeat(2001))),
                one(
                        "previousVisit.techniques: there is no technique \"sciatic-slider-seat\"."
                                + " [case-unknown-code]\n"
                                + "  Maybe use \"sciatic-slider-seated\".",
                        screened().previousVisit(visit(DAY.minusDays(3), List.of("sciatic-slider-seat"), 3))),
                one(
                        "response: there is a response, but no previous visit that it answers to."
                                + " [case-response-without-visit]\n"
                                + "  Maybe add previousVisit.",
                        screened().response(response(1))),
                one(
                        "complaint.region: there is no region \"lumber\". [case-unknown-code]\n  Maybe use \"lumbar\".",
                        empty().complaint("lumber", Side.LEFT, "")),
                one(
                        "complaint.diagnosis: there is no condition \"siatica\". [case-unknown-code]\n"
                                + "  Maybe use \"sciatica\".",
                        empty().complaint("lumbar", Side.LEFT, "siatica")));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void isReportedInItsWords(String expected, CaseBuilder given) {
        assertThat(EngineFixture.engine().problems(given.build()))
                .extracting(Problem::render)
                .containsExactly(expected);
    }

    @Test
    void allProblemsComeAtOnceSorted() {
        CaseBuilder given = empty().age(130)
                .complaint("lumbar", Side.LEFT, "siatica")
                .symptom(EngineFixture.pain(11))
                .redFlag("nothing-known", PRESENT);

        assertThatThrownBy(() -> EngineFixture.decide(given)).isInstanceOfSatisfying(CaseException.class, e -> {
            assertThat(e.refused()).isTrue();
            assertThat(e.problems())
                    .extracting(Problem::subject)
                    .containsExactly(
                            "complaint.diagnosis", "patient.age", "redFlags.nothing-known", "symptoms.leg-pain.worst");
        });
    }

    @Test
    void anOverlongCodeIsCutAndComparedWithNothing() {
        assertThat(EngineFixture.engine()
                        .problems(
                                screened().redFlag("x".repeat(100_000), PRESENT).build()))
                .extracting(Problem::render)
                .containsExactly("redFlags." + "x".repeat(60) + "...: there is no red flag \"" + "x".repeat(60)
                        + "...\". [case-unknown-code]\n  Maybe run neuroglide vocabulary to see the codes that there are.");
    }

    @Test
    void aFindingMayLeaveItsSideOpenWhereTheComplaintDoes() {
        assertThat(EngineFixture.engine()
                        .problems(empty().symptom("leg-pain", PRESENT).build()))
                .isEmpty();
    }

    @Test
    void aGradeSpeaksForItself() {
        assertThat(EngineFixture.engine().problems(screened().test(power(4, 5)).build()))
                .isEmpty();
    }

    private static Arguments one(String expected, CaseBuilder given) {
        return Arguments.of(expected, given);
    }

    private static TestResult power(int grade, Integer previousGrade) {
        return graded("power-l5", grade, previousGrade);
    }

    private static TestResult graded(String code) {
        return graded(code, 4, null);
    }

    private static TestResult graded(String code, int grade, Integer previousGrade) {
        return result(code, Side.LEFT, NOT_ASSESSED, null, grade, previousGrade, null, TestStatus.DONE);
    }

    private static TestResult test(
            String code, Side side, Presence reproduced, Integer range, Integer score, TestStatus status) {
        return result(code, side, reproduced, range, null, null, score, status);
    }

    private static TestResult result(
            String code,
            Side side,
            Presence reproduced,
            Integer range,
            Integer grade,
            Integer previousGrade,
            Integer score,
            TestStatus status) {
        return new TestResult(
                code,
                NOT_ASSESSED,
                side,
                status,
                reproduced,
                NOT_ASSESSED,
                NOT_ASSESSED,
                range,
                grade,
                previousGrade,
                score,
                TestFamily.SIGN,
                Modality.NONE,
                "",
                "",
                Screen.OPTIONAL,
                "",
                null);
    }

    private static RedFlag flag(String code, Presence presence) {
        return new RedFlag(code, presence, Side.NONE, Course.NEW, "", Weight.STRONG, Screen.OPTIONAL, null);
    }

    private static History history(String code, LocalDate on, Presence cleared, String clearedBy) {
        return cleared(code, on, cleared, clearedBy, null, "");
    }

    private static History cleared(
            String code, LocalDate on, Presence cleared, String clearedBy, LocalDate clearedOn, String clearedFor) {
        return new History(
                code,
                PRESENT,
                Side.NONE,
                on,
                null,
                cleared,
                NOT_ASSESSED,
                NOT_ASSESSED,
                clearedBy,
                clearedOn,
                clearedFor,
                Screen.OPTIONAL,
                "",
                null);
    }

    private static PreviousVisit visit(LocalDate on, List<String> techniques, Integer worst) {
        return new PreviousVisit(
                true, on, null, Level.LOW, techniques, Kind.INTERFACE, Kind.INTERFACE, worst, null, null, null);
    }

    private static Response response(int flareHours) {
        return new Response(
                null,
                null,
                flareHours,
                null,
                null,
                NOT_ASSESSED,
                NOT_ASSESSED,
                NOT_ASSESSED,
                NOT_ASSESSED,
                NOT_ASSESSED);
    }
}
