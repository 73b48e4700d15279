package org.neuroglide.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.javalin.util.JavalinLogger;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.neuroglide.audit.RecordingLog;
import org.neuroglide.knowledge.Knowledge;
import org.slf4j.LoggerFactory;

/** What happens when too much is asked at once, when the log fails, and when the service is told to stop. */
final class UnderLoadTest {
    private static final String CASE = "{\"asOf\":\"2026-02-01\"}";

    private static Limits limits(int concurrent, Duration answer) {
        return new Limits(100_000, 40, 1_000, concurrent, 100, Duration.ofSeconds(30), Duration.ofSeconds(30), answer,
                Duration.ofSeconds(60), Duration.ofSeconds(10));
    }

    @Test
    void oneTooManyIsToldToComeAgain() throws InterruptedException {
        try (Running running = Running.with(Running.settings(false, limits(1, Duration.ofSeconds(60))))) {
            running.log.gate = new CountDownLatch(1);
            CompletableFuture<HttpResponse<String>> first = CompletableFuture.supplyAsync(() -> running.post("/decide", CASE));
            running.log.begun.acquire();
            HttpResponse<String> second = running.post("/decide", CASE);
            assertThat(second.statusCode()).isEqualTo(429);
            assertThat(second.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(second.body()).contains("too-many-requests");
            assertThat(running.get("/health").statusCode()).as("probes are answered all the same").isEqualTo(200);
            running.log.gate.countDown();
            assertThat(first.join().statusCode()).isEqualTo(200);
            assertThat(running.post("/decide", CASE).statusCode()).as("the place is free again").isEqualTo(200);
        }
    }

    @Test
    void whatTakesTooLongIsGivenUp() {
        try (Running running = Running.with(Running.settings(false, limits(4, Duration.ofMillis(200))))) {
            running.log.gate = new CountDownLatch(1);
            HttpResponse<String> answer = running.post("/decide", CASE);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("time-limit");
            running.log.gate.countDown();
        }
    }

    @Test
    void withoutTheLogNothingIsDecided() {
        try (Running running = Running.open()) {
            running.log.broken = true;
            HttpResponse<String> answer = running.post("/decide", CASE);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("log-unavailable").doesNotContain("disposition");
            assertThat(running.get("/health").body()).contains("\"status\":\"log-unavailable\"");
            running.log.broken = false;
            assertThat(running.post("/decide", CASE).statusCode()).isEqualTo(200);
            assertThat(running.get("/health").body()).contains("\"status\":\"up\"");
        }
    }

    @Test
    void nothingUnloggedLeavesWithoutItsMark() {
        String apply = """
                {"resourceType":"Parameters","parameter":[
                 {"name":"subject","valueString":"Patient/p"},
                 {"name":"data","resource":{"resourceType":"Patient","id":"p","birthDate":"1980-01-01"}}]}""";
        try (Running running = Running.with(Running.decidingUnlogged())) {
            String plan = "/fhir/PlanDefinition/neural-mobilization/$apply";
            assertThat(running.post(plan, apply).statusCode()).as("while the log is written").isEqualTo(200);
            running.log.broken = true;
            assertThat(running.post("/decide", CASE).body()).contains("\"logged\":false");
            assertThat(running.post("/explain", CASE).body()).contains("\"logged\":false");
            for (HttpResponse<String> answer : List.of(running.post(plan, apply), running.post("/handout", CASE))) {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("log-unavailable");
            }
        }
    }

    @Test
    void aStopLetsRequestsInFlightFinish() throws InterruptedException {
        Running running = Running.open();
        running.log.gate = new CountDownLatch(1);
        CompletableFuture<HttpResponse<String>> inFlight = CompletableFuture.supplyAsync(() -> running.post("/decide", CASE));
        running.log.begun.acquire();
        CompletableFuture<Void> stop = CompletableFuture.runAsync(running::close);
        while (answers(running)) {
            Thread.onSpinWait();
        }
        assertThat(running.log.closed).as("the log waits for what is in flight").isFalse();
        running.log.gate.countDown();
        assertThat(inFlight.join().statusCode()).isEqualTo(200);
        stop.join();
        assertThat(running.log.closed).isTrue();
        assertThat(running.log.entries).hasSize(1);
    }

    @Test
    void aPortThatIsTakenClosesTheLog() throws IOException {
        RecordingLog log = new RecordingLog();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = new SettingsReader(Map.of("HOME", "target"), Path.of("target"))
                    .read(null, String.valueOf(taken.getLocalPort()), null);
            assertThatThrownBy(() -> Server.start(settings, Knowledge.bundled(), log, null, Clock.systemUTC(), s -> { }))
                    .isInstanceOfSatisfying(ServerException.class,
                            e -> assertThat(e.problems().get(0).code()).isEqualTo("port-unavailable"));
        }
        assertThat(log.closed).isTrue();
    }

