package org.neuroglide.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.neuroglide.audit.Logs.Kind;
import org.neuroglide.audit.Verification.Fault;

/** Whoever has the database can do what they like to the rows; that it was done is seen. */
class TamperTest {
    /** Without triggers and without foreign keys, as the owner of a database can. */
    private static final String H2_FREELY = "SET REFERENTIAL_INTEGRITY FALSE";

    private static final String POSTGRES_FREELY = "SET session_replication_role = replica";

    @TempDir
    private Path folder;

    private List<Entry> entries = List.of();

    @BeforeEach
    void entries() {
        entries = Logs.entries(5);
    }

    /** Rows 1 to 5 are decisions with two cards each, 6 and 7 feedback; where sealed, 1 is gone and 8 stands for it. */
    private LogSettings log(Kind kind, boolean sealed) {
        LogSettings settings = kind.empty(folder);
        try (DatabaseLog log = DatabaseLog.open(settings, "test")) {
            for (Entry e : entries) {
                log.append(new Entry(e.id(), e.at(), e.inquiry(), e.patientCase(), e.decision(), e.latency(), List.of(Logs.card(), Logs.card())));
            }
            log.append(List.of(Logs.feedback(Logs.card(), true, Logs.NOON)));
            log.append(List.of(Logs.feedback(Logs.card(), false, Logs.NOON)));
        }
        if (sealed) {
            try (AuditTrail trail = AuditTrail.open(settings)) {
                assertThat(trail.seal(entries.get(1).at())).isPresent();
            }
        }
        return settings;
    }

    private static void tamper(LogSettings settings, String... statements) {
        List<String> all = new ArrayList<>(List.of(settings.isEmbedded() ? H2_FREELY : POSTGRES_FREELY));
        all.addAll(List.of(statements));
        Logs.sql(settings, all.toArray(String[]::new));
    }

    private static Verification verify(LogSettings settings) {
        try (AuditTrail trail = AuditTrail.open(settings)) {
            return trail.verify();
        }
    }

