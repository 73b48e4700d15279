package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.audit.LoggedEngine.WhenUnwritable;
import org.neuroglide.fhir.CodeMap;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Problem;

/** What each form of a prefetch value means. No FHIR server can be asked here. */
final class PrefetchTest {
    private static final String SCENARIO = "conditions/sciatica.yaml#low-irritability";
    private static final String FAILED =
            "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"error\",\"code\":\"exception\"}]}";

    private final Desk desk = new Desk();

    @Shows({"cds-hooks_2.0#54", "cds-hooks_2.0#76"})
    @ParameterizedTest
    @ValueSource(strings = {"patient", "assessment"})
    void aRequiredKeyThatIsMissingIsAPrecondition(String key) {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        prefetch(call).remove(key);
        HookException refusal = refused(call);
        assertThat(refusal.status()).isEqualTo(412);
        assertThat(refusal.problems()).extracting(p -> p.code() + " " + p.subject())
                .containsExactly("prefetch-missing prefetch." + key);
        prefetch(call).removeAll();
        assertThat(refused(call).problems()).extracting(Problem::subject)
                .containsExactly("prefetch.patient", "prefetch.assessment");
    }

    @Shows("cds-hooks_2.0#52")
    @Test
    void anErrorIsUnknownAndNeverNo() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        prefetch(call).set("assessment", Requests.json(FAILED));
        assertThat(refused(call).status()).isEqualTo(412);
        call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        prefetch(call).set("procedures", Requests.json(FAILED));
        assertIncomplete(call, "**procedures:** the record system reported an error");
        prefetch(call).set("procedures", Requests.bundle(Requests.json(FAILED)));
        assertIncomplete(call, "**procedures:** the record system reported an error");
    }

    @Test
    void anOptionalKeyThatIsMissingIsUnknownAndSaidSo() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        prefetch(call).remove("conditions");
        assertIncomplete(call, "**conditions:** not given, and the call names no FHIR server");
    }

    @ParameterizedTest
    @CsvSource({"medications,MedicationStatement", "medicationRequests,MedicationRequest"})
    void anAnticoagulantCountsWhicheverWayTheRecordHoldsIt(String key, String type) {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        JsonNode taken = Requests.json("{\"resourceType\":\"" + type + "\",\"id\":\"m1\",\"status\":\"active\",\"subject\":{\"reference\":\"Patient/p1\"},"
                + (type.endsWith("Request") ? "\"intent\":\"order\"," : "") + "\"medicationReference\":{\"reference\":\"Medication/w\"}}");
        JsonNode warfarin = Requests.json("""
                {"resourceType":"Medication","id":"w","code":{"coding":[{"system":"http://www.nlm.nih.gov/research/umls/rxnorm","code":"11289"}]}}""");
        prefetch(call).set(key, Requests.bundle(taken, warfarin).put("total", 1));
        assertThat(topics(desk.cards(call.toString()))).containsExactly("recommendation");
        assertThat(desk.log.entries.get(0).patientCase().findings()).anyMatch(f -> f.code().equals("anticoagulant") && f.presence() == Presence.PRESENT);
        prefetch(call).set(key, Requests.bundle(taken, warfarin).put("total", 2));
        assertIncomplete(call, "**" + key + ":** only a part was given, and the rest could not be read");
        prefetch(call).set(key, Requests.json("{\"resourceType\":\"OperationOutcome\"}"));
        assertIncomplete(call, "**" + key + ":** the record system reported an error");
    }

    @Test
    void nullAndAnEmptyBundleWereAskedForAndFoundEmpty() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        assertThat(topics(desk.cards(call.toString()))).containsExactly("recommendation");
        for (String key : new String[] {"conditions", "observations", "procedures", "medications", "medicationRequests"}) {
            prefetch(call).set(key, Requests.bundle());
        }
        assertThat(topics(desk.cards(call.toString()))).containsExactly("recommendation");
        assertThat(desk.log.entries.get(0).decision()).isEqualTo(desk.log.entries.get(1).decision());
    }

    @Test
    void noPatientIsNoAnswer() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        prefetch(call).putNull("patient");
        assertThat(refused(call).status()).isEqualTo(412);
    }

    @Test
    void moreThanOnePageIsIncompleteWhereTheRestCannotBeRead() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        ObjectNode page = Requests.bundle();
        page.putArray("link").addObject().put("relation", "next").put("url", "https://fhir.example.org/page2");
        prefetch(call).set("observations", page);
        assertIncomplete(call, "**observations:** only a part was given, and the rest could not be read");
    }

    @Test
    void whatHasNoMeaningDoesNotPushOutWhatWasNotUsedOfARedFlag() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        JsonNode[] conditions = new JsonNode[31];
        for (int i = 0; i < 30; i++) {
            conditions[i] = condition("p1", "n" + i, "http://example.org", "9");
        }
        conditions[30] = condition("p1", "last", "http://hl7.org/fhir/sid/icd-10-cm", "Z85.3");
        ((ObjectNode) conditions[30]).putObject("verificationStatus").putArray("coding").addObject()
                .put("system", "http://terminology.hl7.org/CodeSystem/condition-ver-status").put("code", "refuted");
        prefetch(call).set("conditions", Requests.bundle(conditions));
        String detail = desk.cards(call.toString()).get(0).path("detail").asText();
        assertThat(detail).contains("Condition/last").contains("more");
    }

    private static ObjectNode condition(String patient, String id, String system, String code) {
        ObjectNode condition = (ObjectNode) condition(patient);
        condition.put("id", id);
        condition.putObject("code").putArray("coding").addObject().put("system", system).put("code", code);
        return condition;
    }

    @Test
    void fewerThanThereAreIsIncomplete() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        prefetch(call).set("conditions", Requests.bundle().put("total", 3));
        assertIncomplete(call, "**conditions:** only a part was given, and the rest could not be read");
        prefetch(call).set("assessment", Requests.bundle().put("total", 3));
        assertThat(refused(call).status()).isEqualTo(412);
    }

    @Test
    void olderAssessmentsOnFurtherPagesAreNotMissed() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        ObjectNode page = (ObjectNode) prefetch(call).path("assessment");
        page.putArray("link").addObject().put("relation", "next").put("url", "https://fhir.example.org/page2");
        assertThat(topics(desk.cards(call.toString()))).containsExactly("recommendation");
    }

    @Test
    void aComplaintWithoutAnAssessmentAsksForIt() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        prefetch(call).putNull("assessment");
        prefetch(call).set("conditions", Requests.bundle(condition("p1")));
        List<JsonNode> cards = desk.cards(call.toString());
        assertThat(topics(cards)).containsExactly("missing-screening");
        assertThat(cards.get(0).path("summary").asText())
                .startsWith("DO NOT TREAT YET: ASSESS FIRST. No assessment. An answer could make this EMERGENCY.");
        assertThat(cards.get(0).path("indicator").asText()).isEqualTo("warning");
        assertThat(cards.get(0).path("suggestions").findValuesAsText("resourceType")).containsExactly("Task");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void aPresentRedFlagWithoutComplaintOrAssessmentIsNotMetWithSilence(boolean found, boolean answered) {
        CodeMap hospital = CodeMap.load(Path.of("src/test/resources/fhir/hospital-code-map.yaml"), Desk.KNOWLEDGE);
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        prefetch(call).putNull("assessment");
        prefetch(call).set("observations", Requests.bundle(Requests.json("""
                {"resourceType":"Observation","id":"f1","status":"final","subject":{"reference":"Patient/p1"},
                "effectiveDateTime":"2026-02-01","valueBoolean":%s,
                "code":{"coding":[{"system":"https://hospital.example.org/codes","code":"bladder"}]}}""".formatted(found))));
        List<JsonNode> cards = new Desk(Desk.SETTINGS, WhenUnwritable.REFUSE, hospital).cards(call.toString());
        assertThat(cards.isEmpty()).isNotEqualTo(answered);
        assertThat(cards).allSatisfy(c -> assertThat(c.path("indicator").asText()).isIn("warning", "critical"));
    }

    /** A loss of power without a side, on one that contradicts its code, or as a grade; and what was found normal. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            weak-foot      | "valueBoolean":true                                                              | true
            weak-left-foot | "valueBoolean":true,"bodySite":{"coding":[{"system":"http://snomed.info/sct","code":"24028007"}]} | true
            mrc-l4         | "valueInteger":2                                                                 | true
            mrc-l4         | "valueQuantity":{"value":3.5}                                                    | true
            mrc-l4         | "valueInteger":5                                                                 | false
            weak-foot      | "valueBoolean":false                                                             | false""")
    void aLossOfPowerOfUnknownSideWithoutComplaintOrAssessmentIsNotMetWithSilence(String code, String value, boolean answered) {
        CodeMap hospital = CodeMap.load(Path.of("src/test/resources/fhir/hospital-code-map.yaml"), Desk.KNOWLEDGE);
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        prefetch(call).putNull("assessment");
        prefetch(call).set("observations", Requests.bundle(Requests.json("""
                {"resourceType":"Observation","id":"f1","status":"final","subject":{"reference":"Patient/p1"},
                "effectiveDateTime":"2026-02-01",%s,
                "code":{"coding":[{"system":"https://hospital.example.org/codes","code":"%s"}]}}""".formatted(value, code))));
        List<JsonNode> cards = new Desk(Desk.SETTINGS, WhenUnwritable.REFUSE, hospital).cards(call.toString());
        assertThat(cards.isEmpty()).as(cards.toString()).isNotEqualTo(answered);
    }

    @Test
    void withoutAnAssessmentUnknownConditionsAreAPrecondition() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        prefetch(call).putNull("assessment");
        prefetch(call).remove("conditions");
        HookException refusal = refused(call);
        assertThat(refusal.status()).isEqualTo(412);
        assertThat(refusal.problems()).extracting(Problem::subject).containsExactly("prefetch.conditions");
    }

    @Test
    void resourcesOfAnotherPatientAreRefused() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        for (String other : new String[] {"p2", "", "p1/_history/2/x"}) {
            prefetch(call).set("conditions", Requests.bundle(condition(other)));
            HookException refusal = refused(call);
            assertThat(refusal.status()).isEqualTo(422);
            assertThat(refusal.problems()).extracting(p -> p.code() + " " + p.subject())
                    .containsExactly("other-patient prefetch.conditions[0]");
        }
        prefetch(call).set("conditions", Requests.bundle(condition("p1/_history/2")));
        assertThat(topics(desk.cards(call.toString()))).containsExactly("recommendation");
        ((ObjectNode) prefetch(call).path("patient")).put("id", "p2");
        assertThat(refused(call).status()).isEqualTo(422);
    }

    @Test
    void contentThatIsNoFhirIsRefusedWithItsPlace() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        ObjectNode bad = (ObjectNode) condition("p1");
        bad.put("noSuchElement", "Smith");
        prefetch(call).set("conditions", Requests.bundle(condition("p1"), bad));
        prefetch(call).set("procedures", Requests.json("{\"resourceType\":\"Binary\"}"));
        HookException refusal = refused(call);
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.problems()).extracting(Problem::subject).containsExactly("prefetch.procedures");
        prefetch(call).putNull("procedures");
        refusal = refused(call);
        assertThat(refusal.problems()).extracting(p -> p.code() + " " + p.subject())
                .containsExactly("bad-resource prefetch.conditions[1]");
        assertThat(refusal.getMessage()).doesNotContain("Smith");
    }

    @Test
    void whatDidNotEnterTheCaseIsListedOnTheCard() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        ObjectNode other = (ObjectNode) condition("p1");
        other.withObject("code").withArray("coding").removeAll().addObject()
                .put("system", "http://example.org").put("code", "*a*<b>");
        prefetch(call).set("conditions", Requests.bundle(other));
        String detail = desk.cards(call.toString()).get(0).path("detail").asText();
        assertThat(detail).contains("## What of the record this does not rest on", "Condition/c1, http://example.org\\|\\*a\\*\\<b\\>");
    }

    private static JsonNode condition(String patient) {
        return Requests.json("{\"resourceType\":\"Condition\",\"id\":\"c1\",\"subject\":{\"reference\":\"Patient/" + patient
                + "\"},\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"23056005\"}]}}");
    }

    private void assertIncomplete(ObjectNode call, String line) {
        List<JsonNode> cards = desk.cards(call.toString());
        assertThat(topics(cards)).containsExactly("incomplete-record", "recommendation");
        assertThat(cards.get(0).path("detail").asText()).contains(line);
        assertThat(cards.get(1).path("detail").asText()).contains(line);
        assertThat(cards.get(1).path("suggestions").findValuesAsText("isRecommended")).containsOnly("false");
        assertThat(cards.get(1).path("suggestions")).isNotEmpty().allSatisfy(suggestion ->
                assertThat(suggestion.at("/actions/0/resource/note").findValuesAsText("text"))
                        .anyMatch(note -> note.startsWith("Parts of the record were not known: ")
                                && note.endsWith("; they count as not assessed.")));
    }

    private static List<String> topics(List<JsonNode> cards) {
        return cards.stream().map(c -> c.at("/source/topic/code").asText()).toList();
    }

    private static ObjectNode prefetch(ObjectNode call) {
        return (ObjectNode) call.path("prefetch");
    }

    private HookException refused(ObjectNode call) {
        return catchThrowableOfType(HookException.class, () -> desk.call(call.toString()));
    }
}
