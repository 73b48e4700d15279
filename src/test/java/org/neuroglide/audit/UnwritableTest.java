package org.neuroglide.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neuroglide.audit.LoggedEngine.WhenUnwritable;
import org.neuroglide.audit.Logs.Kind;

/** A log that cannot be written says so within its time, and goes on by itself when it can be written again. */
class UnwritableTest {
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final String MARKER = "Marker of a patient";

    @TempDir
    private Path folder;

    private static String refusal(DatabaseLog log, Entry entry) {
        AuditException refused = catchThrowableOfType(AuditException.class, () -> log.append(entry));
        assertThat(refused).isNotNull();
        assertThat(refused.toString()).doesNotContain(MARKER, "Patient/17");
        assertThat(refused.getCause()).isNull();
        return refused.code();
    }

    private static Entry marked() {
        Entry e = Logs.entries(1).get(0);
        return new Entry(e.id(), e.at(), new Inquiry(MARKER, "x", "Patient/17", MARKER), e.patientCase(), e.decision(), e.latency(), e.cards());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void withoutItsTableItRefusesAndWithTheTableItGoesOn(Kind kind) {
        LogSettings settings = kind.empty(folder);
        try (DatabaseLog log = DatabaseLog.open(settings, "test")) {
            log.append(marked());
            Logs.sql(settings, "ALTER TABLE decisions RENAME TO elsewhere");
            assertThat(refusal(log, marked())).isEqualTo("log-unwritable");
            assertThat(log.isWritable()).isFalse();

            Logs.sql(settings, "ALTER TABLE elsewhere RENAME TO decisions");
            log.append(marked());
            assertThat(log.isWritable()).isTrue();
        }
        try (AuditTrail trail = AuditTrail.open(settings)) {
            assertThat(trail.verify().fault()).isEmpty();
            assertThat(trail.verify().decisions()).isEqualTo(2);
        }
    }

    @Test
    void anEngineRefusesOrMarksADecisionThatIsNotLogged() {
        LogSettings settings = Kind.H2.empty(folder);
        try (DatabaseLog log = DatabaseLog.open(settings, "test")) {
            LoggedEngine refusing = new LoggedEngine(Logs.engine(), log, WhenUnwritable.REFUSE, Clock.systemUTC());
            LoggedEngine open = new LoggedEngine(Logs.engine(), log, WhenUnwritable.DECIDE_UNLOGGED, Clock.systemUTC());
            assertThat(open.decide(Logs.sciatica(), Logs.inquiry()).logged()).isTrue();

            Logs.sql(settings, "DROP TABLE decisions CASCADE");
            assertThat(open.decide(Logs.sciatica(), Logs.inquiry()).logged()).isFalse();
            assertThatThrownBy(() -> refusing.decide(Logs.sciatica(), Logs.inquiry())).isInstanceOf(AuditException.class);
        }
    }

    @Test
    void aLineThatIsCutOrFallsSilentRefusesInTimeAndIsTakenUpAgain() throws IOException {
        LogSettings direct = Kind.POSTGRES.empty(folder);
        try (Wire wire = new Wire(Logs.server().getPort())) {
            String url = direct.url().replace(":" + Logs.server().getPort() + "/", ":" + wire.port() + "/");
            LogSettings through = LogSettings.database(url, direct.user(), direct.password(), Logs.KEY).withQueue(10, SHORT);
            String first;
            String last;
            try (DatabaseLog log = DatabaseLog.open(through, "test")) {
                first = appendAtLast(log);
                wire.cut();
                assertThat(refusal(log, marked())).isEqualTo("log-unwritable");
                wire.mend();
                appendAtLast(log);
                wire.fallSilent();
                assertThat(refusal(log, marked())).isEqualTo("log-unwritable");
                wire.mend();
                last = appendAtLast(log);
            }
            try (AuditTrail trail = AuditTrail.open(direct)) {
                assertThat(trail.verify().fault()).isEmpty();
                assertThat(trail.show(first)).isPresent();
                assertThat(trail.show(last)).isPresent();
            }
        }
    }

    /**
     * Connections are made again in their own time, and a busy machine needs more than the short one; each attempt waits, so this
     * does not spin. An entry that was refused may have been written all the same, so each attempt has another.
     *
     * @return the id of the one that was acknowledged
     */
    private static String appendAtLast(DatabaseLog log) {
        for (int attempt = 0; attempt < 30; attempt++) {
            Entry entry = marked();
            try {
                log.append(entry);
                return entry.id();
            } catch (AuditException e) {
                assertThat(e.code()).isEqualTo("log-unwritable");
            }
        }
        throw new AssertionError("never written again");
    }

    @Test
    void oneEntryThatTheDatabaseRefusesTakesNoOtherOneDown() throws InterruptedException, ExecutionException {
        LogSettings settings = Kind.POSTGRES.empty(folder);
        Entry twice = marked();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int refused = 0;
        try (DatabaseLog log = DatabaseLog.open(settings, "test")) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                Entry entry = i % 2 == 0 ? twice : marked();
                all.add(threads.submit(() -> log.append(entry)));
            }
            for (Future<?> one : all) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(AuditException.class);
                    refused++;
                }
            }
        } finally {
            threads.shutdown();
        }
        assertThat(refused).as("the same id again is refused, each time").isEqualTo(4);
        try (AuditTrail trail = AuditTrail.open(settings)) {
            assertThat(trail.verify().fault()).isEmpty();
            assertThat(trail.verify().decisions()).isEqualTo(6);
        }
    }

    @Test
    void aClosedLogWritesWhatItHadAndTakesNothingMore() {
        LogSettings settings = Kind.H2.empty(folder);
        DatabaseLog log = DatabaseLog.open(settings, "test");
        Entry entry = marked();
        log.append(entry);
        log.close();
        log.close();

        assertThat(refusal(log, marked())).isEqualTo("log-closed");
        try (AuditTrail trail = AuditTrail.open(settings)) {
            assertThat(trail.show(entry.id())).isPresent();
        }
    }
}
