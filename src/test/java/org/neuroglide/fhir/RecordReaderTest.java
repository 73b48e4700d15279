package org.neuroglide.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.texts.CanonicalJson;

final class RecordReaderTest {
    private static final Path FILES = Path.of("src/test/resources/fhir");
    private static final LocalDate VISIT = LocalDate.of(2026, 2, 1);
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();
    private static final RecordReader READER = new RecordReader(KNOWLEDGE, CodeMap.bundled(KNOWLEDGE), ZoneOffset.UTC);
    private static final RecordReader HOSPITAL =
            new RecordReader(KNOWLEDGE, CodeMap.load(FILES.resolve("hospital-code-map.yaml"), KNOWLEDGE), ZoneOffset.UTC);

    @Test
    void readsARecordByTheCodeMapAlone() throws IOException {
        FhirCase read = READER.read(bundle("sciatica-record.json"), VISIT);
        assertThat(CanonicalJson.write(read.tree())).isEqualTo("{\"asOf\":\"2026-02-01\","
                + "\"complaint\":{\"diagnosis\":\"sciatica\",\"region\":\"lumbar\",\"side\":\"right\"},"
                + "\"history\":{\"anticoagulant\":[{\"presence\":\"present\"}],"
                + "\"cancer\":[{\"assessedOn\":\"2010-01-01\",\"presence\":\"present\"}],"
                + "\"diabetes\":[{\"assessedOn\":\"2019-05-04\",\"on\":\"2018-11-20\",\"presence\":\"present\"}],"
                + "\"pregnancy\":[{\"presence\":\"absent\"}]},"
                + "\"outcomes\":{\"nprs\":{\"score\":6}},"
                + "\"patient\":{\"age\":41,\"sex\":\"female\"}}");
        assertThat(reasons(read)).isEqualTo(Map.of(
                "Condition/c3", Set.of("refuted"),
                "Condition/c4", Set.of("resolved"),
                "Condition/c5", Set.of("not-mapped"),
                "Observation/o2", Set.of("superseded"),
                "Observation/o4", Set.of("old"),
                "Procedure/r1", Set.of("not-done"),
                "Encounter/e1", Set.of("not-read")));
    }

    @Test
    void refusesRecordsOfTwoPatients() throws IOException {
        List<Resource> records = bundle("sciatica-record.json");
        records.add(observation("bladder", "final", "2026-02-01", "\"valueBoolean\": false", "Patient/p2"));
        assertThat(problems(() -> READER.read(records, VISIT))).containsExactly("other-patient Observation/x");
    }

    @Test
    void believesAnAbsenceOnlyFromTheVisitAndOnlyWhereItIsFinal() {
        assertThat(flag(observed("final", "2026-02-01", false))).isEqualTo("absent");
        assertThat(flag(observed("preliminary", "2026-02-01", false))).isEqualTo("none, not-final");
        assertThat(flag(observed("final", "2026-01-31", false))).isEqualTo("none, old");
        assertThat(flag(observed("cancelled", "2026-02-01", false))).isEqualTo("none, cancelled");
        assertThat(flag(observed("entered-in-error", "2026-02-01", true))).isEqualTo("none, entered-in-error");
        assertThat(flag(observed("final", "2026-02-02", true))).isEqualTo("none, after-visit");
    }

    @Test
    void keepsWhatWasPresentWheneverAndHoweverFirm() {
        assertThat(flag(observed("final", "2025-02-01", true))).isEqualTo("present");
        assertThat(flag(observed("preliminary", "2026-02-01", true))).isEqualTo("present");
    }

    @Test
    void takesTheNewestOfOneSortAndPresentOfTwoOnOneDay() {
        assertThat(flag(observed("final", "2026-02-01", false), observed("final", "2026-01-01", true))).isEqualTo("absent, superseded");
        assertThat(flag(observed("final", "2026-02-01", false), observed("final", "2026-02-01", true))).isEqualTo("present, conflicting");
    }

