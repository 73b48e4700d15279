package org.neuroglide.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * What came of verifying a log.
 *
 * @param decisions how many decisions are in it
 * @param feedback how much feedback is in it
 * @param end where the chain ends; written down elsewhere, it shows later that nothing up to there was removed
 * @param sealed what the last checkpoint says was removed; empty where nothing was
 * @param leftOver sealed rows that are still there, because sealing was interrupted
 * @param fault the first thing that is wrong; empty where the chain holds
 */
public record Verification(
        long decisions, long feedback, Place end, Optional<Sealed> sealed, long leftOver, Optional<Fault> fault) {
    /**
     * A place in the chain.
     *
     * @param sequence 0 before the first row
     * @param hash of the row there
     */
    public record Place(long sequence, String hash) {
        /** As it is written down and given to {@code verify}. */
        @Override
        public String toString() {
            return sequence + ":" + hash;
        }

        /** Reads what {@link #toString} writes. */
        public static Optional<Place> of(String text) {
            return text.matches("[0-9]{1,18}:[0-9a-f]{64}")
                    ? Optional.of(new Place(
                            Long.parseLong(text.substring(0, text.indexOf(':'))), text.substring(text.indexOf(':') + 1)))
                    : Optional.empty();
        }
    }

    /**
     * Rows that were removed at the end of their retention.
     *
     * @param at when
     * @param through the last one
     * @param decisions how many decisions, since the log began
     * @param feedback how much feedback, since the log began
     * @param from time of the first row removed
     * @param to time of the last row removed
     */
    public record Sealed(Instant at, long through, long decisions, long feedback, Instant from, Instant to) {}

    /** How a log can be wrong. */
    public enum Kind {
        CHANGED,
        MISSING,
        REORDERED,
        INSERTED,
        CUT_OFF
    }

    /**
     * Something wrong.
     *
     * @param sequence the first row that is wrong or missing
     * @param message a sentence without its full stop
     */
    public record Fault(long sequence, Kind kind, String message) {}

    public boolean holds() {
        return fault.isEmpty();
    }
}
