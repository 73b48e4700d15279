package org.neuroglide.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.neuroglide.audit.Row.Chained;
import org.neuroglide.audit.Row.CheckpointRow;

/**
 * Removes what is old. First a checkpoint that stands for it is written, in a short transaction; then the rows go, a
 * part at a time, so that nobody who wants to write waits for long.
 */
final class Retention {
    private static final long PART = 2_000;
    private static final String ALL_ROWS = "SELECT sequence_number, decided_at AS at, previous_hash FROM decisions"
            + " UNION ALL SELECT sequence_number, received_at, previous_hash FROM feedback"
            + " UNION ALL SELECT sequence_number, sealed_at, previous_hash FROM checkpoints";

    private final Jdbi jdbi;

    Retention(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * Seals and removes all rows before the first one that was made at that time or later.
     *
     * @param verified the last row that is known to be as it was written
     * @param now when this is done
     * @return the checkpoint; empty where there was nothing to seal
     */
    Optional<CheckpointRow> seal(Instant before, Verification.Place verified, Instant now) {
        Optional<CheckpointRow> sealed = jdbi.inTransaction(handle -> checkpoint(handle, before, verified, now));
        remove();
        return sealed;
    }

    private static Optional<CheckpointRow> checkpoint(Handle handle, Instant before, Verification.Place verified, Instant now) {
        Rows.Head head = Rows.lockHead(handle);
        long cut = handle.createQuery("SELECT min(sequence_number) FROM (" + ALL_ROWS + ") AS log WHERE at >= :before")
                .bind("before", Rows.utc(before))
                .mapTo(Long.class)
                .findOne()
                .orElse(head.sequence() + 1);
        long through = Math.min(cut - 1, verified.sequence());
        @Nullable CheckpointRow last = last(handle);
        long removed = last == null ? 0 : last.through();
        long decisions = count(handle, "decisions", removed, through);
        long feedback = count(handle, "feedback", removed, through);
        if (decisions + feedback == 0) {
            return Optional.empty();
        }
        CheckpointRow row = new CheckpointRow(now, through, hash(handle, through, head),
                decisions + (last == null ? 0 : last.decisions()), feedback + (last == null ? 0 : last.feedback()),
                last == null ? time(handle, "min", through) : last.from(), time(handle, "max", through));
        Chained<CheckpointRow> chained = Row.chain(row, head.sequence() + 1, head.hash());
        Rows.insertCheckpoint(handle, chained);
        Rows.moveHead(handle, new Rows.Head(chained.sequence(), chained.hash()));
        return Optional.of(row);
    }

    private static @Nullable CheckpointRow last(Handle handle) {
        @Nullable CheckpointRow last = null;
        for (Chained<CheckpointRow> row : RowReader.checkpoints(handle, Long.MIN_VALUE)) {
            last = row.row();
        }
        return last;
    }

    private static long count(Handle handle, String table, long after, long through) {
        return handle.createQuery("SELECT count(*) FROM " + table + " WHERE sequence_number > :after AND sequence_number <= :through")
                .bind("after", after)
                .bind("through", through)
                .mapTo(Long.class)
                .one();
    }

    private static String hash(Handle handle, long through, Rows.Head head) {
        return handle.createQuery("SELECT previous_hash FROM (" + ALL_ROWS + ") AS log WHERE sequence_number = :next")
                .bind("next", through + 1)
                .mapTo(String.class)
                .findOne()
                .orElse(head.hash());
    }

    private static Instant time(Handle handle, String end, long through) {
        return handle.createQuery("SELECT " + end + "(at) FROM (" + ALL_ROWS + ") AS log WHERE sequence_number <= :through")
                .bind("through", through)
                .map((r, c) -> r.getObject(1, OffsetDateTime.class).toInstant())
                .one();
    }

    /** Removes what checkpoints stand for, also what an interrupted run left. */
    private void remove() {
        @Nullable CheckpointRow last = jdbi.withHandle(Retention::last);
        if (last == null) {
            return;
        }
        long first = jdbi.withHandle(h -> h.createQuery("SELECT min(sequence_number) FROM (" + ALL_ROWS + ") AS log")
                .mapTo(Long.class)
                .one());
        for (long to = first + PART; first <= last.through(); to += PART) {
            long through = Math.min(to, last.through());
            jdbi.useTransaction(handle -> {
                for (String table : new String[] {"cards", "decisions", "feedback", "checkpoints"}) {
                    handle.createUpdate("DELETE FROM " + table + " WHERE sequence_number <= :through")
                            .bind("through", through)
                            .execute();
                }
            });
            first = through + 1;
        }
    }
}
