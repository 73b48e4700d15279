package org.neuroglide.audit;

import java.time.Clock;
import java.util.List;

/**
 * The decision log in a database, H2 or PostgreSQL, with the same tables in both. What is acknowledged is committed.
 * Many instances may write to one PostgreSQL: each takes the end of the chain under a lock for one batch at a time, so
 * there is one chain. Thread-safe.
 */
public final class DatabaseLog implements DecisionLog {
    private final Database database;
    private final Recording recording;
    private final GroupCommit commits;
    private final Clock clock;

    private DatabaseLog(Database database, LogSettings settings, String program, Clock clock) {
        this.database = database;
        this.recording = new Recording(settings, program);
        this.commits = new GroupCommit(new ChainWriter(database.jdbi())::write, settings.queueSize(), settings.timeout());
        this.clock = clock;
    }

    /**
     * Opens the log, and makes or renews its tables.
     *
     * @param program the version of the program, kept with each decision
     * @throws AuditException with every problem of the settings, or if the database cannot be used
     */
    public static DatabaseLog open(LogSettings settings, String program) {
        return open(settings, program, Clock.systemUTC());
    }

    static DatabaseLog open(LogSettings settings, String program, Clock clock) {
        return new DatabaseLog(Database.toWrite(settings), settings, program, clock);
    }

    /**
     * Keeps a decision; returns when it is committed.
     *
     * @throws AuditException {@code log-full}, {@code log-unwritable}, {@code log-masking} or {@code log-closed}; after
     *     {@code log-unwritable} the entry may be in the log all the same, where only the answer was lost
     */
    @Override
    public void append(Entry entry) {
        commits.write(new ChainWriter.Wanted(List.of(recording.row(entry)), List.of()));
    }

    /**
     * Keeps feedback, each once; returns when it is committed.
     *
     * @throws AuditException as for a decision
     */
    @Override
    public void append(List<Feedback> feedback) {
        if (!feedback.isEmpty()) {
            commits.write(new ChainWriter.Wanted(
                    List.of(), feedback.stream().map(f -> recording.row(f, clock.instant())).toList()));
        }
    }

    /** How many entries wait to be written, for the metrics. */
    public int queued() {
        return commits.queued();
    }

    /** Whether the last batch was written; true before the first one. */
    public boolean isWritable() {
        return commits.isWritable();
    }

    /** Writes what is still queued and closes the log. May be called again. */
    @Override
    public void close() {
        commits.close();
        database.close();
    }
}
