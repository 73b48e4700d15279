package org.neuroglide.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.neuroglide.audit.Row.Chained;
import org.neuroglide.audit.Row.DecisionRow;
import org.neuroglide.audit.Row.FeedbackRow;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.texts.CanonicalJson;

/** Reads a decision log: verifies it, shows and exports what is in it, decides again, and seals what is old. */
public final class AuditTrail implements AutoCloseable {
    private final Database database;
    private final Clock clock;

    private AuditTrail(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens a log that is there.
     *
     * @throws AuditException with every problem of the settings; {@code log-in-use} where another program has the file;
     *     {@code log-missing} where there is none
     */
    public static AuditTrail open(LogSettings settings) {
        return open(settings, Clock.systemUTC());
    }

    /**
     * Opens the embedded log of a folder, and makes nothing where there is none: neither a log nor a key.
     *
     * @throws AuditException as {@link #open(LogSettings)}
     */
    public static AuditTrail open(Path folder) {
        if (!Files.isRegularFile(folder.resolve(LogSettings.EMBEDDED_FILE))) {
            throw Database.missing();
        }
        return open(LogSettings.embeddedToRead(folder));
    }

    static AuditTrail open(LogSettings settings, Clock clock) {
        return new AuditTrail(Database.toRead(settings), clock);
    }

    /** Verifies the chain from the last checkpoint to its end, as it is at one moment. */
    public Verification verify() {
        return reading(handle -> new ChainCheck(handle, null).run());
    }

    /** The same, and that a place which somebody wrote down is still there. */
    public Verification verify(Verification.Place known) {
        return reading(handle -> new ChainCheck(handle, known).run());
    }

    /** A decision with its case and its cards as one line of canonical JSON; empty where it is not in the log. */
    public Optional<String> show(String id) {
        return reading(handle -> RowReader.decision(handle, id).map(AuditTrail::line));
    }

    /** Decides one case again; empty where it is not in the log. */
    public Optional<Redecided> replay(DecisionEngine engine, String id) {
        return reading(handle -> RowReader.decision(handle, id).map(row -> new Redeciding(engine).of(row.row())));
    }

    /** Decides all cases again that were decided at a time or later, in their order. */
    public void replay(DecisionEngine engine, Instant since, Consumer<Redecided> to) {
        Redeciding redeciding = new Redeciding(engine);
        decisions(since, page -> page.parallelStream().map(r -> redeciding.of(r.row())).toList().forEach(to));
    }

    /**
     * Every decision as a line of canonical JSON. Its hash is SHA-256 over that line without {@code hash}, with the
     * SHA-256 of their canonical JSON in the place of case and decision.
     */
    public void exportDecisions(Consumer<String> to) {
        decisions(Instant.EPOCH, page -> page.forEach(row -> to.accept(line(row))));
    }

    /** All feedback, each as a line of canonical JSON. */
    public void exportFeedback(Consumer<String> to) {
        reading(handle -> {
            List<Chained<FeedbackRow>> page = RowReader.feedback(handle, 0);
            while (!page.isEmpty()) {
                page.forEach(row -> to.accept(line(row)));
                page = RowReader.feedback(handle, page.get(page.size() - 1).sequence());
            }
            return page;
        });
    }

    /** What clinicians did with the cards, by rule. */
    public List<RuleFeedback> feedbackByRule() {
        return reading(handle -> new FeedbackReport().of(handle));
    }

    /**
     * Removes everything before the first row that was made at that time or later, and keeps a checkpoint for it.
     *
     * @return what has been removed since the log began; empty where there was nothing to remove now
     * @throws AuditException {@code log-damaged} where the chain does not hold: nothing is removed then
     */
    public Optional<Verification.Sealed> seal(Instant before) {
        Verification verified = verify();
        if (!verified.holds()) {
            throw AuditException.of("log-damaged", "does not hold at row "
                    + verified.fault().map(Verification.Fault::sequence).orElse(0L) + ", so nothing is removed",
                    "run neuroglide audit verify and find out what happened to it");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return guarded(() -> new Retention(database.jdbi()).seal(before, verified.end(), now))
                .map(c -> new Verification.Sealed(c.at(), c.through(), c.decisions(), c.feedback(), c.from(), c.to()));
    }

    private void decisions(Instant since, Consumer<List<Chained<DecisionRow>>> to) {
        reading(handle -> {
            List<Chained<DecisionRow>> page = RowReader.decisions(handle, 0, since);
            while (!page.isEmpty()) {
                to.accept(page);
                page = RowReader.decisions(handle, page.get(page.size() - 1).sequence(), since);
            }
            return page;
        });
    }

    private static String line(Chained<? extends Row> row) {
        Map<String, @Nullable Object> line = new TreeMap<>(
                Row.placed(row.row().kind(), row.row().shown(), row.sequence(), row.previous()));
        line.put("hash", row.hash());
        return CanonicalJson.write(line);
    }

    private <T> T reading(Function<Handle, T> reading) {
        return guarded(() -> database.jdbi().inTransaction(TransactionIsolationLevel.REPEATABLE_READ, reading::apply));
    }

    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException e) {
            throw AuditException.of("log-unreadable", "cannot be read or changed" + Database.state(e),
                    "check that it is the database of a decision log and that this user may do it");
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
