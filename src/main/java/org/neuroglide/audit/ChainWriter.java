package org.neuroglide.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.neuroglide.audit.Row.Chained;
import org.neuroglide.audit.Row.DecisionRow;
import org.neuroglide.audit.Row.FeedbackRow;

/** Writes a batch at the end of the chain in one transaction. */
final class ChainWriter {
    private final Jdbi jdbi;

    ChainWriter(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What one caller wants written, all or nothing. */
    record Wanted(List<DecisionRow> decisions, List<FeedbackRow> feedback) {}

    /** A card, an outcome and a time: what makes feedback the same. */
    private record Once(String card, boolean accepted, Instant at) {}

    void write(List<Wanted> batch) {
        jdbi.useTransaction(handle -> write(handle, batch));
    }

    private static void write(Handle handle, List<Wanted> batch) {
        Rows.Head head = Rows.lockHead(handle);
        List<Chained<DecisionRow>> decisions = new ArrayList<>();
        List<Chained<FeedbackRow>> feedback = new ArrayList<>();
        Set<Once> given = new HashSet<>();
        for (Wanted wanted : batch) {
            for (DecisionRow row : wanted.decisions) {
                head = place(decisions, row, head);
            }
            for (FeedbackRow row : wanted.feedback) {
                Feedback f = row.feedback();
                if (given.add(new Once(f.card(), f.accepted(), f.at())) && !Rows.has(handle, f)) {
                    head = place(feedback, row, head);
                }
            }
        }
        Rows.insertDecisions(handle, decisions);
        Rows.insertFeedback(handle, feedback);
        Rows.moveHead(handle, head);
    }

    private static <R extends Row> Rows.Head place(List<Chained<R>> rows, R row, Rows.Head head) {
        Chained<R> chained = Row.chain(row, head.sequence() + 1, head.hash());
        rows.add(chained);
        return new Rows.Head(chained.sequence(), chained.hash());
    }
}