    @Test
    void whatIsNotBelievedTakesThePlaceOfNothing() {
        assertThat(flag(observed("preliminary", "2026-02-01", false), observed("final", "2026-01-01", true))).startsWith("present");
        String right = ", " + site("24028007");
        Resource two = observation("mrc-l4", "final", "2026-01-01", "\"valueInteger\": 2" + right, "Patient/p1");
        Resource full = observation("mrc-l4", "preliminary", "2026-02-01", "\"valueInteger\": 5" + right, "Patient/p1");
        Resource none = observation("mrc-l4", "final", "2026-02-01", "\"valueInteger\": 55" + right, "Patient/p1");
        for (Resource newer : List.of(full, none)) {
            assertThat(CanonicalJson.write(HOSPITAL.read(List.of(two, newer), VISIT).tree())).contains("\"grade\":2");
        }
    }

    @Test
    void readsNoValueWhereOneIsMissing() {
        assertThat(flag(observation("bladder", "final", "2026-02-01",
                "\"dataAbsentReason\": { \"coding\": [ { \"system\": \"http://terminology.hl7.org/CodeSystem/data-absent-reason\", \"code\": \"not-asked\" } ] }", "Patient/p1")))
                .isEqualTo("none, data-absent");
        assertThat(flag(observation("bladder", "final", "2026-02-01", "\"valueString\": \"no\"",
                "Patient/p1"))).isEqualTo("none, value-not-mapped");
        assertThat(flag(observation("bladder", "final", "2026-02-01", "\"note\": [ { \"text\": \"none\" } ]",
                "Patient/p1"))).isEqualTo("none, no-value");
    }

    @Test
    void anInterpretationSaysNoAbsenceBesideAValueThatIsNotUnderstood() {
        String system = "\"interpretation\": [ { \"coding\": [ { \"system\": \"http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation\", \"code\": \"%s\" } ] } ]";
        String negative = system.formatted("NEG");
        assertThat(flag(observation("bladder", "final", "2026-02-01", negative, "Patient/p1"))).isEqualTo("absent");
        assertThat(flag(observation("bladder", "final", "2026-02-01", "\"valueString\": \"retention\", " + negative, "Patient/p1"))).isEqualTo("none, value-not-mapped");
        String parts = ", \"component\": [ { \"code\": { \"text\": \"since\" }, \"valueString\": \"Monday\" } ]";
        assertThat(flag(observation("bladder", "final", "2026-02-01", system.formatted("POS") + parts, "Patient/p1"))).startsWith("present");
    }

    @Test
    void presentInARecordWinsOverAbsentInTheForm() {
        QuestionnaireResponse form = SmallForm.blocksAbsent(KNOWLEDGE, VISIT);
        FhirCase read = HOSPITAL.read(List.of(form, observed("final", "2026-01-05", true)), VISIT);
        String json = CanonicalJson.write(read.tree());
        assertThat(json).contains("\"cauda-equina\":{\"answer\":\"all-absent\"}");
        assertThat(json).contains("\"bladder-change\":[{\"assessedOn\":\"2026-01-05\",\"presence\":\"present\"}]");
    }

    @Test
    void theLowerGradeWinsAndASideIsNeverGuessed() {
        QuestionnaireResponse form = SmallForm.blocksAbsent(KNOWLEDGE, VISIT);
        Resource two = observation("mrc-l4", "final", "2026-02-01", "\"valueInteger\": 2, " + site("24028007"), "Patient/p1");
        Resource four = observation("mrc-l4", "final", "2026-02-01", "\"valueInteger\": 4, " + site("24028007"), "Patient/p1");
        Resource nowhere = observation("mrc-l4", "final", "2026-02-01", "\"valueInteger\": 3", "Patient/p1");
        FhirCase read = HOSPITAL.read(List.of(form, two, four, nowhere), VISIT);
        assertThat(CanonicalJson.write(read.tree())).contains("\"power-l4\":[{\"presence\":\"not-assessed\",\"side\":\"left\"},{\"grade\":2,\"side\":\"right\"}]");
        assertThat(read.unused()).extracting(FhirCase.Unused::reason).containsExactlyInAnyOrder("side-unknown", "conflicting");
    }

