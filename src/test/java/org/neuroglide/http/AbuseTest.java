package org.neuroglide.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neuroglide.fhir.Fhir;
import org.hl7.fhir.r4.model.OperationOutcome;

/** Whatever is sent, the answer is a refusal in the one form, with a stable code and nothing of what was sent. */
final class AbuseTest {
    /** Of a server that waits neither for a body nor on a silent connection for long. */
    private static final Limits HASTY = new Limits(1_000_000, 40, 1_000, 4, 100, Duration.ofSeconds(1), Duration.ofMillis(1_500),
            Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(1));

    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.open();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    /** The code of an answer that must be a readable OperationOutcome. */
    private static String code(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/fhir+json");
        OperationOutcome outcome = Fhir.read(OperationOutcome.class, answer.body());
        return outcome.getIssueFirstRep().getDetails().getCodingFirstRep().getCode();
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("", 400, "json-syntax"),
                Arguments.of("[]", 400, "json-syntax"),
                Arguments.of("{\"asOf\":", 400, "json-syntax"),
                Arguments.of("{} {}", 400, "json-syntax"),
                Arguments.of("asOf: 2026-02-01", 400, "json-syntax"),
                Arguments.of("{\"asOf\":\"2026-02-01\",\"asOf\":\"2026-02-01\"}", 400, "json-duplicate-key"),
                Arguments.of("{\"a\":" + "[".repeat(60) + "]".repeat(60) + "}", 400, "json-limit"),
                Arguments.of("{\"a\":1e999999999}", 400, "json-limit"),
                Arguments.of("{\"a\":" + "9".repeat(60) + "}", 400, "json-limit"),
                Arguments.of("{\"" + "k".repeat(300) + "\":1}", 400, "json-limit"),
                Arguments.of("{\"a\":[" + "1,".repeat(50_000) + "1]}", 413, "json-values"),
                Arguments.of("{\"a\":[" + "1,".repeat(5_000) + "1]}", 413, "case-too-large"),
                Arguments.of("{\"a\":\"" + "x".repeat(2_000_001) + "\"}", 413, "body-too-large"),
                Arguments.of("{}", 422, "missing-as-of"),
                Arguments.of("{\"asOf\":\"+999999999-12-31\",\"complaint\":{\"onset\":\"2026-01-01\"}}", 422, "bad-date"),
                Arguments.of("{\"asOf\":\"2026-02-01\",\"Jane Doe\":1}", 422, "unknown-key"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyThatCannotBeUsedIsRefused(String body, int status, String code) {
        assertThat(code(running.post("/decide", body), status)).isEqualTo(code);
        assertThat(code(running.post("/cds-services/neural-mobilization", body), status == 422 || code.startsWith("case-") ? 400 : status)).isNotEmpty();
    }

    @Test
    void aBodyWithoutAnAnnouncedLengthIsCutOffToo() {
        HttpResponse<String> answer = running.send("/decide",
                r -> r.POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(("{\"a\":\"" + "x".repeat(2_500_000)).getBytes(java.nio.charset.StandardCharsets.UTF_8)))),
                "Content-Type", "application/json");
        assertThat(code(answer, 413)).isEqualTo("body-too-large");
    }

    @Test
    void nothingOfARequestComesBack() {
        String secret = "Maria-Muster";
        String body = """
                {"asOf":"2026-02-01","%1$s":1,"patient":{"age":-7777,"sex":"%1$s"},"symptoms":{"%1$s":"present","leg-pain":"%1$s"},
                 "history":{"diabetes":{"%1$s":"present"}},"complaint":{"region":"%1$s","side":"%1$s"},"override":{"level":"LOW","reason":7777}}
                """.formatted(secret);
        HttpResponse<String> answer = running.post("/decide", body);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain(secret).doesNotContain("7777").contains("\"expression\":[\"symptoms.?\"]");
        for (String path : List.of("/" + secret, "/rules/" + secret, "/cds-services/" + secret, "/web/" + secret,
                "/fhir/Patient/" + secret)) {
            HttpResponse<String> got = running.get(path);
            assertThat(got.statusCode()).as(path).isBetween(404, 405);
            assertThat(got.body()).as(path).doesNotContain(secret);
            assertThat(got.headers().map().toString()).as(path).doesNotContain(secret);
        }
    }

    @Test
    void otherTypesOfBodiesAreRefused() {
        for (String type : List.of("application/xml", "application/fhir+xml", "text/plain", "multipart/form-data",
                "application/json; charset=utf-16")) {
            assertThat(code(running.post("/decide", "{}", "Content-Type", type), 415)).as(type).isEqualTo("body-type");
        }
        HttpResponse<String> none = running.send("/decide", r -> r.POST(HttpRequest.BodyPublishers.ofString("{}")));
        assertThat(code(none, 415)).isEqualTo("body-type");
        for (String encoding : List.of("gzip", "deflate", "br")) {
            assertThat(code(running.post("/decide", "{}", "Content-Encoding", encoding), 415)).as(encoding).isEqualTo("body-encoding");
        }
        assertThat(running.post("/decide", "{\"asOf\":\"2026-02-01\"}", "Content-Type",
                "Application/JSON; charset=\"UTF-8\"").statusCode()).isEqualTo(200);
    }

