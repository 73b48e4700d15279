package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.audit.LoggedEngine.WhenUnwritable;
import org.neuroglide.model.Problem;

/** What a client left out is read from its FHIR server, and from nowhere else. */
final class FetchTest {
    private static final String SCENARIO = "conditions/sciatica.yaml#low-irritability";
    private static final String TOKEN = "some-opaque-token";

    private final FhirStub fhir = new FhirStub()
            .gives("Patient/", Requests.patient().toString())
            .gives("QuestionnaireResponse?", Requests.bundle(Requests.assessment(SCENARIO)).toString())
            .gives("Condition?", Requests.bundle().toString())
            .gives("Observation?", Requests.bundle().toString())
            .gives("Procedure?", Requests.bundle().toString())
            .gives("MedicationStatement?", Requests.bundle().toString())
            .gives("MedicationRequest?", Requests.bundle().toString());
    private final FhirStub elsewhere = new FhirStub().gives("", Requests.bundle().toString());
    private final Desk desk = desk(List.of(URI.create(fhir.base())), new HookSettings.FetchLimits(Duration.ofSeconds(20), 3, 200_000));

    @AfterEach
    void stop() {
        fhir.close();
        elsewhere.close();
    }

    @Shows({"cds-hooks_2.0#34", "cds-hooks_2.0#60", "cds-hooks_2.0#61"})
    @Test
    void everythingIsReadWithTheTokenOfTheCall() {
        assertThat(topics(desk.cards(call().toString()))).containsExactly("recommendation");
        assertThat(fhir.asked).containsExactlyInAnyOrder(
                "Patient/p1",
                "QuestionnaireResponse?patient=p1&questionnaire=https://neuroglide.org/fhir/Questionnaire/"
                        + "neural-mobilization-assessment&_sort=-authored&_count=5",
                "Condition?patient=p1&_count=200",
                "Observation?patient=p1&_sort=-date&_count=200&combo-code=" + String.join(",", Desk.CODES.observed()).replace("|", "%7C"),
                "Procedure?patient=p1&_count=200",
                "MedicationStatement?patient=p1&_count=200",
                "MedicationRequest?patient=p1&_count=200");
        assertThat(fhir.tokens).containsOnly("Bearer " + TOKEN);
    }

    @Test
    void onlyWhatIsMissingOrFailedIsRead() {
        ObjectNode call = call();
        ObjectNode prefetch = call.putObject("prefetch");
        prefetch.set("patient", Requests.patient());
        prefetch.set("assessment", Requests.bundle(Requests.assessment(SCENARIO)));
        prefetch.putNull("conditions");
        prefetch.putNull("observations");
        prefetch.set("procedures", Requests.json("{\"resourceType\":\"OperationOutcome\"}"));
        assertThat(topics(desk.cards(call.toString()))).containsExactly("recommendation");
        assertThat(fhir.asked).containsExactlyInAnyOrder(
                "Procedure?patient=p1&_count=200", "MedicationStatement?patient=p1&_count=200",
                "MedicationRequest?patient=p1&_count=200");
    }

    @Test
    void pagesAreFollowedOnTheSameServer() {
        ObjectNode second = Requests.bundle(condition("c2"));
        fhir.gives("Condition?", page(fhir.base() + "/?page=2", condition("c1")).toString())
                .gives("?page=2", second.toString());
        assertThat(topics(desk.cards(call().toString()))).containsExactly("recommendation");
        assertThat(fhir.asked).contains("?page=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ELSEWHERE/fhir/x", "//127.0.0.1/x", "../other", "/fhirx/page", "https://user@127.0.0.1/fhir/x",
        "file:///etc/passwd", "::", "FHIR/%2e%2e/admin"})
    void pagesAreNotFollowedToAnywhereElse(String next) {
        String address = next.replace("ELSEWHERE/fhir", elsewhere.base()).replace("FHIR", fhir.base());
        fhir.gives("Condition?", page(address, condition("c1")).toString());
        List<JsonNode> cards = desk.cards(call().toString());
        assertThat(topics(cards)).containsExactly("incomplete-record", "recommendation");
        assertThat(elsewhere.asked).isEmpty();
        assertThat(fhir.asked).hasSize(7);
    }