    private static void assertFault(LogSettings settings, long sequence, Verification.Kind kind) {
        assertThat(verify(settings).fault()).get().extracting(Fault::sequence, Fault::kind).containsExactly(sequence, kind);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aChangedColumnOfAnyTableIsFound(Kind kind) throws SQLException {
        LogSettings settings = log(kind, true);
        assertThat(verify(settings).fault()).isEmpty();

        List<String> unseen = new ArrayList<>();
        try (AuditTrail trail = AuditTrail.open(settings);
                Connection connection = DriverManager.getConnection(settings.url(), settings.user(), settings.password())) {
            connection.createStatement().execute(settings.isEmbedded() ? H2_FREELY : POSTGRES_FREELY);
            for (String table : List.of("decisions", "cards", "feedback", "checkpoints")) {
                for (var column : columns(connection, table).entrySet()) {
                    change(connection, table, column.getKey(), column.getValue(), trail, unseen);
                }
            }
        }

        assertThat(unseen).isEmpty();
        assertThat(verify(settings).fault()).as("all put back").isEmpty();
    }

    private static TreeMap<String, String> columns(Connection connection, String table) throws SQLException {
        TreeMap<String, String> columns = new TreeMap<>();
        try (ResultSet found = connection.createStatement().executeQuery("SELECT column_name, data_type FROM information_schema.columns"
                + " WHERE table_name = '" + table + "' AND table_schema = current_schema")) {
            while (found.next()) {
                columns.put(found.getString(1), found.getString(2).toLowerCase(Locale.ROOT));
            }
        }
        assertThat(columns).hasSizeGreaterThan(4);
        return columns;
    }

    private static void change(Connection connection, String table, String column, String type, AuditTrail trail, List<String> unseen)
            throws SQLException {
        String row = switch (table) {
            case "cards" -> "card = (SELECT min(card) FROM cards WHERE sequence_number = 3 AND place = 0)";
            case "feedback" -> "sequence_number = 6";
            case "checkpoints" -> "sequence_number = 8";
            default -> "sequence_number = 3";
        };
        String key = table.equals("cards") ? "card" : "row_hash";
        String changedKey = column.equals(key) ? "sequence_number" : key;
        Object named;
        Object before;
        try (ResultSet found = connection.createStatement().executeQuery("SELECT " + column + ", " + changedKey + " FROM " + table + " WHERE " + row)) {
            assertThat(found.next()).as(table).isTrue();
            before = column.equals("decided_at") || type.startsWith("timestamp") ? found.getObject(1, java.time.OffsetDateTime.class) : found.getObject(1);
            before = before instanceof java.sql.Clob ? found.getString(1) : before;
            named = found.getObject(2);
        }
        String other = type.startsWith("timestamp") ? column + " + INTERVAL '1' SECOND"
                : type.equals("boolean") ? "NOT " + column
                : type.equals("bigint") || type.equals("integer") ? column + " + 40"
                : column.endsWith("_hash") ? "'" + "a".repeat(64) + "'" : column + " || 'x'";
        connection.createStatement().execute("UPDATE " + table + " SET " + column + " = " + other + " WHERE " + row);
        if (trail.verify().holds()) {
            unseen.add(table + "." + column);
        }
        String back = table.equals("cards") && column.equals("card")
                ? " WHERE sequence_number = 3 AND place = 0" : " WHERE " + changedKey + " = ?";
        try (var update = connection.prepareStatement("UPDATE " + table + " SET " + column + " = ?" + back)) {
            update.setObject(1, before);
            if (back.endsWith("?")) {
                update.setObject(2, named);
            }
            assertThat(update.executeUpdate()).as(table + "." + column).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aChangedDecisionIsNamed(Kind kind) {
        LogSettings settings = log(kind, false);
        tamper(settings, "UPDATE decisions SET decision = replace(decision, 'TREAT', 'DEFER') WHERE sequence_number = 3");

        assertFault(settings, 3, Verification.Kind.CHANGED);
        assertThat(verify(settings).fault().orElseThrow().message()).contains(entries.get(2).id());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRemovedRowIsFound(Kind kind) {
        LogSettings settings = log(kind, false);
        tamper(settings, "DELETE FROM cards WHERE sequence_number = 3", "DELETE FROM decisions WHERE sequence_number = 3");

        assertFault(settings, 3, Verification.Kind.MISSING);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRemovedRowIsFoundWhereTheNumbersAreWrittenAnew(Kind kind) {
        LogSettings settings = log(kind, false);
        tamper(settings, "DELETE FROM cards WHERE sequence_number >= 3", "DELETE FROM decisions WHERE sequence_number = 3",
                "UPDATE decisions SET sequence_number = 3 WHERE sequence_number = 4");

        assertThat(verify(settings).fault()).get().extracting(Fault::sequence).isEqualTo(3L);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRemovedCardIsFound(Kind kind) {
        LogSettings settings = log(kind, false);
        tamper(settings, "DELETE FROM cards WHERE sequence_number = 2 AND place = 1");

        assertFault(settings, 2, Verification.Kind.CHANGED);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rowsInAnotherOrderAreFound(Kind kind) {
        LogSettings settings = log(kind, false);
        tamper(settings, move("decisions", 2, 99), move("decisions", 4, 2), move("decisions", 99, 4),
                move("cards", 2, 99), move("cards", 4, 2), move("cards", 99, 4));

        assertFault(settings, 2, Verification.Kind.REORDERED);
    }

    private static String move(String table, int from, int to) {
        return "UPDATE " + table + " SET sequence_number = " + to + " WHERE sequence_number = " + from;
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anInsertedRowIsFound(Kind kind) {
        LogSettings settings = log(kind, false);
        tamper(settings, copy(8));
        assertFault(settings, 8, Verification.Kind.INSERTED);

        tamper(settings, move("decisions", 8, 0));
        assertFault(settings, 0, Verification.Kind.INSERTED);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aRowBeforeTheFirstOneIsFoundInEveryTable(Kind kind) {
        LogSettings settings = log(kind, true);
        String least = "-9223372036854775807 - 1";
        for (String table : List.of("decisions", "cards", "feedback", "checkpoints")) {
            String one = table + " SET sequence_number = ";
            long sequence = table.equals("feedback") ? 6 : table.equals("checkpoints") ? 8 : 3;
            tamper(settings, "UPDATE " + one + least + " WHERE sequence_number = " + sequence);
            assertThat(verify(settings).fault()).as(table).get().extracting(Fault::sequence, Fault::kind)
                    .containsExactly(Long.MIN_VALUE, Verification.Kind.INSERTED);
            tamper(settings, "UPDATE " + one + sequence + " WHERE sequence_number < 1");
        }
        assertThat(verify(settings).fault()).as("all put back").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCardOfNoDecisionIsFound(Kind kind) {
        LogSettings settings = log(kind, false);
        for (int sequence : new int[] {6, 99, 0}) {
            tamper(settings, "INSERT INTO cards VALUES ('forged', " + sequence + ", 0, 'x', '[\"IN-001\"]', '[]')");
            assertFault(settings, sequence, Verification.Kind.INSERTED);
            tamper(settings, "DELETE FROM cards WHERE card = 'forged'");
        }
        assertThat(verify(settings).fault()).as("removed again").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aChainWhoseEndWasRemovedIsDamaged(Kind kind) {
        LogSettings settings = log(kind, false);
        tamper(settings, "DELETE FROM chain_head");

        assertThatThrownBy(() -> verify(settings)).isInstanceOfSatisfying(AuditException.class, e -> {
            assertThat(e.code()).isEqualTo("log-damaged");
            assertThat(e).hasMessageContaining("chain_head");
        });
    }

    private static String copy(int sequence) {
        return "INSERT INTO decisions SELECT " + sequence + ", id || 'x', decided_at, service, caller, patient, correlation, program,"
                + " knowledge_version, knowledge_hash, masked, replayable, case_text, decision, latency_micros, row_hash,"
                + " '" + "b".repeat(64) + "' FROM decisions WHERE sequence_number = 3";
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aCheckpointThatPassesOverChangedRowsIsFound(Kind kind) {
        LogSettings settings = log(kind, false);
        Verification.Place end = verify(settings).end();
        tamper(settings, "UPDATE decisions SET caller = 'x' WHERE sequence_number = 2", checkpoint(5, end.sequence(), end.hash()));
        assertFault(settings, 5, Verification.Kind.INSERTED);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anInsertedRowIsFoundWhereverAPageOfRowsEnds(Kind kind) {
        LogSettings settings = kind.empty(folder);
        try (DatabaseLog log = DatabaseLog.open(settings, "test")) {
            log.append(Stream.generate(() -> Logs.feedback(Logs.card(), true, Logs.NOON)).limit(260).toList());
        }
        assertThat(verify(settings).holds()).isTrue();
        tamper(settings, checkpoint(250, 0, Row.GENESIS));
        assertFault(settings, 250, Verification.Kind.INSERTED);
    }

    private static String checkpoint(long sequence, long through, String hash) {
        return "INSERT INTO checkpoints VALUES (" + sequence + ", CURRENT_TIMESTAMP, " + through + ", '" + hash + "', 0, 0, CURRENT_TIMESTAMP,"
                + " CURRENT_TIMESTAMP, '" + "a".repeat(64) + "', '" + "b".repeat(64) + "')";
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void anEndThatIsCutOffIsFound(Kind kind) {
        LogSettings settings = log(kind, true);
        tamper(settings, "DELETE FROM feedback WHERE sequence_number = 7", "DELETE FROM checkpoints WHERE sequence_number = 8");
        assertThat(verify(settings).fault()).as("without its checkpoint the beginning is missing").get()
                .extracting(Fault::sequence, Fault::kind).containsExactly(1L, Verification.Kind.MISSING);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void rowsCutOffBehindACheckpointAreFound(Kind kind) {
        LogSettings settings = log(kind, true);
        Verification.Place noted;
        try (DatabaseLog log = DatabaseLog.open(settings, "test");
                AuditTrail trail = settings.isEmbedded() ? null : AuditTrail.open(settings)) {
            log.append(Logs.entries(1).get(0));
        }
        noted = verify(settings).end();
        tamper(settings, "DELETE FROM cards WHERE sequence_number = 9", "DELETE FROM decisions WHERE sequence_number = 9");
        assertFault(settings, 9, Verification.Kind.CUT_OFF);

        // Whoever also moves the end of the chain back is seen by whoever noted it.
        tamper(settings, "UPDATE chain_head SET sequence_number = 8, row_hash = (SELECT row_hash FROM checkpoints WHERE sequence_number = 8)");
        assertThat(verify(settings).holds()).isTrue();
        try (AuditTrail trail = AuditTrail.open(settings)) {
            assertThat(trail.verify(noted).fault()).get().extracting(Fault::kind).isEqualTo(Verification.Kind.CUT_OFF);
        }
    }

    @Test
    void postgresRefusesEveryChangeButTheRemovalOfWhatIsSealed() {
        LogSettings settings = log(Kind.POSTGRES, true);
        for (String refused : List.of("UPDATE decisions SET caller = 'x'", "UPDATE cards SET topic = 'x'", "UPDATE feedback SET reason = 'x'",
                "UPDATE checkpoints SET decisions_removed = 0", "DELETE FROM cards", "DELETE FROM feedback", "DELETE FROM decisions",
                "DELETE FROM checkpoints", "DELETE FROM chain_head", "TRUNCATE cards", "TRUNCATE decisions CASCADE", "TRUNCATE feedback",
                "TRUNCATE checkpoints", "TRUNCATE chain_head")) {
            assertThatThrownBy(() -> Logs.sql(settings, refused)).as(refused).hasMessageContaining("append-only");
        }
        assertThat(verify(settings).holds()).isTrue();
    }
}