    @Test
    void whatWasFoundOnASideThatIsNotKnownLeavesNoAbsenceWhereItCouldBe() {
        QuestionnaireResponse form = SmallForm.blocksAbsent(KNOWLEDGE, VISIT);
        Resource weak = observation("weak-foot", "final", "2026-02-01", "\"valueBoolean\": true", "Patient/p1");
        Resource strong = observation("weak-foot", "final", "2026-02-01", "\"valueBoolean\": false", "Patient/p1");
        assertThat(CanonicalJson.write(HOSPITAL.read(List.of(form, weak), VISIT).tree()))
                .contains("\"power-l4\":[{\"presence\":\"not-assessed\",\"side\":\"left\"}]");
        assertThat(HOSPITAL.read(List.of(form, strong), VISIT).tree()).doesNotContainKey("tests");
    }

    @Test
    void anEarlierMildWeaknessDoesNotGradeTheWeaknessOfToday() {
        QuestionnaireResponse form = SmallForm.of(KNOWLEDGE, VISIT, "complaint/region=lumbar", "complaint/side=left",
                "screen/neuro-lumbar=one-by-one", "tests/power-l4/left=present", "tests/power-l4/left/previousGrade=4");
        String value = "\"valueInteger\": %d, " + site("7771000");
        Resource four = observation("mrc-l4", "final", "2024-02-01", value.formatted(4), "Patient/p1");
        Resource three = observation("mrc-l4", "final", "2024-02-01", value.formatted(3), "Patient/p1");
        Resource today = observation("mrc-l4", "final", "2026-02-01", value.formatted(4), "Patient/p1");
        assertThat(CanonicalJson.write(HOSPITAL.read(List.of(form, four), VISIT).tree()))
                .contains("\"power-l4\":[{\"presence\":\"present\",\"previousGrade\":4,\"side\":\"left\"}]");
        assertThat(CanonicalJson.write(HOSPITAL.read(List.of(form, three), VISIT).tree())).contains("\"grade\":3");
        assertThat(CanonicalJson.write(HOSPITAL.read(List.of(form, today), VISIT).tree())).contains("\"grade\":4");
    }

    @Test
    void refusesUnitsThatTheMapDoesNotName() {
        Resource percent = observation("leg-pain-worst", "final", "2026-02-01",
                "\"valueQuantity\": { \"value\": 60, \"unit\": \"%\", \"system\": \"http://unitsofmeasure.org\", \"code\": \"%\" }",
                        "Patient/p1");
        FhirCase read = HOSPITAL.read(List.of(percent), VISIT);
        assertThat(read.unused()).extracting(FhirCase.Unused::reason).containsExactly("wrong-unit");
    }

    @Test
    void leavesAnAgeUnknownThatADateOfBirthDoesNotSettle() {
        assertThat(age("1984")).isEmpty();
        assertThat(age("1984-02")).isEmpty();
        assertThat(age("1984-03")).isEqualTo("41");
        assertThat(age("1984-02-01")).isEqualTo("42");
        assertThat(age("2030-02-01")).isEmpty();
        assertThat(age("1884-02-01")).isEmpty();
    }

    @Test
    void namesADiagnosisOnlyWhereItIsASingleOne() {
        Resource sciatica = condition("23056005", "a");
        Resource tunnel = condition("57406009", "b");
        assertThat(CanonicalJson.write(READER.read(List.of(sciatica),
                VISIT).tree())).contains("\"diagnosis\":\"sciatica\",\"region\":\"lumbar\"");
        FhirCase both = READER.read(List.of(sciatica, tunnel), VISIT);
        assertThat(CanonicalJson.write(both.tree())).isEqualTo("{\"asOf\":\"2026-02-01\"}");
        assertThat(reasons(both)).isEqualTo(Map.of("Condition/a", Set.of("several-diagnoses"), "Condition/b", Set.of("several-diagnoses")));
    }

