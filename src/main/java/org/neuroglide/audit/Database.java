package org.neuroglide.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The connections of a log. */
final class Database implements AutoCloseable {
    /** Flyway takes two connections at once. */
    private static final int CONNECTIONS = 3;
    private static final String H2_FILE = "jdbc:h2:file:";
    private static final int H2_IN_USE = 90_020;
    private static final int H2_NOT_THERE = 90_146;

    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final boolean postgres;

    private Database(HikariDataSource pool, boolean postgres) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.postgres = postgres;
    }

    /**
     * Opens a database for reading it, however long that takes.
     *
     * @throws AuditException if the settings are wrong or it cannot be reached
     */
    static Database toRead(LogSettings settings) {
        return open(settings, settings.isEmbedded() ? settings.url() + ";IFEXISTS=TRUE" : settings.url(), Duration.ZERO);
    }

    /**
     * Opens a database for writing it: a statement that takes longer than an entry may wait is given up.
     *
     * @throws AuditException as {@link #toRead}, or if its tables cannot be made
     */
    static Database toWrite(LogSettings settings) {
        Database database = open(settings, settings.url(), settings.timeout());
        try {
            keepToOwner(settings.url());
            Tables.prepare(database.pool, database.jdbi, database.postgres);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** The file of an embedded log is its owner's alone, also in a folder that others may read. */
    private static void keepToOwner(String url) {
        if (!url.startsWith(H2_FILE)) {
            return;
        }
        Path file = Path.of(url.substring(H2_FILE.length()).split(";", 2)[0] + ".mv.db");
        try {
            if (Files.exists(file)) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        } catch (UnsupportedOperationException e) {
            // Another sort of file system; its folder says who may read.
        } catch (IOException e) {
            throw AuditException.of("log-folder", "may be read by others, and this cannot be changed", "give it to the user of the server");
        }
    }

    private static Database open(LogSettings settings, String url, Duration patience) {
        if (!settings.problems().isEmpty()) {
            throw new AuditException(settings.problems());
        }
        boolean postgres = !settings.isEmbedded();
        HikariConfig config = new HikariConfig();
        config.setPoolName("decision-log");
        config.setJdbcUrl(url);
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Math.max(250, settings.timeout().toMillis() / 2));
        config.setInitializationFailTimeout(1);
        if (postgres) {
            // A server's message may quote the row that it refuses.
            config.addDataSourceProperty("logServerErrorDetail", "false");
            config.addDataSourceProperty("tcpKeepAlive", "true");
            config.addDataSourceProperty("connectTimeout", "5");
            limit(config, patience);
        }
        try {
            return new Database(new HikariDataSource(config), postgres);
        } catch (HikariPool.PoolInitializationException e) {
            throw unreachable(e, settings);
        }
    }

    private static void limit(HikariConfig config, Duration patience) {
        long millis = patience.toMillis();
        if (millis > 0) {
            config.addDataSourceProperty("socketTimeout", String.valueOf(patience.toSeconds() + 1));
            config.setConnectionInitSql("SET statement_timeout = " + millis
                    + "; SET idle_in_transaction_session_timeout = " + millis);
        }
    }

    Jdbi jdbi() {
        return jdbi;
    }

    boolean isPostgres() {
        return postgres;
    }

    private static AuditException unreachable(Throwable thrown, LogSettings settings) {
        SQLException sql = sql(thrown);
        if (sql != null && sql.getErrorCode() == H2_IN_USE) {
            return AuditException.of("log-in-use", "is in use by another program, such as a running server",
                    "stop that server first, or keep the log in PostgreSQL, which many can read at once");
        }
        if (sql != null && sql.getErrorCode() == H2_NOT_THERE) {
            return missing();
        }
        return AuditException.of("log-unreachable",
                "cannot be opened" + (settings.isEmbedded() ? "" : " at the database's address") + state(thrown),
                settings.isEmbedded() ? "check that this user may write its folder"
                        : "check the address, the user and the password, and that the database is running");
    }

    static AuditException missing() {
        return AuditException.of("log-missing", "is not there", "name the folder that the server keeps its log in");
    }

    /** The state that the database reports, never its message, which may quote a row. */
    static String state(Throwable thrown) {
        SQLException sql = sql(thrown);
        return sql == null ? "" : " (SQL state " + sql.getSQLState() + ", error " + sql.getErrorCode() + ")";
    }

    static @Nullable SQLException sql(@Nullable Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }

    @Override
    public void close() {
        pool.close();
    }
}
