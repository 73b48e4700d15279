package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.texts.CanonicalJson;

final class RefusedAnswersTest {
    private static final LocalDate VISIT = LocalDate.of(2026, 2, 1);
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final AssessmentAnswers ANSWERS = new AssessmentAnswers(KNOWLEDGE, ZoneId.of("Europe/Berlin"));

    private static final String[] SMALL = {
        "complaint/region=lumbar", "complaint/side=left", "screen/cauda-equina=one-by-one", "redFlags/saddle-numbness=present",
        "redFlags/saddle-numbness/course=new", "screen/limb-symptoms=one-by-one", "symptoms/leg-pain/left=present",
        "symptoms/leg-pain/left/worst=6", "tests/slr/left/status=done", "tests/slr/left/range=40"
    };

    @Test
    void readsWhatTheFormSays() {
        assertThat(json(small())).isEqualTo("{\"asOf\":\"2026-02-01\",\"complaint\":{\"region\":\"lumbar\",\"side\":\"left\"},\"kbase\":\"2026.2\","
                + "\"redFlags\":{\"saddle-numbness\":[{\"course\":\"new\",\"presence\":\"present\"}]},"
                + "\"symptoms\":{\"leg-pain\":[{\"presence\":\"present\",\"side\":\"left\",\"worst\":6}]},"
                + "\"tests\":{\"slr\":[{\"range\":40,\"side\":\"left\",\"status\":\"done\"}]}}");
    }

    @Test
    void refusesEveryWrongAnswerAtOnce() {
        QuestionnaireResponse wrong = small();
        item(wrong, "symptoms/leg-pain/left/worst").getAnswerFirstRep().setValue(new IntegerType(11));
        item(wrong, "tests/slr/left/range").getAnswerFirstRep().setValue(new DecimalType("40.5"));
        item(wrong, "redFlags/saddle-numbness/course").getAnswerFirstRep().setValue(new Coding().setCode("new"));
        wrong.addItem().setLinkId("redFlags/saddle-numbnes");
        assertThat(problems(wrong)).containsExactly(
                "unknown-item redFlags/saddle-numbnes", "not-an-option redFlags/saddle-numbness/course",
                "out-of-range symptoms/leg-pain/left/worst", "wrong-type tests/slr/left/range");
    }

    @Test
    void refusesAnswersThatAreNotShown() {
        QuestionnaireResponse region = small();
        item(region, "complaint/region").getAnswerFirstRep().setValue(option("region", "cervical"));
        assertThat(problems(region)).containsExactly("disabled-item symptoms/leg-pain/left", "disabled-item symptoms/leg-pain/left/worst",
                "disabled-item tests/slr/left/range", "disabled-item tests/slr/left/status");
        QuestionnaireResponse block = small();
        item(block, "screen/cauda-equina").getAnswerFirstRep().setValue(option("screen-answer", "all-absent"));
        assertThat(problems(block)).containsExactly("disabled-item redFlags/saddle-numbness",
                "disabled-item redFlags/saddle-numbness/course");
    }

    @Test
    void refusesWhatIsMissingThoughTheFormCallsItselfCompleted() {
        assertThat(problems(form("previousVisit/recorded=true"))).containsExactly("required-missing previousVisit/on");
        assertThat(problems(form("override/level=high"))).containsExactly("required-missing override/reason");
        QuestionnaireResponse scale = form("complaint/region=cervical", "outcomes/ndi/score=12");
        assertThat(problems(scale)).containsExactly("case-score-without-scale outcomes/ndi/scale");
    }

    @Test
    void refusesAnswersAgainstEachOther() {
        assertThat(problems(form("complaint/region=lumbar", "complaint/side=left", "screen/neuro-lumbar=one-by-one",
                "tests/power-l5/left=present",
                "tests/power-l5/left/grade=5"))).containsExactly("contradiction tests/power-l5/left/grade");
        assertThat(problems(form("screen/background=one-by-one", "complaint/region=lumbar", "history/lumbar-surgery=present",
                "history/lumbar-surgery/on=2026-03-01")))
                .containsExactly("case-date-after-visit history/lumbar-surgery/on");
    }

    @Test
    void refusesResponsesThatAreNotFinishedOrNotOfThisForm() {
        assertThat(problems(changed(r ->
                r.setStatus(QuestionnaireResponseStatus.INPROGRESS)))).containsExactly("not-completed QuestionnaireResponse");
        assertThat(problems(changed(r ->
                r.setStatus(QuestionnaireResponseStatus.ENTEREDINERROR)))).containsExactly("entered-in-error QuestionnaireResponse");
        assertThat(problems(changed(r ->
                r.setQuestionnaire("https://example.org/other|2026.2")))).containsExactly("other-questionnaire QuestionnaireResponse");
        assertThat(problems(changed(r ->
                r.setAuthoredElement(new DateTimeType("2026-02"))))).containsExactly("missing-authored QuestionnaireResponse");
    }

    @Test
    void aMomentIsTheDayThatItIsAtTheServer() {
        QuestionnaireResponse lateInBerlin = changed(r -> r.setAuthoredElement(new DateTimeType("2026-02-01T23:30:00Z")));
        assertThat(problems(lateInBerlin)).containsExactly("authored-after-visit QuestionnaireResponse");
        QuestionnaireResponse dayBefore = changed(r -> r.setAuthoredElement(new DateTimeType("2026-01-31T22:30:00Z")));
        assertThat(json(dayBefore)).contains("\"assessedOn\":\"2026-01-31\"");
    }