    @Test
    void aDayMillionsOfYearsAwayIsRefused() {
        for (String day : List.of("+999999999-12-31", "-999999999-01-01", "2026-02-30", "today")) {
            assertThat(code(running.post("/decide", "{}", "Neuroglide-As-Of", day), 400)).as(day).isEqualTo("as-of-malformed");
        }
    }

    @Test
    void aNarrativeThatIsNestedTooDeepIsRefused() {
        String div = "<div xmlns='http://www.w3.org/1999/xhtml'>" + "<b>".repeat(80_000) + "</b>".repeat(80_000) + "</div>";
        String body = "{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\"text\":{\"status\":\"generated\",\"div\":\"" + div + "\"}}";
        assertThat(code(running.post("/decide", body, "Content-Type", "application/fhir+json"), 422)).isEqualTo("bad-resource");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 3900000\r\n\r\n", "Transfer-Encoding: chunked\r\n\r\n3b8260\r\n"})
    void whoSendsALittleTooMuchToItsEndReadsTheRefusal(String framing) throws IOException {
        String head = "POST /decide HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n";
        try (RawSocket raw = new RawSocket(running.server.port())) {
            raw.send(head + framing + "x".repeat(3_900_000) + (framing.startsWith("T") ? "\r\n0\r\n\r\n" : ""));
            assertThat(raw.rest()).startsWith("HTTP/1.1 413 ").contains("body-too-large");
        }
    }

    @Test
    void whoIsRefusedBeforeItsBodyIsReadCanUseItsConnectionAgain() throws IOException {
        String head = "POST /decide HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 1900000\r\n\r\n";
        try (RawSocket raw = new RawSocket(running.server.port())) {
            for (int i = 0; i < 3; i++) {
                assertThat(raw.send(head).send("x".repeat(1_900_000)).answer())
                        .startsWith("HTTP/1.1 415 ").contains("body-type").doesNotContain("onnection: ");
            }
        }
    }

    /** It was told to go on, and did. */
    @Test
    void whoAskedBeforeItSentIsWaitedForOnceItSends() throws IOException {
        String head = "POST /decide HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n";
        try (RawSocket raw = new RawSocket(running.server.port())) {
            assertThat(raw.send(head).answer()).startsWith("HTTP/1.1 100 ");
            assertThat(raw.send("3b8260\r\n" + "x".repeat(3_900_000) + "\r\n0\r\n\r\n").answer())
                    .startsWith("HTTP/1.1 413 ").contains("body-too-large").doesNotContain("onnection: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 5\r\n\r\n{", "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n", "Content-Length: 9000000\r\n\r\n"})
    void whoseBodyDoesNotComeIsToldThatItsConnectionEnds(String rest) throws IOException {
        try (Running slow = Running.with(Running.settings(false, HASTY)); RawSocket raw = new RawSocket(slow.server.port())) {
            raw.send("POST /decide HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n" + rest);
            assertThat(raw.rest()).startsWith("HTTP/1.1 415 ").contains("body-type", "Connection: close\r\n");
        }
    }

    @Test
    void anAnswerThatNeedsNoBodyWaitsForNone() throws IOException {
        try (RawSocket raw = new RawSocket(running.server.port())) {
            assertThat(raw.send("GET /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n").rest())
                    .startsWith("HTTP/1.1 200 ").contains("Connection: close\r\n");
        }
    }

    @Test
    void unreadableTextIsRefused() throws IOException {
        String head = "POST /decide HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length:"
                + " 4\r\nConnection: close\r\n\r\n";
        try (RawSocket raw = new RawSocket(running.server.port())) {
            assertThat(raw.send(head + "{\"\u00ff\"").rest()).startsWith("HTTP/1.1 400 ").contains("json-encoding");
        }
    }

    @Test
    void otherMethodsAreRefusedWithThoseThatAre() {
        HttpResponse<String> got = running.get("/decide");
        assertThat(code(got, 405)).isEqualTo("method-not-allowed");
        assertThat(got.headers().firstValue("Allow")).hasValue("POST");
        HttpResponse<String> deleted = running.send("/health", r -> r.method("DELETE", HttpRequest.BodyPublishers.noBody()));
        assertThat(code(deleted, 405)).isEqualTo("method-not-allowed");
        assertThat(deleted.headers().firstValue("Allow")).hasValue("GET, HEAD");
        assertThat(code(running.get("/nothing"), 404)).isEqualTo("not-found");
        HttpResponse<String> head = running.send("/health", r -> r.method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    static Stream<Arguments> requests() {
        String host = "Host: localhost\r\nConnection: close\r\n\r\n";
        return Stream.of(
                Arguments.of("GET /web/../../etc/passwd HTTP/1.1\r\n" + host, "4"),
                Arguments.of("GET /web/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + host, "4"),
                Arguments.of("GET /web/a" + "/a".repeat(7_900) + " HTTP/1.1\r\n" + host, "404"),
                Arguments.of("GET /web/..%2f..%2fpom.xml HTTP/1.1\r\n" + host, "4"),
                Arguments.of("GET /web//index.html HTTP/1.1\r\n" + host, "4"),
                Arguments.of("GET /web/index.html%00.js HTTP/1.1\r\n" + host, "4"),
                Arguments.of("GET /health;x=1/../decide HTTP/1.1\r\n" + host, "4"),
                Arguments.of("FOO /health HTTP/1.1\r\n" + host, "501"),
                Arguments.of("GET /health HTTP/9.9\r\n" + host, "505"),
                Arguments.of("GET /health HTTP/1.1\r\n\r\n", "400"),
                Arguments.of("GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n", "400"),
                Arguments.of("GET /health HTTP/1.1\r\nX: " + "y".repeat(20_000) + "\r\n" + host, "431"),
                Arguments.of("GET /" + "y".repeat(20_000) + " HTTP/1.1\r\n" + host, "414"),
                Arguments.of("GET /health HTTP/1.1\r\nBad Header\r\n" + host, "400"),
                Arguments.of("POST /decide HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n" + host + "0\r\n\r\n", "400"),
                Arguments.of("POST /decide HTTP/1.1\r\nContent-Length: -5\r\n" + host, "400"),
                Arguments.of("POST /decide HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding:"
                        + " chunked\r\n" + host + "zz\r\n", "4"),
                Arguments.of("\u0016\u0003\u0001hello tls\r\n\r\n", "400"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void whatTheWebServerRefusesHasTheSameForm(String request, String status) throws IOException {
        try (RawSocket raw = new RawSocket(running.server.port())) {
            String answer = raw.send(request).rest();
            assertThat(answer).startsWith("HTTP/1.1 " + status);
            assertThat(answer.toLowerCase(java.util.Locale.ROOT))
                    .contains("operationoutcome", "application/fhir+json", "x-content-type-options: nosniff")
                    .doesNotContain("server:", "jetty", "javalin", "exception", "passwd", "yyyy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /web/%2e%2e/%2e%2e/etc/passwd HTTP/1.1", "GET /web/index.html%00.js HTTP/1.1", "GET /health HTTP/9.9",
        "CONNECT /health HTTP/1.1", "GET /LONG HTTP/1.1", "GET /health HTTP/1.1\r\nBad Header"})
    void whatCannotBeReadEndsItsConnectionAndSaysSo(String start) throws IOException {
        try (RawSocket raw = new RawSocket(running.server.port())) {
            String answer = raw.send(start.replace("LONG", "y".repeat(20_000)) + "\r\nHost: localhost\r\n\r\n").rest();
            assertThat(answer).startsWith("HTTP/1.1 ").contains("OperationOutcome").containsOnlyOnce("Connection: close\r\n");
        }
    }

    @Test
    void aNameOfAnotherSiteThatPointsHereIsRefused() throws IOException {
        for (String host : List.of("evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "192.0.2.7")) {
            try (RawSocket raw = new RawSocket(running.server.port())) {
                String answer = raw.send("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").rest();
                assertThat(answer).as(host).startsWith("HTTP/1.1 421 ").contains("host-not-allowed").doesNotContain("evil");
            }
        }
    }

    @Test
    void aProxyIsRefusedWhereNobodyIsAskedForAToken() {
        for (String header : List.of("Forwarded", "Via", "X-Forwarded-For", "x-forwarded-proto", "X-Real-IP")) {
            HttpResponse<String> answer = running.post("/decide", "{\"asOf\":\"2026-02-01\"}", header, "1.1 example");
            assertThat(code(answer, 403)).as(header).isEqualTo("proxy-not-allowed");
        }
    }

    @Test
    void aHeaderCannotBeSmuggledIntoTheAnswer() throws IOException {
        HttpResponse<String> own = running.get("/health", "X-Request-Id", "abc-123");
        assertThat(own.headers().firstValue("X-Request-Id")).hasValue("abc-123");
        try (RawSocket raw = new RawSocket(running.server.port())) {
            String answer = raw.send("GET /health HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: a%0d%0aSet-Cookie:x\r\nConnection:"
                    + " close\r\n\r\n").rest();
            assertThat(answer).startsWith("HTTP/1.1 200 ").doesNotContain("Set-Cookie");
        }
    }

    @Test
    void aSlowBodyIsGivenUp() throws IOException {
        try (Running slow = Running.with(Running.settings(false, HASTY)); RawSocket raw = new RawSocket(slow.server.port())) {
            raw.send("POST /decide HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"a\"");
            assertThat(raw.rest()).startsWith("HTTP/1.1 408 ").contains("body-timeout");
        }
    }
}
