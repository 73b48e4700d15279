package org.neuroglide.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.neuroglide.scenario.CaseReader;

/** Logs to test with, each empty and on its own, on both databases; and entries to put into them. */
final class Logs {
    static final String KEY = "a key for tests that is long enough, no secret";
    static final Instant NOON = Instant.parse("2026-02-01T12:00:00Z");

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final Path SCENARIOS = Path.of("scenarios/conditions");

    private Logs() {}

    /** Made once, when first asked for: PostgreSQL and the knowledge base take seconds to start. */
    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start here, so nothing is known of it", e);
            }
        }
    }

    private static final class Engine {
        private static final DecisionEngine ENGINE = new DecisionEngine(Knowledge.bundled());
        private static final PatientCase SCIATICA = patientCase("sciatica.yaml#moderate-irritability");
        private static final Decision DECISION = ENGINE.decide(SCIATICA);
    }

    /** Which database. */
    enum Kind {
        H2,
        POSTGRES;

        /** Settings of an empty database; with more time than usual, for a busy machine. */
        LogSettings empty(Path folder) {
            return (this == H2 ? LogSettings.embedded(folder) : postgres())
                    .withQueue(LogSettings.DEFAULT_QUEUE_SIZE, Duration.ofSeconds(20));
        }
    }

    static EmbeddedPostgres server() {
        return Postgres.SERVER;
    }

    private static LogSettings postgres() {
        String name = "log" + DATABASES.incrementAndGet();
        String url = server().getJdbcUrl("postgres", "postgres");
        sql(LogSettings.database(url, "postgres", "", KEY), "CREATE SCHEMA " + name);
        return LogSettings.database(url + "&currentSchema=" + name, "postgres", "", KEY);
    }

    /** What somebody with the database's password does behind the log's back. */
    static void sql(LogSettings settings, String... statements) {
        try (Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static DecisionEngine engine() {
        return Engine.ENGINE;
    }

    static PatientCase sciatica() {
        return Engine.SCIATICA;
    }

    static PatientCase patientCase(String scenario) {
        return new CaseReader(engine().knowledge()).read(SCENARIOS + "/" + scenario).patientCase();
    }

    static Inquiry inquiry() {
        return new Inquiry("cds-hooks/patient-view", "https://ehr.example", "Patient/17", "hook-1");
    }

    static Entry entry(PatientCase patientCase, Instant at, IssuedCard... cards) {
        Decision decision = patientCase == sciatica() ? Engine.DECISION : engine().decide(patientCase);
        return new Entry(UUID.randomUUID().toString(), at, inquiry(), patientCase, decision, Duration.ofNanos(1_234_567), List.of(cards));
    }

    /** Entries an hour apart, each with a card. */
    static List<Entry> entries(int count) {
        PatientCase sciatica = sciatica();
        return Stream.iterate(0, i -> i + 1)
                .limit(count)
                .map(i -> entry(sciatica, NOON.plus(Duration.ofHours(i)), card()))
                .toList();
    }

    static IssuedCard card() {
        return new IssuedCard(UUID.randomUUID().toString(), "recommendation", List.of("IN-001", "PR-004"),
                List.of(UUID.randomUUID().toString()));
    }

    static Feedback feedback(IssuedCard card, boolean accepted, Instant at) {
        return new Feedback("patient-view", card.uuid(), accepted, at, accepted ? card.suggestions() : List.of(),
                accepted ? "" : "reasons|not-now", accepted ? "" : "patient prefers to wait", "https://ehr.example");
    }
}
