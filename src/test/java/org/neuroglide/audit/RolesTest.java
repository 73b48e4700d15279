package org.neuroglide.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neuroglide.cli.Shell;

/** The roles of docs/operating.md are enough for what each does, and for no more. */
class RolesTest {
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private static LogSettings as(String role, String password) {
        return LogSettings.database(Logs.server().getJdbcUrl("postgres", "neuroglide").replace("user=postgres", "user=" + role), role, password, Logs.KEY);
    }

    @Test
    void eachRoleCanDoItsWorkAndNoMore() throws IOException {
        List<String> blocks = SQL.matcher(Files.readString(Path.of("docs/operating.md"))).results().map(r -> r.group(1)).toList();
        LogSettings root = LogSettings.database(Logs.server().getJdbcUrl("postgres", "postgres"), "postgres", "", Logs.KEY);
        Logs.sql(root, blocks.get(0).replaceAll("--.*", "").strip().split(";"));
        LogSettings owner = as("neuroglide_owner", "one");
        Shell.Result prepared = new Shell().with("NEUROGLIDE_LOG_URL", owner.url()).with("NEUROGLIDE_LOG_USER", owner.user())
                .with("NEUROGLIDE_LOG_PASSWORD", owner.password()).run("audit", "prepare");
        assertThat(prepared.err()).isEmpty();
        assertThat(prepared.code()).isZero();
        Logs.sql(owner, blocks.get(1).strip().split(";"));

        List<Entry> entries = Logs.entries(2);
        try (DatabaseLog log = DatabaseLog.open(as("neuroglide_server", "two"), "test")) {
            entries.forEach(log::append);
            log.append(List.of(Logs.feedback(entries.get(0).cards().get(0), true, Logs.NOON)));
        }
        for (String refused : List.of("UPDATE decisions SET caller = 'x'", "DELETE FROM cards", "DELETE FROM decisions", "TRUNCATE feedback",
                "DELETE FROM chain_head", "INSERT INTO checkpoints SELECT * FROM checkpoints", "DROP TABLE cards",
                "ALTER TABLE decisions DISABLE TRIGGER ALL", "SET session_replication_role = replica")) {
            assertThatThrownBy(() -> Logs.sql(as("neuroglide_server", "two"), refused)).as(refused).hasMessageContaining("ERROR");
        }
        try (AuditTrail trail = AuditTrail.open(as("neuroglide_reader", "three"))) {
            assertThat(trail.verify().fault()).isEmpty();
            assertThat(trail.verify().decisions()).isEqualTo(2);
            assertThatThrownBy(() -> trail.seal(Instant.now())).isInstanceOfSatisfying(AuditException.class, e -> assertThat(e.code()).isEqualTo("log-unreadable"));
        }
        try (AuditTrail trail = AuditTrail.open(owner)) {
            assertThat(trail.seal(Instant.parse("2999-01-01T00:00:00Z"))).isPresent();
            assertThat(trail.verify().fault()).isEmpty();
        }
    }
}