    @Test
    void aDiagnosisOfAnotherSideThanTheFormIsNamed() {
        QuestionnaireResponse left = SmallForm.blocksAbsent(KNOWLEDGE, VISIT);
        Resource right = Fhir.read(Condition.class, """
                {"resourceType":"Condition","id":"r","subject":{"reference":"Patient/p1"},
                 "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"M54.31"}]}}""");
        FhirCase read = READER.read(List.of(left, right), VISIT);
        assertThat(CanonicalJson.write(read.tree())).contains("\"side\":\"left\"");
        assertThat(reasons(read)).isEqualTo(Map.of("Condition/r", Set.of("conflicting-side")));
    }

    @Test
    void aCodeOfTwoConditionsNamesNeither() {
        Resource ulnar = Fhir.read(Condition.class, """
                {"resourceType":"Condition","id":"u","subject":{"reference":"Patient/p1"},
                 "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"G56.20"}]}}""");
        FhirCase read = READER.read(List.of(ulnar), VISIT);
        assertThat(CanonicalJson.write(read.tree())).isEqualTo("{\"asOf\":\"2026-02-01\"}");
        assertThat(reasons(read)).isEqualTo(Map.of("Condition/u", Set.of("ambiguous")));
    }

    @Test
    void neverSaysClearedStableOrHealed() throws IOException {
        List<Resource> records = bundle("sciatica-record.json");
        Resource operated = Fhir.read(Procedure.class, """
                {"resourceType":"Procedure","id":"d","status":"completed","subject":{"reference":"Patient/p1"},"performedDateTime":"2020-04-01",
                 "outcome":{"text":"healed"},"code":{"coding":[{"system":"https://hospital.example.org/codes","code":"discectomy"}]}}""");
        records.add(operated);
        String json = CanonicalJson.write(HOSPITAL.read(records, VISIT).tree());
        assertThat(json).contains("\"lumbar-surgery\":[{\"on\":\"2020-04-01\",\"presence\":\"present\"}]");
        assertThat(json).doesNotContain("cleared", "stable", "healed");
    }

    @Test
    void anOperationLaterThanTheClearanceTakesTheClearanceAway() {
        QuestionnaireResponse form = SmallForm.clearedOperation(KNOWLEDGE, VISIT);
        Resource again = Fhir.read(Procedure.class, """
                {"resourceType":"Procedure","id":"d","status":"completed","subject":{"reference":"Patient/p1"},"performedDateTime":"2026-01-10",
                 "code":{"coding":[{"system":"https://hospital.example.org/codes","code":"discectomy"}]}}""");
        String json = CanonicalJson.write(HOSPITAL.read(List.of(form, again), VISIT).tree());
        assertThat(json).contains("\"lumbar-surgery\":[{\"on\":\"2026-01-10\",\"presence\":\"present\"}]");
    }

    @Test
    void anOperationInALaterMonthTakesTheClearanceAwayToo() {
        QuestionnaireResponse form = SmallForm.clearedOperation(KNOWLEDGE, VISIT);
        String operation = """
                {"resourceType":"Procedure","id":"d","status":"completed","subject":{"reference":"Patient/p1"},"performedDateTime":"%s",
                 "code":{"coding":[{"system":"https://hospital.example.org/codes","code":"discectomy"}]}}""";
        String lastDay = CanonicalJson.write(HOSPITAL.read(List.of(form, Fhir.read(Procedure.class, operation.formatted("2026-01"))), VISIT).tree());
        assertThat(lastDay).contains("\"lumbar-surgery\":[{\"on\":\"2026-01-31\",\"presence\":\"present\"}]");
        String thisYear = CanonicalJson.write(HOSPITAL.read(List.of(form, Fhir.read(Procedure.class, operation.formatted("2026"))), VISIT).tree());
        assertThat(thisYear).contains("\"lumbar-surgery\":[{\"on\":\"2026-02-01\",\"presence\":\"present\"}]");
        String theSame = CanonicalJson.write(HOSPITAL.read(List.of(form, Fhir.read(Procedure.class, operation.formatted("2024-03"))), VISIT).tree());
        assertThat(theSame).contains("\"cleared\":\"present\"", "\"on\":\"2024-03-01\"");
    }