    @Test
    void pagesWithoutEndAreBounded() {
        fhir.gives("Condition?", page("Condition?again", condition("c1")).toString());
        assertThat(topics(desk.cards(call().toString()))).containsExactly("incomplete-record", "recommendation");
        assertThat(fhir.asked.stream().filter(a -> a.startsWith("Condition"))).hasSize(3);
    }

    @Test
    void redirectsAreNotFollowed() {
        fhir.redirects("Condition?", elsewhere.base() + "/Condition");
        assertThat(topics(desk.cards(call().toString()))).containsExactly("incomplete-record", "recommendation");
        assertThat(elsewhere.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401,application/fhir+json,{}", "500,application/fhir+json,{}", "200,text/html,{}",
        "200,application/fhir+json,no json", "200,application/fhir+json,{}", "200,application/fhir+xml,<Bundle/>"})
    void anAnswerThatIsNoBundleIsUnknown(int status, String type, String body) {
        fhir.gives("Condition?", status, type, body);
        assertThat(topics(desk.cards(call().toString()))).containsExactly("incomplete-record", "recommendation");
        fhir.gives("QuestionnaireResponse?", status, type, body);
        assertThat(refused(desk, call()).status()).isEqualTo(412);
    }

    @Test
    void anAnswerThatIsTooLongIsUnknown() {
        fhir.gives("Condition?", "{\"resourceType\":\"Bundle\",\"id\":\"" + "x".repeat(300_000) + "\"}");
        assertThat(topics(desk.cards(call().toString()))).containsExactly("incomplete-record", "recommendation");
    }

    @Test
    void anAnswerThatDoesNotComeInTimeIsUnknown() {
        fhir.holdsAnswers();
        Desk hasty = desk(List.of(URI.create(fhir.base())), new HookSettings.FetchLimits(Duration.ofMillis(50), 3, 200_000));
        HookException refusal = refused(hasty, call());
        assertThat(refusal.status()).isEqualTo(412);
        assertThat(refusal.problems().get(0).message()).contains("did not answer in time");
    }