    @Test
    void ofAPortThatIsTakenOnlyOurOwnErrorIsTold() throws IOException {
        ListAppender<ILoggingEvent> told = new ListAppender<>();
        told.start();
        Logger libraries = (Logger) LoggerFactory.getLogger("io.javalin");
        libraries.addAppender(told);
        try {
            aPortThatIsTakenClosesTheLog();
            assertThat(told.list).isEmpty();
            JavalinLogger.error("Later it speaks again");
            assertThat(told.list).hasSize(1);
        } finally {
            libraries.detachAppender(told);
        }
    }

    @Test
    void aServerCanBeStoppedBeforeItIsReady() {
        RecordingLog log = new RecordingLog();
        AtomicBoolean told = new AtomicBoolean();
        Server.start(Running.settings(false, Running.PATIENT), Knowledge.bundled(), log, null, Clock.systemUTC(), opened -> {
            told.set(opened.port() > 0);
            opened.close();
            assertThat(log.closed).isTrue();
        });
        assertThat(told).isTrue();
    }

    /** Until the stop has begun. */
    private static boolean answers(Running running) {
        try {
            return running.get("/health").statusCode() == 200;
        } catch (AssertionError refused) {
            return false;
        }
    }

    @Test
    void metricsCountWithoutTellingOfAnyone() {
        try (Running running = Running.open()) {
            running.post("/decide", CASE);
            running.post("/decide", "{\"asOf\":\"2026-02-01\",\"Maria-Muster\":1}");
            running.get("/cds-services/Maria-Muster");
            HttpResponse<String> metrics = running.get("/metrics");
            assertThat(metrics.body())
                    .contains("neuroglide_decisions_total{disposition=\"ASSESS_FIRST\",logged=\"true\",service=\"decide\"} 1.0")
                    .contains("neuroglide_refusals_total{code=\"unknown-key\"} 1.0")
                    .contains("neuroglide_requests_seconds_bucket{service=\"decide\",status=\"200\",le=\"0.5\"}")
                    .contains("jvm_memory_used_bytes")
                    .doesNotContain("Maria");
            assertThat(running.get("/metrics", "X-Forwarded-For", "192.0.2.1").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void theDayCanBeSetOutsideOfProductionOnly() {
        try (Running running = Running.open()) {
            assertThat(running.post("/decide", "{}", Doors.AS_OF, "2026-01-15").body()).contains("\"asOf\":\"2026-01-15\"");
            assertThat(running.post("/decide", CASE, Doors.AS_OF,
                    "2026-01-15").body()).as("the case's own day stands").contains("\"asOf\":\"2026-02-01\"");
            assertThat(running.post("/decide", "{}", Doors.AS_OF, "yesterday").body()).contains("as-of-malformed");
        }
        try (Running running = Running.with(Running.settings(true, Running.PATIENT))) {
            HttpResponse<String> answer = running.post("/decide", CASE, Doors.AS_OF, "2026-01-15");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("as-of-in-production");
        }
    }
}
