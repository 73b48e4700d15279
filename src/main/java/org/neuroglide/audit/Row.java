package org.neuroglide.audit;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.texts.CanonicalJson;

/**
 * A row of the log with everything that its hash is over. The hash is SHA-256 over the canonical JSON of the row, with
 * its kind, its sequence number and the hash of the row before it; case and decision stand in it as the SHA-256 of
 * their texts.
 */
sealed interface Row {
    /** The hash before the first row. */
    String GENESIS = "0".repeat(64);

    /** Its own fields as the hash is over them. */
    Map<String, @Nullable Object> hashed();

    /** Its own fields as they are exported. */
    Map<String, @Nullable Object> shown();

    /** When it was made; rows older than a day are sealed by it. */
    Instant at();

    String kind();

    /** A row at its place in the chain. */
    record Chained<R extends Row>(long sequence, String previous, String hash, R row) {}

    /** Puts a row at a place. */
    static <R extends Row> Chained<R> chain(R row, long sequence, String previous) {
        return new Chained<>(sequence, previous, hash(row, sequence, previous), row);
    }

    static String hash(Row row, long sequence, String previous) {
        return sha256(CanonicalJson.write(placed(row.kind(), row.hashed(), sequence, previous)));
    }

    /** The place near its own where a row would have the hash that it says; 0 where there is none. */
    static long placeOf(Chained<? extends Row> chained, int reach) {
        Map<String, @Nullable Object> fields = chained.row.hashed();
        for (long place = Math.max(1, chained.sequence - reach); place <= chained.sequence + reach; place++) {
            String hash = sha256(CanonicalJson.write(placed(chained.row.kind(), fields, place, chained.previous)));
            if (hash.equals(chained.hash)) {
                return place;
            }
        }
        return 0;
    }

    static Map<String, @Nullable Object> placed(
            String kind, Map<String, @Nullable Object> fields, long sequence, String previous) {
        fields.put("kind", kind);
        fields.put("sequence", BigDecimal.valueOf(sequence));
        fields.put("previous", previous);
        return fields;
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * A decision.
     *
     * @param patient pseudonym of the patient
     * @param masked paths of what was masked in it, one after the other with a comma
     * @param replayable whether the case still holds everything that rules read
     * @param patientCase canonical JSON of the case
     * @param decision canonical JSON of the decision
     */
    record DecisionRow(
            String id,
            Instant at,
            String service,
            String caller,
            String patient,
            String correlation,
            String program,
            String knowledgeVersion,
            String knowledgeHash,
            String masked,
            boolean replayable,
            String patientCase,
            String decision,
            long latencyMicros,
            List<IssuedCard> cards)
            implements Row {
        DecisionRow with(List<IssuedCard> issued) {
            return new DecisionRow(id, at, service, caller, patient, correlation, program, knowledgeVersion, knowledgeHash,
                    masked, replayable, patientCase, decision, latencyMicros, issued);
        }

        @Override
        public String kind() {
            return "decision";
        }

        @Override
        public Map<String, @Nullable Object> hashed() {
            return fields(sha256(patientCase), sha256(decision));
        }

        @Override
        public Map<String, @Nullable Object> shown() {
            return fields(Json.read(patientCase), Json.read(decision));
        }

        private Map<String, @Nullable Object> fields(@Nullable Object ofCase, @Nullable Object ofDecision) {
            Map<String, @Nullable Object> fields = new TreeMap<>();
            fields.put("id", id);
            fields.put("at", at.toString());
            fields.put("service", service);
            fields.put("caller", caller);
            fields.put("patient", patient);
            fields.put("correlation", correlation);
            fields.put("program", program);
            fields.put("knowledgeVersion", knowledgeVersion);
            fields.put("knowledgeHash", knowledgeHash);
            fields.put("masked", masked);
            fields.put("replayable", replayable);
            fields.put("case", ofCase);
            fields.put("decision", ofDecision);
            fields.put("latencyMicros", BigDecimal.valueOf(latencyMicros));
            fields.put("cards", cards.stream().map(DecisionRow::card).toList());
            return fields;
        }

        private static Map<String, @Nullable Object> card(IssuedCard card) {
            return Map.of(
                    "uuid", card.uuid(), "topic", card.topic(), "rules", card.rules(), "suggestions", card.suggestions());
        }
    }

    /**
     * Feedback on a card.
     *
     * @param at when it was received
     */
    record FeedbackRow(Instant at, Feedback feedback) implements Row {
        @Override
        public String kind() {
            return "feedback";
        }

        @Override
        public Map<String, @Nullable Object> hashed() {
            Map<String, @Nullable Object> fields = new TreeMap<>();
            fields.put("receivedAt", at.toString());
            fields.put("service", feedback.service());
            fields.put("card", feedback.card());
            fields.put("accepted", feedback.accepted());
            fields.put("at", feedback.at().toString());
            fields.put("suggestions", feedback.suggestions());
            fields.put("reason", feedback.reason());
            fields.put("comment", feedback.comment());
            fields.put("caller", feedback.caller());
            return fields;
        }

        @Override
        public Map<String, @Nullable Object> shown() {
            return hashed();
        }
    }

    /**
     * What stands for rows that were removed: all from the first row of the log on, those of earlier checkpoints among
     * them.
     *
     * @param at when it was sealed
     * @param through sequence number of the last row removed
     * @param throughHash hash of that row
     * @param decisions how many decisions were removed so far
     * @param feedback how much feedback was removed so far
     * @param from time of the first row removed
     * @param to time of the last one
     */
    record CheckpointRow(
            Instant at, long through, String throughHash, long decisions, long feedback, Instant from, Instant to)
            implements Row {
        @Override
        public String kind() {
            return "checkpoint";
        }

        @Override
        public Map<String, @Nullable Object> hashed() {
            Map<String, @Nullable Object> fields = new TreeMap<>();
            fields.put("at", at.toString());
            fields.put("through", BigDecimal.valueOf(through));
            fields.put("throughHash", throughHash);
            fields.put("decisions", BigDecimal.valueOf(decisions));
            fields.put("feedback", BigDecimal.valueOf(feedback));
            fields.put("from", from.toString());
            fields.put("to", to.toString());
            return fields;
        }

        @Override
        public Map<String, @Nullable Object> shown() {
            return hashed();
        }
    }
}
