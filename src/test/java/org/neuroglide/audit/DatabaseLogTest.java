package org.neuroglide.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neuroglide.audit.Logs.Kind;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.DecisionTree;
import org.neuroglide.texts.JsonTree;

class DatabaseLogTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Kind.class)
    void whatIsAppendedIsThereWithEverythingThatBelongsToIt(Kind kind) {
        LogSettings settings = kind.empty(folder);
        Entry entry = Logs.entry(Logs.sciatica(), Logs.NOON, Logs.card(), Logs.card());
        try (DatabaseLog log = DatabaseLog.open(settings, "1.2.3")) {
            log.append(entry);
        }

        Map<String, Object> shown;
        try (AuditTrail trail = AuditTrail.open(settings)) {
            shown = JsonTree.map(trail.show(entry.id()).orElseThrow()).orElseThrow();
        }

        assertThat(shown)
                .containsEntry("id", entry.id())
                .containsEntry("at", "2026-02-01T12:00:00Z")
                .containsEntry("service", "cds-hooks/patient-view")
                .containsEntry("caller", "https://ehr.example")
                .containsEntry("correlation", "hook-1")
                .containsEntry("program", "1.2.3")
                .containsEntry("knowledgeHash", entry.decision().knowledgeHash())
                .containsEntry("knowledgeVersion", entry.decision().knowledgeVersion());
        assertThat(shown.get("latencyMicros").toString()).isEqualTo("1234");
        assertThat(shown.get("patient").toString()).matches("[0-9a-f]{64}");
        assertThat((List<?>) shown.get("cards")).hasSize(2);
        assertThat(CanonicalJson.write(shown.get("decision")).equals(DecisionTree.json(entry.decision())))
                .as("the decision is kept to the byte")
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void manyThreadsWriteOneChain(Kind kind) throws Exception {
        LogSettings settings = kind.empty(folder);
        List<Entry> entries = Logs.entries(160);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (DatabaseLog log = DatabaseLog.open(settings, "test")) {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> done = new ArrayList<>();
            entries.forEach(e -> done.add(threads.submit(() -> {
                start.await();
                log.append(e);
                return null;
            })));
            start.countDown();
            for (Future<?> one : done) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }

        try (AuditTrail trail = AuditTrail.open(settings)) {
            Verification verified = trail.verify();
            assertThat(verified.fault()).isEmpty();
            assertThat(verified.decisions()).isEqualTo(160);
            assertThat(verified.end().sequence()).isEqualTo(160);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aLogThatIsOpenedAgainGoesOn(Kind kind) {
        LogSettings settings = kind.empty(folder);
        for (Entry entry : Logs.entries(3)) {
            try (DatabaseLog log = DatabaseLog.open(settings, "test")) {
                log.append(entry);
            }
        }

        try (AuditTrail trail = AuditTrail.open(settings)) {
            assertThat(trail.verify().holds()).isTrue();
            assertThat(trail.verify().decisions()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void tablesOfALaterVersionAreRefused(Kind kind) {
        LogSettings settings = kind.empty(folder);
        DatabaseLog.open(settings, "test").close();
        Logs.sql(settings, "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by,"
                + " execution_time, success) VALUES (2, '2', 'later', 'SQL', 'V2__later.sql', 1, 'x', 1, TRUE)");

        assertThatThrownBy(() -> DatabaseLog.open(settings, "test"))
                .isInstanceOfSatisfying(AuditException.class, e -> assertThat(e.code()).isEqualTo("log-tables"));
    }
}
