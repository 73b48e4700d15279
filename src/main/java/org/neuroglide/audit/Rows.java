package org.neuroglide.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.neuroglide.audit.Row.Chained;
import org.neuroglide.audit.Row.CheckpointRow;
import org.neuroglide.audit.Row.DecisionRow;
import org.neuroglide.audit.Row.FeedbackRow;

/** Writes rows into their tables, and moves the end of the chain. */
final class Rows {
    private Rows() {}

    /** Where the chain ends. */
    record Head(long sequence, String hash) {}

    /** The end of the chain, locked for this transaction: whoever else wants to write waits. */
    static Head lockHead(Handle handle) {
        return head(handle, " FOR UPDATE");
    }

    static Head head(Handle handle) {
        return head(handle, "");
    }

    private static Head head(Handle handle, String lock) {
        List<Head> heads = handle.createQuery("SELECT sequence_number, row_hash FROM chain_head WHERE id = 1" + lock)
                .map((r, c) -> new Head(r.getLong(1), r.getString(2)))
                .list();
        if (heads.size() != 1) {
            throw AuditException.of("log-damaged", "does not say where its chain ends: the row of chain_head was removed or doubled",
                    "find out what happened to it, and restore the log from a backup");
        }
        return heads.get(0);
    }

    static void moveHead(Handle handle, Head head) {
        handle.createUpdate("UPDATE chain_head SET sequence_number = :sequence, row_hash = :hash WHERE id = 1")
                .bind("sequence", head.sequence)
                .bind("hash", head.hash)
                .execute();
    }

    static void insertDecisions(Handle handle, List<Chained<DecisionRow>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO decisions (sequence_number, id, decided_at, service, caller, patient,"
                + " correlation, program, knowledge_version, knowledge_hash, masked, replayable, case_text, decision, latency_micros,"
                + " previous_hash, row_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (Chained<DecisionRow> chained : rows) {
            DecisionRow row = chained.row();
            batch.add(chained.sequence(), row.id(), utc(row.at()), row.service(), row.caller(), row.patient(),
                    row.correlation(), row.program(), row.knowledgeVersion(), row.knowledgeHash(), row.masked(),
                    row.replayable(), row.patientCase(), row.decision(), row.latencyMicros(), chained.previous(), chained.hash());
        }
        batch.execute();
        insertCards(handle, rows);
    }

    private static void insertCards(Handle handle, List<Chained<DecisionRow>> rows) {
        PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO cards (card, sequence_number, place, topic, rules, suggestions) VALUES (?, ?, ?, ?, ?, ?)");
        for (Chained<DecisionRow> chained : rows) {
            int place = 0;
            for (IssuedCard card : chained.row().cards()) {
                batch.add(card.uuid(), chained.sequence(), place++, card.topic(), Json.list(card.rules()), Json.list(card.suggestions()));
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    static void insertFeedback(Handle handle, List<Chained<FeedbackRow>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch("INSERT INTO feedback (sequence_number, received_at, service, card, accepted, given_at,"
                + " suggestions, reason, comment_text, caller, previous_hash, row_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        for (Chained<FeedbackRow> chained : rows) {
            Feedback f = chained.row().feedback();
            batch.add(chained.sequence(), utc(chained.row().at()), f.service(), f.card(), f.accepted(), utc(f.at()),
                    Json.list(f.suggestions()), f.reason(), f.comment(), f.caller(), chained.previous(), chained.hash());
        }
        batch.execute();
    }

    static void insertCheckpoint(Handle handle, Chained<CheckpointRow> chained) {
        CheckpointRow row = chained.row();
        handle.execute("INSERT INTO checkpoints (sequence_number, sealed_at, through_sequence, through_hash, decisions_removed,"
                        + " feedback_removed, removed_from, removed_to, previous_hash, row_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                chained.sequence(), utc(row.at()), row.through(), row.throughHash(), row.decisions(), row.feedback(), utc(row.from()),
                utc(row.to()), chained.previous(), chained.hash());
    }

    /** Whether that feedback is there already. */
    static boolean has(Handle handle, Feedback f) {
        return handle.createQuery("SELECT count(*) FROM feedback WHERE card = :card AND accepted = :accepted AND given_at = :at")
                .bind("card", f.card())
                .bind("accepted", f.accepted())
                .bind("at", utc(f.at()))
                .mapTo(Long.class)
                .one() > 0;
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
