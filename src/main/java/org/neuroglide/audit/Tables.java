package org.neuroglide.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** The tables of a log, the same on both databases; on PostgreSQL with triggers that keep them append-only. */
final class Tables {
    private static final String APPEND_ONLY = "/audit/append-only-postgresql.sql";
    /** Any number will do, as long as it is always the same one. */
    private static final long LOCK = 5_021_846_337L;

    private Tables() {}

    /**
     * Makes the tables, or renews them.
     *
     * @throws AuditException if they cannot be made, or are those of a later version
     */
    static void prepare(DataSource pool, Jdbi jdbi, boolean postgres) {
        if (isCurrent(jdbi, postgres)) {
            return;
        }
        try {
            migrate(pool);
            if (postgres) {
                jdbi.useTransaction(Tables::protect);
            }
        } catch (FlywayException | JdbiException e) {
            throw refused(e);
        }
    }

    private static void migrate(DataSource pool) {
        Flyway.configure(Tables.class.getClassLoader())
                .dataSource(pool)
                .resourceProvider(new Migrations())
                .javaMigrationClassProvider(List::of)
                .ignoreMigrationPatterns(new String[0])
                .loggers("slf4j")
                .load()
                .migrate();
    }

    /** Whether all migrations ran and no other ones: then Flyway, which takes 0.3 s, has nothing to do. */
    private static boolean isCurrent(Jdbi jdbi, boolean postgres) {
        try {
            return jdbi.withHandle(handle -> handle
                            .createQuery("SELECT script FROM flyway_schema_history WHERE success ORDER BY installed_rank")
                            .mapTo(String.class)
                            .list())
                    .equals(Migrations.NAMES)
                    && (!postgres || jdbi.withHandle(Tables::isProtected));
        } catch (JdbiException e) {
            // There are no tables yet.
            return false;
        }
    }

    private static boolean isProtected(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM pg_trigger WHERE tgname = 'chain_head_stays' AND tgrelid = 'chain_head'::regclass")
                .mapTo(Long.class)
                .one() > 0;
    }

    /** Triggers that refuse what an append-only log has no use for, made once. */
    private static void protect(Handle handle) {
        handle.createQuery("SELECT 1 FROM (SELECT pg_advisory_xact_lock(" + LOCK + ")) AS locked").mapTo(Integer.class).one();
        if (!isProtected(handle)) {
            handle.createScript(text(APPEND_ONLY)).execute();
        }
    }

    static String text(String resource) {
        try (InputStream in = Tables.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + resource + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AuditException refused(Throwable thrown) {
        return AuditException.of("log-tables", "does not have the tables that are wanted, and they cannot be made" + Database.state(thrown),
                "run neuroglide audit prepare as the owner of the database; tables of a later version need that version");
    }
}
