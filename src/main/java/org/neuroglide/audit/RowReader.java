package org.neuroglide.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.neuroglide.audit.Row.Chained;
import org.neuroglide.audit.Row.CheckpointRow;
import org.neuroglide.audit.Row.DecisionRow;
import org.neuroglide.audit.Row.FeedbackRow;

/** Reads rows in the order of the chain, a page at a time. */
final class RowReader {
    /** Decisions are tens of kilobytes each, so not too many at once. */
    private static final int PAGE = 250;

    private RowReader() {}

    static Optional<Chained<DecisionRow>> decision(Handle handle, String id) {
        List<Chained<DecisionRow>> found = handle.createQuery("SELECT * FROM decisions WHERE id = :id")
                .bind("id", id)
                .map((r, c) -> decision(r))
                .list();
        return withCards(handle, found).stream().findFirst();
    }

    /** The next decisions after a sequence number that were made at a time or later; none where there are no more. */
    static List<Chained<DecisionRow>> decisions(Handle handle, long after, Instant since) {
        List<Chained<DecisionRow>> found = handle
                .createQuery("SELECT * FROM decisions WHERE sequence_number > :after AND decided_at >= :since"
                        + " ORDER BY sequence_number LIMIT " + PAGE)
                .bind("after", after)
                .bind("since", Rows.utc(since))
                .map((r, c) -> decision(r))
                .list();
        return withCards(handle, found);
    }

    static List<Chained<FeedbackRow>> feedback(Handle handle, long after) {
        return handle.createQuery("SELECT * FROM feedback WHERE sequence_number > :after ORDER BY sequence_number LIMIT " + PAGE)
                .bind("after", after)
                .map((r, c) -> feedback(r))
                .list();
    }

    static List<Chained<CheckpointRow>> checkpoints(Handle handle, long after) {
        return handle.createQuery("SELECT * FROM checkpoints WHERE sequence_number > :after ORDER BY sequence_number LIMIT " + PAGE)
                .bind("after", after)
                .map((r, c) -> checkpoint(r))
                .list();
    }

    /** The next rows of the chain, whatever they are; none where there are no more. */
    static List<Chained<? extends Row>> next(Handle handle, long after) {
        List<Chained<? extends Row>> rows = new ArrayList<>(decisions(handle, after, Instant.EPOCH));
        rows.addAll(feedback(handle, after));
        rows.addAll(checkpoints(handle, after));
        // Each table gave its first ones, so the first ones of all are among them. Those of one number stay together.
        rows.sort(Comparator.comparingLong(Chained::sequence));
        long last = rows.size() <= PAGE ? Long.MAX_VALUE : rows.get(PAGE - 1).sequence();
        return rows.stream().takeWhile(row -> row.sequence() <= last).toList();
    }

    private static Chained<DecisionRow> decision(ResultSet r) throws SQLException {
        DecisionRow row = new DecisionRow(
                r.getString("id"), at(r, "decided_at"), r.getString("service"), r.getString("caller"), r.getString("patient"),
                r.getString("correlation"), r.getString("program"), r.getString("knowledge_version"),
                r.getString("knowledge_hash"), r.getString("masked"), r.getBoolean("replayable"), r.getString("case_text"),
                r.getString("decision"), r.getLong("latency_micros"), List.of());
        return new Chained<>(r.getLong("sequence_number"), r.getString("previous_hash"), r.getString("row_hash"), row);
    }

    private record CardRow(long sequence, IssuedCard card) {}

    private static List<Chained<DecisionRow>> withCards(Handle handle, List<Chained<DecisionRow>> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, List<IssuedCard>> cards = handle
                .createQuery("SELECT sequence_number, card, topic, rules, suggestions FROM cards"
                        + " WHERE sequence_number BETWEEN :first AND :last ORDER BY sequence_number, place")
                .bind("first", rows.get(0).sequence())
                .bind("last", rows.get(rows.size() - 1).sequence())
                .map((r, c) -> new CardRow(r.getLong(1),
                        new IssuedCard(r.getString(2), r.getString(3), Json.texts(r.getString(4)), Json.texts(r.getString(5)))))
                .stream()
                .collect(Collectors.groupingBy(CardRow::sequence, Collectors.mapping(CardRow::card, Collectors.toList())));
        return rows.stream()
                .map(c -> new Chained<>(c.sequence(), c.previous(), c.hash(), c.row().with(cards.getOrDefault(c.sequence(), List.of()))))
                .toList();
    }

    private static Chained<FeedbackRow> feedback(ResultSet r) throws SQLException {
        Feedback feedback = new Feedback(
                r.getString("service"), r.getString("card"), r.getBoolean("accepted"), at(r, "given_at"),
                Json.texts(r.getString("suggestions")), r.getString("reason"), r.getString("comment_text"),
                r.getString("caller"));
        return new Chained<>(r.getLong("sequence_number"), r.getString("previous_hash"), r.getString("row_hash"),
                new FeedbackRow(at(r, "received_at"), feedback));
    }

    private static Chained<CheckpointRow> checkpoint(ResultSet r) throws SQLException {
        CheckpointRow row = new CheckpointRow(
                at(r, "sealed_at"), r.getLong("through_sequence"), r.getString("through_hash"), r.getLong("decisions_removed"),
                r.getLong("feedback_removed"), at(r, "removed_from"), at(r, "removed_to"));
        return new Chained<>(r.getLong("sequence_number"), r.getString("previous_hash"), r.getString("row_hash"), row);
    }

    private static Instant at(ResultSet r, String column) throws SQLException {
        return r.getObject(column, OffsetDateTime.class).toInstant();
    }
}
