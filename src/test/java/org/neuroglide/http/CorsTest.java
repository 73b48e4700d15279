package org.neuroglide.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neuroglide.hooks.Shows;

/** Pages of the listed origins may call CDS Hooks, others and other paths not; and every answer carries its safety headers. */
final class CorsTest {
    private static final String ORIGIN = "https://ehr.example";
    private static final List<String> PATHS =
            List.of("/cds-services", "/cds-services/neural-mobilization", "/cds-services/neural-mobilization/feedback");
    private static Running running;

    @BeforeAll
    static void start() {
        running = Running.open();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static HttpResponse<String> preflight(String path, String origin) {
        return running.send(path, r -> r.method("OPTIONS", HttpRequest.BodyPublishers.noBody()),
                "Origin", origin, "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "authorization,content-type");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    @Shows("cds-hooks_2.0#208")
    void aListedOriginMayCall() {
        for (String path : PATHS) {
            HttpResponse<String> asked = preflight(path, ORIGIN);
            assertThat(asked.statusCode()).as(path).isEqualTo(204);
            assertThat(header(asked, "Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
            assertThat(header(asked, "Access-Control-Allow-Methods")).contains(path.equals("/cds-services") ? "GET" : "POST");
            assertThat(header(asked, "Access-Control-Allow-Headers")).contains("Authorization", "Content-Type");
            assertThat(header(asked, "Access-Control-Allow-Credentials")).isEmpty();
            assertThat(header(asked, "Vary")).isEqualTo("Origin");
        }
        assertThat(header(running.get("/cds-services", "Origin", ORIGIN), "Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        HttpResponse<String> refused = running.post(PATHS.get(1), "{}", "Origin", ORIGIN);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(header(refused, "Access-Control-Allow-Origin")).as("refusals can be read too").isEqualTo(ORIGIN);
    }

    @Test
    void anotherOriginMayNot() {
        for (String origin : List.of("https://evil.example", "https://ehr.example.evil.example", "http://ehr.example", "null", "*")) {
            HttpResponse<String> asked = preflight(PATHS.get(1), origin);
            assertThat(asked.statusCode()).as(origin).isEqualTo(403);
            assertThat(asked.body()).contains("origin-not-allowed").doesNotContain(origin.equals("*") ? "\"*\"" : origin);
            assertThat(header(asked, "Access-Control-Allow-Origin")).isEmpty();
            assertThat(header(running.get("/cds-services", "Origin", origin), "Access-Control-Allow-Origin")).isEmpty();
        }
    }

    @Test
    void otherPathsAreForNoOrigin() {
        for (String path : List.of("/decide", "/rules", "/health", "/fhir/Questionnaire/neural-mobilization-assessment")) {
            assertThat(header(running.get(path, "Origin", ORIGIN), "Access-Control-Allow-Origin")).as(path).isEmpty();
            assertThat(preflight(path, ORIGIN).statusCode()).as(path).isEqualTo(405);
        }
    }

    @Test
    void everyAnswerCarriesItsSafetyHeaders() {
        for (String path : List.of("/", "/health", "/web/neuroglide.js", "/nothing", "/cds-services", "/decide")) {
            HttpResponse<String> answer = running.get(path);
            assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(header(answer, "Content-Security-Policy")).as(path).contains("frame-ancestors 'none'").doesNotContain("unsafe-eval");
            assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(header(answer, "Server")).as(path).isEmpty();
            assertThat(header(answer, "X-Request-Id")).as(path).isNotEmpty();
        }
        assertThat(header(running.post("/decide", "{\"asOf\":\"2026-02-01\"}"), "Cache-Control")).isEqualTo("no-store");
        assertThat(header(running.get("/"), "Content-Security-Policy")).contains("script-src 'self';");
    }

    @Test
    void aBrowserIsToldToStayWithHttpsWhereThatIsThePublicAddress() {
        Settings plain = Running.settings(false, Limits.DEFAULT);
        assertThat(new SafetyHeaders(plain).common()).doesNotContainKey("Strict-Transport-Security");
        Settings https = new Settings(plain.host(), 0, "https://cds.example", plain.home(), null, true, plain.zone(), plain.log(),
                plain.authentication(), plain.origins(), plain.metrics(), plain.fhir(), null, plain.orderCodes(), null, plain.limits());
        assertThat(new SafetyHeaders(https).common()).containsKey("Strict-Transport-Security");
    }

    @Test
    void filesOfThePageAreKeptByTheBrowser() {
        HttpResponse<String> page = running.get("/");
        assertThat(header(page, "Content-Type").replace(" ", "")).isEqualTo("text/html;charset=utf-8");
        assertThat(running.get("/", "If-None-Match", header(page, "ETag")).statusCode()).isEqualTo(304);
        HttpResponse<String> library = running.get("/web/lforms-40.1.3/lhc-forms.js");
        assertThat(header(library, "Content-Type").replace(" ", "")).isEqualTo("text/javascript;charset=utf-8");
        assertThat(header(library, "Cache-Control")).contains("immutable");
        HttpResponse<String> small = running.get("/web/lforms-40.1.3/lhc-forms.js", "Accept-Encoding", "gzip");
        assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
        for (String no : List.of("/web/", "/web/lforms-40.1.3", "/web/lforms-40.1.3/", "/web/.hidden", "/web/../openapi.yaml",
                "/web/x.class")) {
            assertThat(running.get(no).statusCode()).as(no).isBetween(400, 404);
        }
    }
}
