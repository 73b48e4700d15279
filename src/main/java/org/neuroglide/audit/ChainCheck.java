package org.neuroglide.audit;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.neuroglide.audit.Row.Chained;
import org.neuroglide.audit.Row.CheckpointRow;
import org.neuroglide.audit.Row.DecisionRow;
import org.neuroglide.audit.Verification.Fault;
import org.neuroglide.audit.Verification.Kind;
import org.neuroglide.audit.Verification.Place;
import org.neuroglide.audit.Verification.Sealed;

/** Goes along the chain from the last checkpoint to its end and stops at the first thing that is wrong. */
final class ChainCheck {
    /** How far a row that was put elsewhere is looked for, in rows. */
    private static final int REACH = 500;

    private static final List<String> TABLES = List.of("decisions", "cards", "feedback", "checkpoints");

    private static final String ANOTHER = "is another one than the one that was noted: the chain was written anew";

    private final Handle handle;
    private final @Nullable Place known;
    private long decisions;
    private long feedback;
    private long leftOver;

    /** @param known a place in the chain that somebody wrote down earlier */
    ChainCheck(Handle handle, @Nullable Place known) {
        this.handle = handle;
        this.known = known;
    }

    Verification run() {
        Rows.Head end = Rows.head(handle);
        Optional<CheckpointRow> last = lastCheckpoint();
        Place before = last.map(c -> new Place(c.through(), c.throughHash())).orElse(new Place(0, Row.GENESIS));
        Optional<Fault> fault = beforeTheFirst().or(this::forged).or(() -> along(before, end)).or(this::ownerless);
        Optional<Sealed> sealed =
                last.map(c -> new Sealed(c.at(), c.through(), c.decisions(), c.feedback(), c.from(), c.to()));
        return new Verification(decisions, feedback, new Place(end.sequence(), end.hash()), sealed, leftOver, fault);
    }

    /** Rows are numbered from 1; what stands before would be passed over by whoever reads the chain from its beginning. */
    private Optional<Fault> beforeTheFirst() {
        for (String table : TABLES) {
            Optional<Long> first = first("SELECT min(sequence_number) FROM " + table + " WHERE sequence_number < 1");
            if (first.isPresent()) {
                return fault(first.get(), Kind.INSERTED, "stands before the first row, in " + table + ": it was inserted");
            }
        }
        return Optional.empty();
    }

    /** A card is hashed with its decision; one of no decision is in no hash. */
    private Optional<Fault> ownerless() {
        return first("SELECT min(c.sequence_number) FROM cards c LEFT JOIN decisions d ON d.sequence_number = c.sequence_number"
                        + " WHERE d.sequence_number IS NULL")
                .flatMap(sequence -> fault(sequence, Kind.INSERTED, "has a card and is no decision: the card was inserted"));
    }

    private Optional<Long> first(String sql) {
        return handle.createQuery(sql).mapTo(Long.class).findOne();
    }

    /** A checkpoint stands behind what it stands for; any other one would have rows passed over that nobody removed. */
    private Optional<Fault> forged() {
        List<Chained<CheckpointRow>> page = RowReader.checkpoints(handle, Long.MIN_VALUE);
        while (!page.isEmpty()) {
            for (Chained<CheckpointRow> row : page) {
                if (row.row().through() >= row.sequence()) {
                    return fault(row.sequence(), Kind.INSERTED, "is a checkpoint that does not stand behind its rows: it was inserted");
                }
            }
            page = RowReader.checkpoints(handle, page.get(page.size() - 1).sequence());
        }
        return Optional.empty();
    }

    private Optional<CheckpointRow> lastCheckpoint() {
        Optional<CheckpointRow> last = Optional.empty();
        List<Chained<CheckpointRow>> page = RowReader.checkpoints(handle, Long.MIN_VALUE);
        while (!page.isEmpty()) {
            Chained<CheckpointRow> newest = page.get(page.size() - 1);
            last = Optional.of(newest.row());
            page = RowReader.checkpoints(handle, newest.sequence());
        }
        return last;
    }

    private Optional<Fault> along(Place start, Rows.Head end) {
        if (known != null && known.sequence() == start.sequence() && !known.hash().equals(start.hash())) {
            return fault(start.sequence(), Kind.CHANGED, ANOTHER);
        }
        Place before = start;
        long after = Long.MIN_VALUE;
        List<Chained<? extends Row>> page = RowReader.next(handle, after);
        while (!page.isEmpty()) {
            for (Chained<? extends Row> row : page) {
                after = row.sequence();
                if (row.sequence() > 0 && row.sequence() <= start.sequence()) {
                    leftOver++;
                    continue;
                }
                Optional<Fault> fault = fault(before, row, end);
                if (fault.isPresent()) {
                    return fault;
                }
                before = new Place(row.sequence(), row.hash());
                count(row.row());
            }
            page = RowReader.next(handle, after);
        }
        return atTheEnd(before, end);
    }

    private void count(Row row) {
        if (row instanceof DecisionRow) {
            decisions++;
        } else if (row instanceof Row.FeedbackRow) {
            feedback++;
        }
    }

    private Optional<Fault> fault(Place before, Chained<? extends Row> row, Rows.Head end) {
        long wanted = before.sequence() + 1;
        if (row.sequence() > wanted) {
            String more = row.sequence() > wanted + 1 ? ", and all up to " + (row.sequence() - 1) : "";
            return fault(wanted, Kind.MISSING, "is missing" + more);
        } else if (row.sequence() < wanted) {
            return fault(row.sequence(), Kind.INSERTED, "is there twice, or before the first row: one was inserted");
        }
        if (wanted == end.sequence() + 1) {
            return fault(wanted, Kind.INSERTED, "stands behind the end of the chain: it was inserted");
        }
        boolean follows = row.previous().equals(before.hash());
        boolean same = Row.hash(row.row(), row.sequence(), row.previous()).equals(row.hash());
        if (same && follows) {
            return knownElsewhere(row);
        } else if (same) {
            return fault(wanted, Kind.INSERTED, "does not follow row " + before.sequence() + ": one of them was put there later");
        }
        long own = Row.placeOf(row, REACH);
        if (own != 0) {
            return fault(wanted, Kind.REORDERED, "was written as row " + own + ": the rows were put in another order");
        }
        return fault(wanted, Kind.CHANGED, "was changed after it was written" + named(row.row()));
    }

    private static String named(Row row) {
        return row instanceof DecisionRow d ? " (decision " + d.id() + " or its cards)" : " (" + row.kind() + ")";
    }

    private Optional<Fault> knownElsewhere(Chained<? extends Row> row) {
        boolean other = known != null && known.sequence() == row.sequence() && !known.hash().equals(row.hash());
        return other
                ? fault(row.sequence(), Kind.CHANGED, ANOTHER)
                : Optional.empty();
    }

    private Optional<Fault> atTheEnd(Place last, Rows.Head end) {
        if (end.sequence() > last.sequence()) {
            return fault(last.sequence() + 1, Kind.CUT_OFF,
                    "is missing, and all up to " + end.sequence() + ": the end of the chain was cut off");
        } else if (!end.hash().equals(last.hash())) {
            return fault(last.sequence(), Kind.CHANGED, "is not the row that the chain ended with");
        } else if (known != null && known.sequence() > last.sequence()) {
            return fault(last.sequence() + 1, Kind.CUT_OFF,
                    "is missing, and all up to " + known.sequence() + " that was noted: the end of the chain was cut off");
        }
        return Optional.empty();
    }

    private static Optional<Fault> fault(long sequence, Kind kind, String message) {
        return Optional.of(new Fault(sequence, kind, message));
    }
}