    @Test
    void aServerThatTakesNoConnectionDoesNotAnswerInTimeEither() throws IOException {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            fill(full, waiting);
            URI base = URI.create("http://127.0.0.1:" + full.getLocalPort() + "/fhir");
            Desk hasty = desk(List.of(base), new HookSettings.FetchLimits(Duration.ofMillis(50), 3, 200_000));
            HookException refusal = refused(hasty, call().put("fhirServer", base.toString()));
            assertThat(refusal.status()).isEqualTo(412);
            assertThat(refusal.problems().get(0).message()).contains("did not answer in time");
        } finally {
            for (Socket one : waiting) {
                one.close();
            }
        }
    }

    /** Until the system takes no more connections for a server that accepts none. */
    private static void fill(ServerSocket server, List<Socket> waiting) throws IOException {
        for (int i = 0; i < 10; i++) {
            Socket one = new Socket();
            waiting.add(one);
            try {
                one.connect(server.getLocalSocketAddress(), 200);
            } catch (SocketTimeoutException e) {
                return;
            }
        }
    }

    @Test
    void resourcesOfAnotherPatientAreRefused() {
        fhir.gives("Condition?", Requests.bundle(Requests.json(condition("c1").toString().replace("Patient/p1", "Patient/p2")))
                .toString());
        HookException refusal = refused(desk, call());
        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.problems()).extracting(Problem::code).containsExactly("other-patient");
    }

    @Test
    void aServerThatIsNotOnTheListIsNeverAsked() {
        for (String server : List.of(elsewhere.base(), fhir.base() + "/other", fhir.base().replace("127.0.0.1", "localhost"),
                fhir.base().replace("http:", "https:"), "http://169.254.169.254/fhir")) {
            HookException refusal = refused(desk, call().put("fhirServer", server));
            assertThat(refusal.status()).isEqualTo(412);
            assertThat(refusal.problems().get(0).message()).contains("is not on this service's list");
        }
        assertThat(fhir.asked).isEmpty();
        assertThat(elsewhere.asked).isEmpty();
    }

    @Test
    void plainHttpIsForThisMachineOnly() {
        assertThat(ServerAddress.of(URI.create("http://fhir.example.org/r4"))).isEmpty();
        assertThat(ServerAddress.of(URI.create("https://fhir.example.org/r4/")))
                .isEqualTo(ServerAddress.of(URI.create("HTTPS://FHIR.example.org:443/r4")));
        assertThat(ServerAddress.of(URI.create("http://localhost:8080/r4"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"expires_in,0,has expired", "scope,patient/Patient.read,does not cover", "scope,user/*.r,does not cover",
        "scope,patient/*.rs?category=x,does not cover"})
    void aTokenIsUsedOnlyForWhatItAllows(String field, String value, String why) {
        ObjectNode call = call();
        ObjectNode authorization = (ObjectNode) call.path("fhirAuthorization");
        if (field.equals("expires_in")) {
            authorization.put(field, Integer.parseInt(value));
        } else {
            authorization.put(field, value);
        }
        HookException refusal = refused(desk, call);
        assertThat(refusal.status()).isEqualTo(412);
        assertThat(refusal.problems()).anySatisfy(p -> assertThat(p.message()).contains(why));
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient/*.read", "user/*.*", "patient/*.rs", "launch openid user/*.cruds", "system/*.s patient/Patient.r"})
    void bothSyntaxesOfScopesAreRead(String scope) {
        ObjectNode call = call();
        ((ObjectNode) call.path("fhirAuthorization")).put("scope", scope);
        assertThat(topics(desk.cards(call.toString()))).containsExactly("recommendation");
    }

    @Test
    void withoutAnAuthorizationNothingIsAsked() {
        ObjectNode call = call();
        call.remove("fhirAuthorization");
        assertThat(refused(desk, call).status()).isEqualTo(412);
        assertThat(fhir.asked).isEmpty();
    }

    @Test
    void theTokenIsNeverWritten() {
        FhirAuthorization authorization = new FhirAuthorization(TOKEN, 300, "patient/*.read");
        assertThat(authorization.toString()).doesNotContain(TOKEN);
        ObjectNode call = call();
        ((ObjectNode) call.path("fhirAuthorization")).put("access_token", "a\r\nb");
        assertThat(refused(desk, call).getMessage()).doesNotContain("a\r\nb");
    }

    private static Desk desk(List<URI> servers, HookSettings.FetchLimits limits) {
        HookSettings settings = new HookSettings(
                Desk.SETTINGS.baseUrl(), ZoneOffset.UTC, servers, limits, HookSettings.PHYSIOTHERAPY, null);
        return new Desk(settings, WhenUnwritable.REFUSE);
    }

    private ObjectNode call() {
        ObjectNode call = Requests.bare(Hook.PATIENT_VIEW).put("fhirServer", fhir.base());
        call.putObject("fhirAuthorization")
                .put("access_token", TOKEN).put("token_type", "Bearer").put("expires_in", 300)
                .put("scope", "patient/*.read").put("subject", "cds").put("patient", "p1");
        return call;
    }

    private static ObjectNode page(String next, JsonNode resource) {
        ObjectNode page = Requests.bundle(resource);
        page.putArray("link").addObject().put("relation", "next").put("url", next);
        return page;
    }

    private static JsonNode condition(String id) {
        return Requests.json("{\"resourceType\":\"Condition\",\"id\":\"" + id + "\",\"subject\":{\"reference\":\"Patient/p1\"},"
                + "\"code\":{\"coding\":[{\"system\":\"http://snomed.info/sct\",\"code\":\"23056005\"}]}}");
    }

    private static List<String> topics(List<JsonNode> cards) {
        return cards.stream().map(c -> c.at("/source/topic/code").asText()).toList();
    }

    private static HookException refused(Desk desk, ObjectNode call) {
        return catchThrowableOfType(HookException.class, () -> desk.call(call.toString()));
    }
}
