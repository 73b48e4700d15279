package org.neuroglide.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers that ask for the largest file and do not read it cost a connection, no thread, and that for a bounded time. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class SlowReaderTest {
    private static final String FILE = "/web/lforms-40.1.3/lhc-forms.js";

    /** Together more than the buffers of a connection hold. */
    private static final int FILES = 12;

    /** More than the server has threads where it works on one request at once. */
    private static final int CALLERS = 45;

    private static Running running(Duration send, Duration stop) {
        return Running.with(Running.settings(false, new Limits(
                100_000, 40, 1_000, 1, 100, Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(30), send, stop)));
    }

    private static RawSocket silent(Running running) throws IOException {
        RawSocket raw = new RawSocket(running.server.port());
        return raw.send(("GET " + FILE + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(FILES));
    }

    @Test
    void moreOfThemThanThereAreThreadsKeepNobodyWaiting() throws IOException {
        List<RawSocket> callers = new ArrayList<>();
        Running running = running(Duration.ofSeconds(60), Duration.ofSeconds(10));
        try {
            for (int i = 0; i < CALLERS; i++) {
                callers.add(silent(running));
            }
            for (RawSocket caller : callers) {
                assertThat(caller.first()).as("each is being answered").isEqualTo('H');
            }
            assertThat(running.get("/health").statusCode()).isEqualTo(200);
            assertThat(running.post("/decide", "{\"asOf\":\"2026-02-01\"}").statusCode()).isEqualTo(200);
        } finally {
            for (RawSocket caller : callers) {
                caller.close();
            }
            running.close();
        }
    }

    @Test
    void anAnswerThatIsNotTakenInTimeEndsTheConnection() throws IOException {
        long whole;
        try (Running patient = Running.open()) {
            whole = (long) FILES * patient.get(FILE).body().length();
        }
        try (Running running = running(Duration.ofSeconds(2), Duration.ofSeconds(10));
                RawSocket caller = silent(running)) {
            while (!running.get("/metrics").body().contains("neuroglide_answers_not_taken_total")) {
                Thread.onSpinWait();
            }
            assertThat((long) caller.rest().length()).as("what was under way, and then the end").isLessThan(whole);
        }
    }

    @Test
    void whoReadsToTheEndGetsEverything() throws IOException {
        try (Running running = running(Duration.ofSeconds(60), Duration.ofSeconds(10));
                RawSocket caller = new RawSocket(running.server.port())) {
            String file = running.get(FILE).body();
            caller.send(("GET " + FILE + " HTTP/1.1\r\nHost: localhost\r\n\r\n").repeat(3));
            for (int i = 0; i < 3; i++) {
                assertThat(caller.answer().endsWith("\r\n\r\n" + file)).as("the whole file").isTrue();
            }
            assertThat(running.get("/metrics").body()).doesNotContain("neuroglide_answers_not_taken");
        }
    }

    @Test
    void oneOfThemDoesNotKeepTheLogOpenWhenTheServiceStops() throws IOException {
        Running running = running(Duration.ofSeconds(60), Duration.ofMillis(300));
        try (RawSocket caller = silent(running)) {
            assertThat(caller.first()).isEqualTo('H');
            running.close();
        }
        assertThat(running.log.closed).isTrue();
    }
}
