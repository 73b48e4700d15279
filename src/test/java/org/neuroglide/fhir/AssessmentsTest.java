package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.texts.CanonicalJson;

final class AssessmentsTest {
    private static final LocalDate VISIT = LocalDate.of(2026, 2, 1);
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final RecordReader READER = new RecordReader(KNOWLEDGE, CodeMap.bundled(KNOWLEDGE), ZoneOffset.UTC);
    private static final String SADDLE = "redFlags/saddle-numbness=present";

    @Test
    void theNewestIsThatOfTheNewestFindingsNotThatWrittenLast() {
        QuestionnaireResponse now = form(VISIT, "patient/age=50");
        QuestionnaireResponse late = form(VISIT, "visit/date=2026-01-10", "patient/sex=female");
        late.setAuthoredElement(new DateTimeType("2026-02-01T23:00:00Z"));
        for (List<Resource> order : List.of(List.<Resource>of(now, late), List.<Resource>of(late, now))) {
            assertThat(CanonicalJson.write(READER.read(order, VISIT).tree())).contains("\"age\":50").doesNotContain("female");
        }
    }

    @Test
    void twoOfOneDayAreToldApartByTheTimeOrRefused() {
        QuestionnaireResponse first = form(VISIT, "patient/age=50");
        QuestionnaireResponse second = form(VISIT, "patient/age=60");
        assertThatExceptionOfType(FhirException.class).isThrownBy(() -> READER.read(List.of(first, second), VISIT))
                .satisfies(e -> assertThat(e.problems().get(0).code()).isEqualTo("ambiguous-assessments"));
        assertThat(READER.read(List.of(first, first.copy()), VISIT).unused()).as("the same twice").isEmpty();
        first.setAuthoredElement(new DateTimeType("2026-02-01T10:00:00Z"));
        second.setAuthoredElement(new DateTimeType("2026-02-01T09:00:00Z"));
        assertThat(CanonicalJson.write(READER.read(List.of(first, second), VISIT).tree())).contains("\"age\":50");
    }

    @Test
    void whatWasPresentStaysUntilALaterFormAnswersIt() {
        QuestionnaireResponse old = form(VISIT.minusDays(9), "screen/cauda-equina=one-by-one", SADDLE);
        String kept = "\"saddle-numbness\":[{\"assessedOn\":\"2026-01-23\",\"presence\":\"present\"}]";
        assertThat(read(old, form(VISIT))).contains(kept);
        assertThat(read(old, form(VISIT, "screen/cauda-equina=one-by-one", "redFlags/saddle-numbness=not-assessed"))).contains(kept);
        assertThat(read(old, form(VISIT, "screen/cauda-equina=one-by-one", "redFlags/saddle-numbness=absent"))).doesNotContain("present");
        assertThat(read(old, form(VISIT, "screen/cauda-equina=all-absent"))).doesNotContain("present");
        QuestionnaireResponse between = form(VISIT.minusDays(3), "screen/cauda-equina=all-absent");
        assertThat(read(old, between, form(VISIT))).doesNotContain("present");
    }

    @Test
    void whatCalmsIsNotCarried() {
        QuestionnaireResponse old = form(VISIT.minusDays(9), "screen/background=one-by-one", "history/bilateral-cause-known=present");
        QuestionnaireResponse cleared = SmallForm.clearedOperation(KNOWLEDGE, VISIT.minusDays(8));
        assertThat(read(old, cleared, form(VISIT))).contains("lumbar-surgery").doesNotContain("bilateral", "cleared", "healed");
    }

    @Test
    void anUnfinishedOneThatIsNewerIsNamed() {
        assertThat(reasons(unfinished(VISIT), form(VISIT.minusDays(1)))).containsExactly("unfinished-newer");
        assertThat(reasons(unfinished(VISIT.minusDays(2)), form(VISIT.minusDays(1)))).containsExactly("in-progress");
        QuestionnaireResponse empty = unfinished(VISIT);
        empty.getItem().clear();
        assertThat(reasons(empty, form(VISIT.minusDays(1)))).containsExactly("in-progress");
    }

    private static QuestionnaireResponse unfinished(LocalDate authored) {
        return form(authored, "screen/cauda-equina=one-by-one", SADDLE).setStatus(QuestionnaireResponseStatus.INPROGRESS);
    }

    private static List<String> reasons(Resource... records) {
        return READER.read(List.of(records), VISIT).unused().stream().map(FhirCase.Unused::reason).toList();
    }

    private static String read(Resource... records) {
        return CanonicalJson.write(READER.read(List.of(records), VISIT).tree());
    }

    private static QuestionnaireResponse form(LocalDate authored, String... answers) {
        List<String> all = new ArrayList<>(List.of("complaint/region=lumbar", "complaint/side=left"));
        all.addAll(List.of(answers));
        return SmallForm.of(KNOWLEDGE, authored, all.toArray(String[]::new));
    }
}
