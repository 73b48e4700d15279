package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.model.Problem;

/** Requests that are refused, and what is let be. */
final class RequestTest {
    private static final String SCENARIO = "conditions/sciatica.yaml#moderate-irritability";

    private final Desk desk = new Desk();

    @Shows("cds-hooks_2.0#1")
    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "{", "{} {}", "{\"hook\":\"patient-view\",\"hook\":\"order-sign\"}",
        "<request/>", "{\"a\":1e999999999}"})
    void whatIsNoJsonObjectIsRefused(String body) {
        HookException refusal = refused(body);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.problems()).extracting(Problem::code).containsExactly("bad-json");
    }

    @Test
    void nestingIsBounded() {
        String deep = "{\"extension\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(refused(deep).problems()).extracting(Problem::code).containsExactly("bad-json");
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnceWithoutItsValue() {
        HookException refusal = refused("""
                {"hook": 7, "hookInstance": "Mrs. Smith", "fhirServer": "ftp://x", "fhirAuthorization":
                 {"access_token": "a b", "token_type": "Basic", "expires_in": "300", "scope": "patient/*.read"},
                 "context": {"userId": "Mrs. Smith", "patientId": "Patient/1"}, "prefetch": {"patient": "Mrs. Smith"}}""");
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.problems()).extracting(p -> p.subject() + " " + p.code()).containsExactlyInAnyOrder(
                "hook wrong-type",
                "hookInstance bad-value",
                "fhirServer bad-value",
                "fhirAuthorization.access_token bad-value",
                "fhirAuthorization.token_type bad-value",
                "fhirAuthorization.expires_in wrong-type",
                "fhirAuthorization.subject missing-field",
                "fhirAuthorization.patient missing-field",
                "context.userId bad-value",
                "context.patientId bad-value",
                "prefetch.patient wrong-type");
        assertThat(refusal.getMessage()).doesNotContain("Smith");
    }

    @ParameterizedTest
    @CsvSource({"hook", "hookInstance", "context"})
    void requiredFieldsAreRequired(String field) {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        call.remove(field);
        assertThat(refused(call.toString()).problems()).extracting(Problem::subject).contains(field);
        call.putNull(field);
        assertThat(refused(call.toString()).problems()).extracting(Problem::subject).contains(field);
    }

    @ParameterizedTest
    @CsvSource({
        "PATIENT_VIEW, userId", "PATIENT_VIEW, patientId", "ORDER_SELECT, selections", "ORDER_SELECT, draftOrders",
        "ORDER_SIGN, draftOrders", "APPOINTMENT_BOOK, appointments", "ENCOUNTER_START, encounterId"})
    void requiredFieldsOfTheContextAreRequired(Hook hook, String field) {
        ObjectNode call = Requests.call(hook, SCENARIO);
        ((ObjectNode) call.path("context")).remove(field);
        assertThat(refused(call.toString()).problems()).extracting(Problem::subject).contains("context." + field);
    }

    @Test
    void onlyCliniciansGiveOrders() {
        ObjectNode call = Requests.call(Hook.ORDER_SIGN, SCENARIO);
        ((ObjectNode) call.path("context")).put("userId", "Patient/p1");
        assertThat(refused(call.toString()).problems()).extracting(Problem::subject).containsExactly("context.userId");
        call = Requests.call(Hook.PATIENT_VIEW, SCENARIO);
        ((ObjectNode) call.path("context")).put("userId", "RelatedPerson/r1");
        assertThat(desk.cards(call.toString())).isNotEmpty();
    }

    @Test
    void aHookThatIsNotOfferedIsRefused() {
        for (String other : List.of("order-dispatch", "encounter-discharge", "patient-View")) {
            ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO).put("hook", other);
            HookException refusal = refused(call.toString());
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.problems()).extracting(Problem::code).containsExactly("hook-mismatch");
        }
    }

    @Shows({"cds-hooks_2.0#76", "cds-hooks_2.0#14"})
    @Test
    void aServiceThatIsNotOfferedIsNotFound() {
        HookException call = catchThrowableOfType(
                HookException.class, () -> desk.hooks.call("other", Requests.bare(Hook.PATIENT_VIEW).toString(), Desk.AT_VISIT));
        assertThat(call.status()).isEqualTo(404);
        HookException feedback =
                catchThrowableOfType(HookException.class, () -> desk.hooks.feedback("other", "{}", Desk.AT_VISIT));
        assertThat(feedback.status()).isEqualTo(404);
    }

    @Test
    void aSelectionMustBeAmongTheDrafts() {
        ObjectNode call = Requests.call(Hook.ORDER_SELECT, SCENARIO);
        ((ObjectNode) call.path("context")).putArray("selections").add("ServiceRequest/other");
        assertThat(refused(call.toString()).problems()).extracting(Problem::subject).containsExactly("context.selections");
    }

    @Test
    void appointmentsComeAsABundleOrAsAList() {
        ObjectNode call = Requests.call(Hook.APPOINTMENT_BOOK, SCENARIO);
        ((ObjectNode) call.path("context"))
                .putArray("appointments").addObject().put("resourceType", "Appointment").put("status", "proposed");
        assertThat(desk.cards(call.toString())).isNotEmpty();
        ((ObjectNode) call.path("context")).putArray("appointments").addObject().put("resourceType", "Patient");
        assertThat(refused(call.toString()).problems()).extracting(Problem::subject).containsExactly("context.appointments");
    }

    @Test
    void aServerOfAMillionSlashesIsReadAtOnce() {
        ObjectNode call = Requests.call(Hook.PATIENT_VIEW, SCENARIO).put("fhirServer", "https://a.example" + "/".repeat(1_000_000) + "x");
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> desk.cards(call.toString()))).isNotEmpty();
        assertThat(ServerAddress.withoutSlash("https://a.example/r4//")).isEqualTo("https://a.example/r4");
    }

    @Shows({"cds-hooks_2.0#214", "cds-hooks_2.0#215"})
    @ParameterizedTest
    @EnumSource(Hook.class)
    void extensionsAndUnknownFieldsAreLetBe(Hook hook) {
        ObjectNode call = Requests.call(hook, SCENARIO);
        int before = desk.cards(call.toString()).size();
        Consumer<ObjectNode> strange = node -> {
            node.putObject("extension").putObject("org.example.more").put("a", 1);
            node.put("somethingElse", true);
        };
        strange.accept(call);
        strange.accept((ObjectNode) call.path("context"));
        ((ObjectNode) call.path("prefetch")).putArray("otherKey");
        assertThat(desk.cards(call.toString())).hasSize(before);
    }

    private HookException refused(String body) {
        return catchThrowableOfType(
                HookException.class, () -> desk.hooks.call(HookCatalogue.ID, body, Desk.AT_VISIT));
    }
}
