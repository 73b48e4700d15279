package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroglide.audit.AuditException;
import org.neuroglide.audit.Entry;
import org.neuroglide.audit.IssuedCard;
import org.neuroglide.audit.LoggedEngine.WhenUnwritable;
import org.neuroglide.model.Disposition;

/** What the services answer for each disposition and hook, from requests that are kept as files. */
final class CardsTest {
    private final Desk desk = new Desk();

    @Shows({"cds-hooks_2.0#3", "cds-hooks_2.0#28", "cds-hooks_2.0#74", "cds-hooks_2.0#80", "cds-hooks_2.0#81",
        "cds-hooks_2.0#83", "cds-hooks_2.0#84", "cds-hooks_2.0#85", "cds-hooks_2.0#87", "cds-hooks_2.0#88",
        "cds-hooks_2.0#89", "cds-hooks_2.0#90", "cds-hooks_2.0#92", "cds-hooks_2.0#93", "cds-hooks_2.0#94",
        "cds-hooks_2.0#95", "cds-hooks_2.0#96", "cds-hooks_2.0#98", "cds-hooks_2.0#99", "cds-hooks_2.0#100",
        "cds-hooks_2.0#103", "cds-hooks_2.0#104", "cds-hooks_2.0#105", "cds-hooks_2.0#106", "cds-hooks_2.0#107",
        "cds-hooks_2.0#108", "cds-hooks_2.0#109", "cds-hooks_2.0#110", "cds-hooks_2.0#115", "cds-hooks_2.0#116",
        "cds-hooks_2.0#117", "cds-hooks_2.0#118", "cds-hooks_2.0#119", "cds-hooks_2.0#120", "cds-hooks_2.0#121",
        "cds-hooks_2.0#123", "cds-hooks_2.0#124", "cds-hooks_2.0#127", "cds-hooks_2.0#128", "cds-hooks_2.0#129",
        "cds-hooks_2.0#130", "cds-hooks_2.0#131", "cds-hooks_2.0#136", "cds-hooks_2.0#138", "cds-hooks_2.0#139",
        "cds-hooks_2.0#141", "cds-hooks_2.0#142", "cds-hooks_2.0#147", "cds-hooks_2.0#216", "cds-hooks_2.0#217",
        "cds-hooks_2.0#218", "cds-hooks_2.0#219", "cds-hooks_2.0#220"})
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "patient-view-emergency, PATIENT_VIEW, conditions/sciatica.yaml#saddle-numbness, EMERGENCY",
        "patient-view-urgent, PATIENT_VIEW, conditions/sciatica.yaml#foot-drop, URGENT_REFERRAL",
        "order-sign-defer, ORDER_SIGN, conditions/sciatica.yaml#discectomy-three-weeks-ago, DEFER",
        "appointment-book-assess, APPOINTMENT_BOOK, conditions/sciatica.yaml#screen-unanswered, ASSESS_FIRST",
        "patient-view-not-indicated, PATIENT_VIEW, conditions/sciatica.yaml#tests-negative, NOT_INDICATED",
        "order-select-precaution, ORDER_SELECT, conditions/sciatica.yaml#moderate-irritability, TREAT_WITH_PRECAUTION",
        "encounter-start-treat, ENCOUNTER_START, conditions/carpal-tunnel-syndrome.yaml#low-irritability, TREAT",
    })
    void everyDispositionHasItsCards(String name, Hook hook, String scenario, Disposition disposition) {
        String request = HookFiles.request(name, () -> Requests.call(hook, scenario));
        JsonNode answer = desk.call(request);
        ResponseRules.check(answer);
        HookFiles.check(name + "-answer", Shortened.of(answer));
        assertThat(desk.log.entries).hasSize(1);
        assertThat(desk.log.entries.get(0).decision().disposition()).isEqualTo(disposition);
        boolean carriesTechniques = answer.findValuesAsText("resourceType").contains("CarePlan");
        assertThat(carriesTechniques).as("a care plan is proposed").isEqualTo(disposition.carriesTechniques());
    }

    @Test
    void aSeriousConcernInTheRecordGivesAWarning() {
        ObjectNode request = (ObjectNode) StrictJson.object(HookFiles.request("encounter-start-treat")).orElseThrow();
        ObjectNode bundle = ((ObjectNode) request.path("prefetch")).putObject("conditions");
        bundle.put("resourceType", "Bundle").put("type", "searchset");
        ObjectNode condition = bundle.putArray("entry").addObject().putObject("resource");
        condition.put("resourceType", "Condition").put("id", "ce");
        condition.putObject("subject").put("reference", "Patient/" + request.path("context").path("patientId").asText());
        condition.putObject("code").putArray("coding").addObject().put("system", "http://hl7.org/fhir/sid/icd-10-cm").put("code", "G83.4");
        List<JsonNode> cards = desk.cards(request.toString());
        assertThat(cards).extracting(c -> c.path("source").path("topic").path("code").asText()).contains("incomplete-record");
        assertThat(cards).extracting(c -> c.path("summary").asText()).anyMatch(t -> t.startsWith("The record names a serious concern"));
    }

    @Test
    void theWholeExplanationStandsOnTheCard() {
        List<JsonNode> cards = desk.cards(HookFiles.request("order-select-precaution"));
        assertThat(cards.get(0).path("detail").asText().lines().toList())
                .contains(
                        "# TREAT WITH PRECAUTION",
                        "**NOT CLINICALLY REVIEWED: no named clinician has signed every rule of this knowledge base.**",
                        "## What to do",
                        "## Not to be used, and why",
                        "## Evidence",
                        "- **Against:**",
                        "## Why: the rules behind this decision",
                        "Decision `" + desk.log.entries.get(0).id() + "`, knowledge base "
                                + Desk.KNOWLEDGE.info().version() + ", not clinically reviewed.");
    }

    @Shows("cds-hooks_2.0#82")
    @ParameterizedTest
    @CsvSource({"patient-view-emergency,PATIENT_VIEW", "order-select-precaution,ORDER_SELECT", "order-sign-defer,ORDER_SIGN",
        "appointment-book-assess,APPOINTMENT_BOOK"})
    void everyCardIsInTheLogWithTheRulesItStandsOn(String name, Hook hook) {
        List<JsonNode> cards = desk.cards(HookFiles.request(name));
        Entry entry = desk.log.entries.get(0);
        assertThat(entry.inquiry().service()).isEqualTo("cds-hooks/" + hook.word());
        assertThat(entry.inquiry().caller()).isEqualTo("https://ehr.example.org");
        assertThat(entry.inquiry().patient()).isEqualTo("Patient/p1");
        assertThat(entry.inquiry().correlation()).isEqualTo(Requests.INSTANCE);
        assertThat(entry.cards()).hasSameSizeAs(cards);
        for (int i = 0; i < cards.size(); i++) {
            IssuedCard issued = entry.cards().get(i);
            assertThat(issued.uuid()).isEqualTo(cards.get(i).path("uuid").asText());
            assertThat(issued.topic()).isEqualTo(cards.get(i).at("/source/topic/code").asText());
            assertThat(issued.suggestions()).isEqualTo(cards.get(i).path("suggestions").findValuesAsText("uuid"));
            assertThat(issued.rules()).isNotEmpty().allMatch(r -> entry.decision().fired(r));
        }
    }

    @Test
    void anUrgentConcernBesideAnEmergencyHasItsOwnCardBehindIt() {
        String scenario = "redflags/arm-power-finding-by-finding.yaml#rf-302-power-little-finger-flexion-left";
        List<JsonNode> cards = desk.cards(Requests.call(Hook.PATIENT_VIEW, scenario).toString());
        assertThat(cards).extracting(c -> c.at("/source/topic/code").asText()).containsExactly("emergency", "urgent-referral");
        assertThat(cards).extracting(c -> c.path("summary").asText()).containsExactly(
                "EMERGENCY: send to emergency care today, no neural technique. Concern: Major or progressive loss of power",
                "URGENT REFERRAL: no neural technique until seen. Concern: Compression of the spinal cord");
        assertThat(cards).extracting(c -> c.path("suggestions").findValuesAsText("priority")).containsExactly(
                List.of("stat"), List.of("urgent"));
        assertThat(cards.get(1).path("detail").asText()).startsWith("**Besides the emergency: refer urgently").contains("RF-");
    }

    @Test
    void theSameDecisionAlwaysGivesTheSameCardIds() {
        CardDraft one = new CardDraft("d1", Topic.DEFERRAL, "s", "d", List.of());
        assertThat(new CardDraft("d1", Topic.DEFERRAL, "t", "e", List.of()).issued().uuid()).isEqualTo(one.issued().uuid());
        assertThat(new CardDraft("d2", Topic.DEFERRAL, "s", "d", List.of()).issued().uuid()).isNotEqualTo(one.issued().uuid());
        assertThat(new CardDraft("d1", Topic.EMERGENCY, "s", "d", List.of()).issued().uuid()).isNotEqualTo(one.issued().uuid());
    }

    @Test
    void aDecisionThatIsNotInTheLogIsMarkedOnEveryCardOrNotGivenOut() {
        Desk open = new Desk(Desk.SETTINGS, WhenUnwritable.DECIDE_UNLOGGED);
        open.log.broken = true;
        List<JsonNode> cards = open.cards(HookFiles.request("patient-view-emergency"));
        assertThat(cards).isNotEmpty().allSatisfy(card -> {
            assertThat(card.path("summary").asText()).startsWith("[not logged] EMERGENCY");
            assertThat(card.path("detail").asText()).startsWith("**NOT LOGGED: ");
        });
        desk.log.broken = true;
        assertThatThrownBy(() -> desk.call(HookFiles.request("patient-view-emergency")))
                .isInstanceOf(AuditException.class);
    }

    @Shows({"cds-hooks_2.0#77", "cds-hooks_2.0#3"})
    @Test
    void whereThereIsNothingToSayTheListOfCardsIsEmptyAndNothingIsDecided() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, "conditions/sciatica.yaml#foot-drop");
        ((ObjectNode) call.path("prefetch")).putNull("assessment");
        assertThat(desk.call(call.toString()).toString()).isEqualTo("{\"cards\":[]}");
        assertThat(desk.log.entries).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"http://snomed.info/sct,91251008,true", "https://neuroglide.org/fhir/CodeSystem/technique,sciatic-slider-seated,true",
        "https://neuroglide.org/fhir/CodeSystem/technique,no-such-technique,true", "http://loinc.org,72514-3,false",
        "http://example.org,91251008,false"})
    void onlyOrdersForPhysiotherapyOrATechniqueAreAnswered(String system, String code, boolean answered) {
        for (Hook hook : List.of(Hook.ORDER_SIGN, Hook.ORDER_SELECT)) {
            ObjectNode call = Requests.call(hook, "conditions/sciatica.yaml#moderate-irritability");
            ((ObjectNode) call.path("context")).set("draftOrders", Requests.bundle(Requests.order(system, code)));
            assertThat(desk.cards(call.toString()).isEmpty()).isNotEqualTo(answered);
        }
    }

    @Test
    void anOrderThatIsNotSelectedIsNotAnswered() {
        ObjectNode call = Requests.call(Hook.ORDER_SELECT, "conditions/sciatica.yaml#moderate-irritability");
        ObjectNode lab = (ObjectNode) Requests.order("http://loinc.org", "72514-3");
        lab.put("id", "o2");
        ObjectNode context = (ObjectNode) call.path("context");
        context.set("draftOrders", Requests.bundle(Requests.order("http://snomed.info/sct", "91251008"), lab));
        context.putArray("selections").add("ServiceRequest/o2");
        assertThat(desk.call(call.toString()).toString()).hasSize("{\"cards\":[]}".length());
    }

    @Test
    void anOrderedTechniqueThatIsNotRecommendedIsWarnedOfWithItsReasons() {
        ObjectNode call = Requests.call(Hook.ORDER_SIGN, "conditions/sciatica.yaml#moderate-irritability");
        ((ObjectNode) call.path("context")).set("draftOrders", Requests.bundle(Requests.order(
                "https://neuroglide.org/fhir/CodeSystem/technique", "sciatic-tensioner-slump")));
        List<JsonNode> cards = desk.cards(call.toString());
        assertThat(cards).extracting(c -> c.at("/source/topic/code").asText())
                .containsExactly("ordered-technique", "recommendation");
        assertThat(cards.get(0).path("detail").asText()).contains("PR-002");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            24028007 | Ordered for the right, recommended for the left only.
            51440002 | Ordered for the left and the right, recommended for the left only.
            -        | No side is stated in the order; recommended for the left only.
            7771000  | -""")
    void anOrderIsWarnedOfWhereItsSideIsNotTheRecommendedOne(@Nullable String site, @Nullable String warning) {
        ObjectNode order = (ObjectNode) Requests.order(
                "https://neuroglide.org/fhir/CodeSystem/technique", "sciatic-slider-seated");
        if (site != null) {
            order.putArray("bodySite").addObject().putArray("coding").addObject()
                    .put("system", "http://snomed.info/sct").put("code", site);
        }
        List<JsonNode> cards = signed(order);
        if (warning == null) {
            assertThat(cards).extracting(c -> c.at("/source/topic/code").asText()).containsExactly("recommendation");
        } else {
            assertThat(cards).extracting(c -> c.at("/source/topic/code").asText())
                    .containsExactly("ordered-technique", "recommendation");
            assertThat(cards.get(0).path("detail").asText()).contains(warning);
        }
    }

    @Test
    void anOrderThatWasSuggestedIsNotWarnedOf() {
        List<JsonNode> cards = signed(Requests.order("http://snomed.info/sct", "91251008"));
        List<JsonNode> orders = new ArrayList<>();
        cards.get(0).path("suggestions").forEach(s -> orders.add(s.at("/actions/0/resource")));
        orders.removeIf(r -> !r.path("resourceType").asText().equals("ServiceRequest"));
        assertThat(orders).isNotEmpty().allSatisfy(order -> assertThat(signed(order))
                .extracting(c -> c.at("/source/topic/code").asText()).containsExactly("recommendation"));
    }

    /** The order that was suggested, changed before it is signed. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            /quantityRange/high/value          | 500                    | larger dose than recommended | Ordered: up to 500 repetitions a session; recommended: at most
            /occurrenceTiming/repeat/frequency | 12                     | larger dose than recommended | Ordered: up to 12 sessions a day; recommended:
            /quantityRange/high/unit           | "minutes"              | was not compared             | The quantity was not compared
            /occurrenceTiming/repeat           | {"timeOfDay":["08:00:00"]} | was not compared         | How often was not compared
            /orderDetail                       | [{"text":"Dose: 9 sets."}] | was not compared         | The dose in words was not compared""")
    void aDoseBeyondTheRecommendedOneOrThatCannotBeComparedIsWarnedOf(String place, String value, String summary, String detail) throws IOException {
        ObjectNode order = suggestedForHome();
        int last = place.lastIndexOf('/');
        ((ObjectNode) order.at(place.substring(0, last))).set(place.substring(last + 1), new ObjectMapper().readTree(value));
        if (place.endsWith("repeat")) {
            ((ObjectNode) order.path("occurrenceTiming")).remove("code");
        }
        JsonNode warning = signed(order).get(0);
        assertThat(warning.at("/source/topic/code").asText()).isEqualTo("ordered-technique");
        assertThat(warning.path("summary").asText()).contains(summary);
        assertThat(warning.path("detail").asText()).contains(detail, "Recommended: ");
    }

    @Test
    void anOrderWithoutADoseIsNoReasonForAWarningAndAWarningSaysThatItHasNone() {
        ObjectNode order = suggestedForHome();
        order.remove(List.of("quantityRange", "occurrenceTiming", "orderDetail"));
        assertThat(signed(order)).extracting(c -> c.at("/source/topic/code").asText()).containsExactly("recommendation");
        order.remove("bodySite");
        assertThat(signed(order).get(0).path("detail").asText()).contains("No side is stated in the order", "No dose is stated in the order; recommended: ");
    }

    @Test
    void ordersOfOneTechniqueForASideAreWarnedOfTogether() {
        ObjectNode order = suggestedForHome();
        assertThat(signed(order, order.deepCopy().put("id", "other")).get(0).path("summary").asText())
                .startsWith("A technique is ordered more than once:");
        assertThat(signed(order, order).get(0).path("detail").asText())
                .contains("2 orders ask for it on the same side, or state no side: their doses add up.", "Recommended: ");
        ObjectNode open = order.deepCopy();
        open.remove("bodySite");
        assertThat(signed(order, open).get(0).path("detail").asText()).contains("2 orders ask for it", "No side is stated");
        assertThat(signed(order, order.deepCopy().put("doNotPerform", true)))
                .extracting(c -> c.at("/source/topic/code").asText()).containsExactly("recommendation");
    }

    /** Doses of the left and of the right do not add up. */
    @Test
    void ordersAreCountedForEachSideByItself() {
        ObjectNode both = suggestedForHome();
        ObjectNode left = both.deepCopy();
        ObjectNode right = both.deepCopy();
        site(both, "51440002");
        site(left, "7771000");
        site(right, "24028007");
        assertThat(signed(both, left, right).get(0).path("detail").asText()).contains("2 orders ask for it").doesNotContain("3 orders");
        both.remove("bodySite");
        assertThat(signed(both, left, right).get(0).path("detail").asText()).contains("2 orders ask for it").doesNotContain("3 orders");
        assertThat(signed(left, right).get(0).path("detail").asText()).doesNotContain("orders ask for it");
    }

    private static void site(ObjectNode order, String code) {
        order.putArray("bodySite").addObject().putArray("coding").addObject().put("system", "http://snomed.info/sct").put("code", code);
    }

    @Test
    void anOrderThatIsSelectedBesideAnotherOfItsTechniqueIsWarnedOf() {
        ObjectNode order = suggestedForHome().put("id", "o1");
        ObjectNode call = Requests.call(Hook.ORDER_SELECT, "conditions/sciatica.yaml#moderate-irritability");
        ObjectNode context = (ObjectNode) call.path("context");
        context.set("draftOrders", Requests.bundle(order, order.deepCopy().put("id", "o2")));
        context.putArray("selections").add("ServiceRequest/o1");
        assertThat(desk.cards(call.toString()).get(0).path("detail").asText()).contains("2 orders ask for it");
    }

    /** The order for the first technique that may go home; a clinic's has no structured frequency. */
    private ObjectNode suggestedForHome() {
        JsonNode card = signed(Requests.order("http://snomed.info/sct", "91251008")).get(0);
        for (JsonNode suggestion : card.path("suggestions")) {
            JsonNode order = suggestion.at("/actions/0/resource");
            if (order.at("/occurrenceTiming/repeat/frequency").isInt()) {
                return order.deepCopy();
            }
        }
        throw new AssertionError("no order for home is suggested");
    }

    @Test
    void aNewerAssessmentThatIsNotFinishedGivesAWarning() {
        ObjectNode request = Requests.call(Hook.ENCOUNTER_START, "conditions/carpal-tunnel-syndrome.yaml#low-irritability");
        JsonNode finished = request.at("/prefetch/assessment/entry/0/resource");
        ObjectNode begun = finished.deepCopy();
        begun.put("id", "a2").put("status", "in-progress");
        ((ObjectNode) request.path("prefetch")).set("assessment", Requests.bundle(finished, begun));
        List<JsonNode> cards = desk.cards(request.toString());
        assertThat(cards).extracting(c -> c.at("/source/topic/code").asText()).containsExactly("incomplete-record", "recommendation");
        assertThat(cards.get(0).path("summary").asText()).startsWith("A newer assessment was begun and is not finished.");
        assertThat(cards.get(0).path("indicator").asText()).isEqualTo("warning");
        assertThat(cards).allSatisfy(c -> assertThat(c.path("detail").asText()).contains("**unfinished newer:** QuestionnaireResponse/a2"));
        assertThat(cards.get(1).path("suggestions").findValuesAsText("isRecommended")).containsOnly("false");
        begun.put("authored", "2026-01-01T08:00:00Z");
        ((ObjectNode) request.path("prefetch")).set("assessment", Requests.bundle(finished, begun));
        assertThat(desk.cards(request.toString())).extracting(c -> c.at("/source/topic/code").asText()).containsExactly("recommendation");
    }

    @Test
    void aMedicineThatTheRecordDoesNotNameGivesAWarning() {
        ObjectNode request = Requests.call(Hook.ENCOUNTER_START, "conditions/carpal-tunnel-syndrome.yaml#low-irritability");
        ((ObjectNode) request.path("prefetch")).set("medicationRequests", Requests.bundle(Requests.json("""
                {"resourceType":"MedicationRequest","id":"m1","status":"active","intent":"order","subject":{"reference":"Patient/p1"},
                "medicationReference":{"reference":"Medication/elsewhere"}}""")));
        List<JsonNode> cards = desk.cards(request.toString());
        assertThat(cards).extracting(c -> c.at("/source/topic/code").asText()).containsExactly("incomplete-record", "recommendation");
        assertThat(cards.get(0).path("summary").asText()).isEqualTo("Not every medicine of the record is named. What is not named counts as unknown, never as no.");
        assertThat(cards).allSatisfy(c -> assertThat(c.path("detail").asText()).contains("**medicine not named:** MedicationRequest/m1"));
        assertThat(cards.get(1).path("suggestions").findValuesAsText("isRecommended")).containsOnly("false");
    }

    @Test
    void whoWaitsForTheLogTakesNoTurnFromOthers() throws InterruptedException {
        int calls = 4 * Runtime.getRuntime().availableProcessors() + 3;
        desk.log.gate = new CountDownLatch(1);
        String request = Requests.call(Hook.ENCOUNTER_START, "conditions/carpal-tunnel-syndrome.yaml#low-irritability").toString();
        ExecutorService callers = Executors.newFixedThreadPool(calls);
        try {
            for (int i = 0; i < calls; i++) {
                callers.execute(() -> desk.call(request));
            }
            assertThat(desk.log.begun.tryAcquire(calls, 60, TimeUnit.SECONDS)).isTrue();
        } finally {
            desk.log.gate.countDown();
            callers.shutdown();
        }
        assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anOrderOfATechniqueThatTheKnowledgeBaseDoesNotHaveIsWarnedOf() {
        JsonNode warning = signed(Requests.order(
                "https://neuroglide.org/fhir/CodeSystem/technique", "no-such-technique")).get(0);
        assertThat(warning.at("/source/topic/code").asText()).isEqualTo("ordered-technique");
        assertThat(warning.path("indicator").asText()).isEqualTo("warning");
        assertThat(warning.path("summary").asText()).contains("no technique of this knowledge base");
        assertThat(warning.path("detail").asText()).contains("no-such-technique");
    }

    private List<JsonNode> signed(JsonNode... orders) {
        ObjectNode call = Requests.call(Hook.ORDER_SIGN, "conditions/sciatica.yaml#moderate-irritability");
        ((ObjectNode) call.path("context")).set("draftOrders", Requests.bundle(orders));
        return desk.cards(call.toString());
    }

    @Shows({"cds-hooks_2.0#140", "cds-hooks_2.0#144", "cds-hooks_2.0#145", "cds-hooks_2.0#146"})
    @Test
    void aSmartAppIsLinkedOnlyWhereOneIsConfigured() {
        HookSettings smart = new HookSettings(
                Desk.SETTINGS.baseUrl(), ZoneOffset.UTC, List.of(), HookSettings.FetchLimits.DEFAULT,
                HookSettings.PHYSIOTHERAPY, URI.create("https://app.example.org/launch"));
        Desk with = new Desk(smart, WhenUnwritable.REFUSE);
        JsonNode links = with.cards(HookFiles.request("patient-view-urgent")).get(0).path("links");
        assertThat(links.findValuesAsText("type")).containsExactly("absolute", "smart");
        assertThat(links.path(1).path("appContext").asText()).isEqualTo(with.log.entries.get(0).id());
        assertThat(desk.cards(HookFiles.request("patient-view-urgent")).get(0).path("links").findValuesAsText("type"))
                .containsExactly("absolute");
    }

    @Test
    void aDeferralSaysWhereAnOpenQuestionCouldMakeItAnEmergency() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, "conditions/sciatica.yaml#discectomy-three-weeks-ago");
        without(call.path("prefetch").path("assessment"), "block/cauda-equina");
        assertThat(desk.cards(call.toString()).get(0).path("summary").asText())
                .startsWith("DO NOT TREAT: DEFER. An answer could make this EMERGENCY. Concern: ");
    }

    /** Removes an item of the form with everything below it. */
    private static void without(JsonNode tree, String linkId) {
        for (JsonNode child : tree) {
            if (child instanceof ArrayNode array) {
                for (int i = array.size() - 1; i >= 0; i--) {
                    if (array.get(i).path("linkId").asText().equals(linkId)) {
                        array.remove(i);
                    }
                }
            }
            without(child, linkId);
        }
    }

    @Test
    void noReasonToOverrideAnEmergencyOrAnUrgentReferralPassesOverTheFinding() {
        for (Topic topic : List.of(Topic.EMERGENCY, Topic.URGENT_REFERRAL)) {
            assertThat(topic.overrideReasons()).extracting(Coding::code)
                    .isSubsetOf("already-sent", "already-referred", "entered-wrongly");
        }
    }
}