    @Test
    void whatWasStableOrHealedOnAnEarlierDayIsAskedAgain() {
        QuestionnaireResponse form = SmallForm.clearedOperation(KNOWLEDGE, LocalDate.of(2025, 12, 1));
        FhirCase read = READER.read(List.of(form), VISIT);
        assertThat(CanonicalJson.write(read.tree())).contains("\"cleared\":\"present\"", "\"clearedOn\":\"2024-06-01\"").doesNotContain("healed");
        assertThat(read.unused()).contains(new FhirCase.Unused("history/lumbar-surgery/healed", "", "old"));
    }

    @Test
    void theNewestFinishedAssessmentCounts() {
        QuestionnaireResponse old = SmallForm.blocksAbsent(KNOWLEDGE, LocalDate.of(2026, 1, 1));
        QuestionnaireResponse now = SmallForm.clearedOperation(KNOWLEDGE, VISIT);
        QuestionnaireResponse open = SmallForm.blocksAbsent(KNOWLEDGE, VISIT);
        open.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.INPROGRESS);
        FhirCase read = READER.read(List.of(now, old, open), VISIT);
        assertThat(CanonicalJson.write(read.tree())).contains("lumbar-surgery").doesNotContain("all-absent");
        assertThat(read.unused()).extracting(FhirCase.Unused::reason).containsExactlyInAnyOrder("superseded", "unfinished-newer");
    }

    @Test
    void anAmendedAssessmentMustSayOfWhichDayItsFindingsAre() {
        QuestionnaireResponse undated = SmallForm.blocksAbsent(KNOWLEDGE, VISIT);
        undated.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.AMENDED);
        assertThat(problems(() -> READER.read(List.of(undated), VISIT))).containsExactly("missing-visit-date visit/date");
        QuestionnaireResponse dated = SmallForm.of(KNOWLEDGE, VISIT, "visit/date=2026-01-10", "complaint/region=lumbar", "complaint/side=left",
                "screen/cauda-equina=all-absent");
        dated.setStatus(QuestionnaireResponse.QuestionnaireResponseStatus.AMENDED);
        assertThat(CanonicalJson.write(READER.read(List.of(dated), VISIT).tree())).contains("\"assessedOn\":\"2026-01-10\"");
    }

    @Test
    void aDiagnosisOfAnEarlierEncounterIsOneOfMany() {
        assertThat(diagnosed("\"recordedDate\":\"2026-02-01\"", "")).contains("\"diagnosis\":\"sciatica\"");
        assertThat(diagnosed("\"onsetDateTime\":\"2026-02-01\"", "")).contains("\"diagnosis\":\"sciatica\"");
        assertThat(diagnosed("\"recordedDate\":\"2024-02-01\"", "")).doesNotContain("diagnosis");
        String encounter = "\"encounter\":{\"reference\":\"Encounter/7\"}";
        assertThat(diagnosed(encounter, "Encounter/7")).contains("\"diagnosis\":\"sciatica\"");
        assertThat(diagnosed(encounter, "Encounter/8")).doesNotContain("diagnosis");
        assertThat(diagnosed(encounter, "")).doesNotContain("diagnosis");
    }

    private static String diagnosed(String more, String visit) {
        List<Resource> records = new ArrayList<>(List.of(condition("57406009", "b")));
        records.add(Fhir.read(Condition.class, """
                {"resourceType":"Condition","id":"a","subject":{"reference":"Patient/p1"},%s,
                 "category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-category","code":"encounter-diagnosis"}]}],
                 "code":{"coding":[{"system":"http://snomed.info/sct","code":"23056005"}]}}""".formatted(more)));
        if (!visit.isEmpty()) {
            QuestionnaireResponse form = SmallForm.of(KNOWLEDGE, VISIT, "patient/age=50");
            records.add(form.setEncounter(new Reference(visit)));
        }
        return CanonicalJson.write(READER.read(records, VISIT).tree());
    }

    @Test
    void aCodeOfMoreThanTheConditionNamesNoDiagnosis() {
        for (String code : List.of("M54.50", "G54.0", "G56.30", "G57.20", "G57.30")) {
            FhirCase read = READER.read(List.of(icd(code, "active")), VISIT);
            assertThat(reasons(read)).as(code).isEqualTo(Map.of("Condition/i", Set.of("ambiguous")));
            assertThat(read.tree()).as(code).doesNotContainKey("complaint");
        }
    }

    @Test
    void aSeriousConcernDoesNotVanish() {
        assertThat(reasons(READER.read(List.of(icd("G83.4", "active")), VISIT))).isEqualTo(Map.of("Condition/i", Set.of("serious-concern")));
        assertThat(reasons(READER.read(List.of(icd("G83.4", "resolved")), VISIT))).isEqualTo(Map.of("Condition/i", Set.of("resolved")));
    }

    @ParameterizedTest
    @CsvSource({"G95.20", "G99.2", "M47.12", "M50.021", "M51.06", "S12.000A", "S22.080D", "S32.010A", "S32.0", "S32.10XA", "M48.56XA", "M80.08XA", "C41.2",
        "C72.0", "C72.1", "C79.51", "M46.26", "M46.36", "M46.46", "G06.1", "A18.01", "I77.71", "I77.74", "G61.0", "I80.11", "I80.231", "I82.401", "I82.621"})
    void codesOfTheConcernsOfTheKnowledgeBaseAreSeriousAsLongAsTheyHold(String code) {
        assertThat(reasons(READER.read(List.of(icd(code, "active")), VISIT))).isEqualTo(Map.of("Condition/i", Set.of("serious-concern")));
        Set<String> over = reasons(READER.read(List.of(icd(code, "resolved")), VISIT)).getOrDefault("Condition/i", Set.of());
        assertThat(over).doesNotContain("serious-concern");
        for (String verification : List.of("refuted", "entered-in-error")) {
            Condition wrong = (Condition) icd(code, "active");
            wrong.getVerificationStatus().addCoding().setSystem("http://terminology.hl7.org/CodeSystem/condition-ver-status").setCode(verification);
            assertThat(reasons(READER.read(List.of(wrong), VISIT))).isEqualTo(Map.of("Condition/i", Set.of(verification)));
        }
    }

    /** The seventh character S is what an old fracture left behind; the others are degeneration, a nerve and a superficial vein. */
    @ParameterizedTest
    @CsvSource({"S32.010S", "S12.000S", "M48.56XS", "M47.26", "M51.16", "I80.01", "G56.01", "S42.201A"})
    void codesBesideThemAreNot(String code) {
        assertThat(reasons(READER.read(List.of(icd(code, "active")), VISIT)).getOrDefault("Condition/i", Set.of())).doesNotContain("serious-concern");
    }

    @Test
    void aConcernStaysWhatItsCodeMeansOtherwiseAndNoMapTakesItAway() {
        assertThat(CanonicalJson.write(READER.read(List.of(icd("C79.51", "active")), VISIT).tree())).contains("\"cancer\":[{\"presence\":\"present\"}]");
        FhirCase hospital = HOSPITAL.read(List.of(icd("C79.5", "active")), VISIT);
        assertThat(CanonicalJson.write(hospital.tree())).contains("\"osteoporosis\":[{\"presence\":\"present\"}]");
        assertThat(reasons(hospital)).isEqualTo(Map.of("Condition/i", Set.of("serious-concern")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            "status":"active","intent":"order"                                                       | -
            "status":"active","intent":"plan"                                                        | -
            "status":"active"                                                                        | -
            "status":"on-hold","intent":"order"                                                      | -
            "status":"unknown","intent":"order"                                                      | -
            "status":"completed","intent":"order","dispenseRequest":{"validityPeriod":{"end":"2026-02-01"}} | -
            "status":"completed","intent":"order","dosageInstruction":[{"timing":{"repeat":{"boundsPeriod":{"end":"2026-03-01"}}}}] | -
            "status":"completed","intent":"order"                                                    | not-current
            "status":"completed","intent":"order","dispenseRequest":{"validityPeriod":{"end":"2026-01-31"}} | not-current
            "status":"stopped","intent":"order","dispenseRequest":{"validityPeriod":{"end":"2026-03-01"}} | not-current
            "status":"draft","intent":"order"                                                        | draft
            "status":"cancelled","intent":"order"                                                    | cancelled
            "status":"entered-in-error","intent":"order"                                             | entered-in-error
            "status":"active","intent":"proposal"                                                    | proposal
            "status":"active","intent":"option"                                                      | option
            "status":"active","intent":"order","doNotPerform":true                                   | do-not-perform
            "status":"active","intent":"order","authoredOn":"2026-02-02"                             | after-visit
            "intent":"order"                                                                         | no-status""")
    void aRequestForAMedicineCountsLikeTheStatementThatItIsTaken(String state, @Nullable String reason) {
        String medicine = "{\"resourceType\":\"%s\",\"id\":\"m\",\"subject\":{\"reference\":\"Patient/p1\"},%s,"
                + "\"medicationCodeableConcept\":{\"coding\":[{\"system\":\"http://www.nlm.nih.gov/research/umls/rxnorm\",\"code\":\"11289\"}]}}";
        Resource request = Fhir.read(MedicationRequest.class, medicine.formatted("MedicationRequest", state));
        Resource statement = Fhir.read(MedicationStatement.class, medicine.formatted("MedicationStatement", "\"status\":\"active\""));
        FhirCase read = READER.read(List.of(request), VISIT);
        if (reason == null) {
            assertThat(CanonicalJson.write(read.tree())).contains("\"anticoagulant\":[{\"presence\":\"present\"}]")
                    .isEqualTo(CanonicalJson.write(READER.read(List.of(statement), VISIT).tree()));
        } else {
            assertThat(CanonicalJson.write(read.tree())).isEqualTo("{\"asOf\":\"2026-02-01\"}");
            assertThat(reasons(read)).isEqualTo(Map.of("MedicationRequest/m", Set.of(reason)));
        }
    }

    @ParameterizedTest
    @CsvSource({"2027, true", "2026-02, true", "2026-02-01, true", "2026-01, false", "2025, false"})
    void aCompletedMedicineIsTakenUntilTheLastDayThatItsEndLeavesOpen(String end, boolean taken) {
        String medicine = """
                {"resourceType":"%s","id":"m","status":"completed",%s,"subject":{"reference":"Patient/p1"},
                 "medicationCodeableConcept":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"11289"}]}}""";
        String period = "{\"start\":\"2024-01-01\",\"end\":\"" + end + "\"}";
        Resource statement = Fhir.read(MedicationStatement.class, medicine.formatted("MedicationStatement", "\"effectivePeriod\":" + period));
        Resource request = Fhir.read(MedicationRequest.class, medicine.formatted("MedicationRequest",
                "\"intent\":\"order\",\"dispenseRequest\":{\"validityPeriod\":" + period + "}"));
        for (Resource one : List.of(statement, request)) {
            assertThat(CanonicalJson.write(READER.read(List.of(one), VISIT).tree()).contains("anticoagulant")).isEqualTo(taken);
        }
    }

    @Test
    void theRecordOfAVeryIllPatientIsRead() {
        List<Resource> many = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            Condition condition = new Condition();
            condition.setId("c" + i);
            condition.setSubject(new Reference("Patient/p1"));
            many.add(condition);
        }
        assertThat(READER.read(many, VISIT).unused()).hasSize(3_000);
    }

    @Test
    void aMedicineThatIsOnlyReferredToIsReadWhereItCameAlongAndNamedWhereItDidNot() {
        Resource request = Fhir.read(MedicationRequest.class, """
                {"resourceType":"MedicationRequest","id":"m","status":"active","intent":"order","subject":{"reference":"Patient/p1"},
                 "medicationReference":{"reference":"Medication/w"}}""");
        Resource warfarin = Fhir.read(Medication.class, """
                {"resourceType":"Medication","id":"w","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"11289"}]}}""");
        for (String place : List.of("Medication/w", "https://ehr.example.org/fhir/Medication/w", "Medication/w/_history/2")) {
            ((Reference) ((MedicationRequest) request).getMedication()).setReference(place);
            assertThat(CanonicalJson.write(READER.read(List.of(request, warfarin), VISIT).tree())).contains("anticoagulant");
        }
        assertThat(reasons(READER.read(List.of(request), VISIT))).isEqualTo(Map.of("MedicationRequest/m", Set.of("medicine-not-named")));
    }

    @Test
    void aRequestForAMedicineOfAnotherPatientIsRefused() throws IOException {
        List<Resource> records = bundle("sciatica-record.json");
        records.add(new MedicationRequest().setSubject(new Reference("Patient/p2")));
        assertThat(problems(() -> READER.read(records, VISIT))).containsExactly("other-patient MedicationRequest/");
    }

    @Test
    void cancerAndOsteoporosisWithAFractureAreHistory() {
        assertThat(CanonicalJson.write(READER.read(List.of(icd("C61", "active")), VISIT).tree())).contains("\"cancer\":[{\"presence\":\"present\"}]");
        assertThat(CanonicalJson.write(READER.read(List.of(icd("M80.08XA", "active")), VISIT).tree()))
                .contains("\"osteoporosis\":[{\"presence\":\"present\"}]");
    }

    private static Resource icd(String code, String status) {
        return Fhir.read(Condition.class, """
                {"resourceType":"Condition","id":"i","subject":{"reference":"Patient/p1"},
                 "clinicalStatus":{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/condition-clinical","code":"%s"}]},
                 "code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10-cm","code":"%s"}]}}""".formatted(status, code));
    }

    private static List<Resource> bundle(String name) throws IOException {
        Bundle bundle = Fhir.read(Bundle.class, Files.readString(FILES.resolve(name)));
        return new ArrayList<>(bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getResource).toList());
    }

    private static Map<String, Set<String>> reasons(FhirCase read) {
        return read.unused().stream().collect(Collectors.groupingBy(FhirCase.Unused::reference,
                Collectors.mapping(FhirCase.Unused::reason, Collectors.toSet())));
    }

    private static Resource observed(String status, String day, boolean value) {
        return observation("bladder", status, day, "\"valueBoolean\": " + value, "Patient/p1");
    }

    private static Resource observation(String code, String status, String day, String value, String patient) {
        return Fhir.read(Observation.class, """
                {"resourceType":"Observation","id":"x","status":"%s","subject":{"reference":"%s"},"effectiveDateTime":"%s",
                 "code":{"coding":[{"system":"https://hospital.example.org/codes","code":"%s"}]},%s}""".formatted(status, patient, day, code, value));
    }

    private static String site(String side) {
        return "\"bodySite\": { \"coding\": [ { \"system\": \"http://snomed.info/sct\", \"code\": \"" + side + "\" } ] }";
    }

    private static Resource condition(String code, String id) {
        return Fhir.read(Condition.class, """
                {"resourceType":"Condition","id":"%s","subject":{"reference":"Patient/p1"},
                 "code":{"coding":[{"system":"http://snomed.info/sct","code":"%s"}]}}""".formatted(id, code));
    }

    /** The word for the red flag, and why records were not used. */
    private static String flag(Resource... records) {
        FhirCase read = HOSPITAL.read(Arrays.asList(records), VISIT);
        String json = CanonicalJson.write(read.tree());
        String word = json.contains("\"presence\":\"present\"") ? "present" : json.contains("\"presence\":\"absent\"") ? "absent" : "none";
        String reasons = read.unused().stream().map(u -> ", " + u.reason()).collect(Collectors.joining());
        return word + reasons;
    }

    private static String age(String birthDate) {
        Resource patient = Fhir.read(Patient.class, "{\"resourceType\":\"Patient\",\"id\":\"p1\",\"birthDate\":\"" + birthDate + "\"}");
        Object tree = READER.read(List.of(patient), VISIT).tree().get("patient");
        return tree instanceof Map<?, ?> map ? String.valueOf(map.get("age")) : "";
    }

    private static List<String> problems(ThrowingCallable call) {
        List<String> all = new ArrayList<>();
        assertThatExceptionOfType(FhirException.class).isThrownBy(call).satisfies(e ->
                e.problems().stream().map(p -> p.code() + " " + p.subject()).forEach(all::add));
        return all;
    }
}