    @Test
    void aBlockCountsForTheVersionThatItWasAnsweredFor() {
        QuestionnaireResponse old = form("screen/cauda-equina=all-absent");
        old.setQuestionnaire(AssessmentForm.CANONICAL + "|2026.1");
        assertThat(json(old)).contains("\"kbase\":\"2026.1\"");
        old.setQuestionnaire(AssessmentForm.CANONICAL);
        assertThat(problems(old)).containsExactly("missing-version QuestionnaireResponse");
        old.setQuestionnaire(AssessmentForm.CANONICAL + "|2030.1");
        assertThat(problems(old)).containsExactly("case-version-newer screen/cauda-equina/kbase");
    }

    @Test
    void ofAnEarlierDayOnlyFindingsCount() {
        String[] answers = {
            "patient/age=44", "complaint/region=lumbar", "screen/infection=all-absent", "outcomes/nprs/score=4", "override/level=low",
                    "override/reason=calm",
            "previousVisit/recorded=true", "previousVisit/on=2025-12-01", "response/newWeakness=present", "response/change=-3"
        };
        QuestionnaireResponse before = SmallForm.of(KNOWLEDGE, VISIT.minusDays(8), answers);
        FhirCase read = ANSWERS.read(before, VISIT);
        assertThat(CanonicalJson.write(read.tree())).isEqualTo("{\"asOf\":\"2026-02-01\",\"complaint\":{\"region\":\"lumbar\"},\"kbase\":\"2026.2\","
                + "\"previousVisit\":{\"on\":\"2025-12-01\"},\"response\":{\"newWeakness\":\"present\"},"
                + "\"screen\":{\"infection\":{\"answer\":\"all-absent\",\"assessedOn\":\"2026-01-24\"}}}");
        assertThat(read.unused()).extracting(FhirCase.Unused::reference)
                .containsExactlyInAnyOrder("patient/age", "outcomes/nprs/score", "override/level", "override/reason", "response/change");
    }

    @Test
    void textsAreBoundedAndPlain() {
        QuestionnaireResponse endless = form("override/level=high", "override/reason=short");
        item(endless, "override/reason").getAnswerFirstRep().setValue(new StringType("x".repeat(501)));
        assertThat(problems(endless)).contains("too-long override/reason");
        item(endless, "override/reason").getAnswerFirstRep().setValue(new StringType("a\u0007b"));
        assertThat(problems(endless)).contains("bad-text override/reason");
    }

    @Test
    void depthAndNumberOfItemsAreBounded() {
        QuestionnaireResponse deep = small();
        QuestionnaireResponseItemComponent at = item(deep, "complaint/region");
        for (int i = 0; i < 20_000; i++) {
            at = at.addItem().setLinkId("complaint/region");
        }
        assertThat(problems(deep)).containsExactly("misplaced-item complaint/region");
        QuestionnaireResponse wide = small();
        for (int i = 0; i < 5_001; i++) {
            wide.addItem().setLinkId("x" + i);
        }
        assertThat(problems(wide)).containsExactly("too-large QuestionnaireResponse");
    }

    @Test
    void deepTextIsRefusedBeforeItIsUnderstood() {
        String deep = "{\"resourceType\":\"QuestionnaireResponse\",\"item\":[{\"item\":[" + "{\"item\":[".repeat(50_000);
        assertThatExceptionOfType(FhirException.class).isThrownBy(() -> Fhir.read(QuestionnaireResponse.class, deep));
        String closed = "{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\"item\":["
                + "{\"linkId\":\"a\",\"item\":[".repeat(900) + "]}".repeat(900) + "]}";
        assertThat(refused(closed)).isTrue();
    }

    private static boolean refused(String text) {
        try {
            ANSWERS.read(Fhir.read(QuestionnaireResponse.class, text), VISIT);
            return false;
        } catch (FhirException e) {
            return true;
        }
    }

    private static QuestionnaireResponse small() {
        return form(SMALL);
    }

    private static QuestionnaireResponse form(String... answers) {
        return SmallForm.of(KNOWLEDGE, VISIT, answers);
    }

    private static QuestionnaireResponse changed(Consumer<QuestionnaireResponse> change) {
        QuestionnaireResponse response = small();
        change.accept(response);
        return response;
    }

    private static Coding option(String list, String code) {
        return new Coding().setSystem(Fhir.CANONICAL + "/CodeSystem/" + list).setCode(code);
    }

    private static QuestionnaireResponseItemComponent item(QuestionnaireResponse response, String linkId) {
        List<QuestionnaireResponseItemComponent> open = new ArrayList<>(response.getItem());
        while (!open.isEmpty()) {
            QuestionnaireResponseItemComponent item = open.remove(0);
            if (item.getLinkId().equals(linkId)) {
                return item;
            }
            open.addAll(item.getItem());
            item.getAnswer().forEach(a -> open.addAll(a.getItem()));
        }
        throw new IllegalArgumentException(linkId);
    }

    private static String json(QuestionnaireResponse response) {
        return CanonicalJson.write(ANSWERS.read(response, VISIT).tree());
    }

    private static List<String> problems(QuestionnaireResponse response) {
        List<String> all = new ArrayList<>();
        assertThatExceptionOfType(FhirException.class)
                .isThrownBy(() -> ANSWERS.read(response, VISIT))
                .satisfies(e -> e.problems().forEach(p -> all.add(p.code() + " " + p.subject())));
        return all;
    }
}
