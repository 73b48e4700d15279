package org.neuroglide.audit;

import java.util.List;

/**
 * What came of deciding a logged case again.
 *
 * @param id of the decision
 * @param recorded version of the knowledge base that it was made with
 * @param places where the decision differs, each with what was there and what is there now; or why it was not replayed
 */
public record Redecided(String id, String recorded, Outcome outcome, List<String> places) {
    /** How a decision made again can turn out. */
    public enum Outcome {
        /** The same, byte for byte; with another knowledge base, all but its name. */
        SAME,
        /** Another decision of another knowledge base. */
        DIFFERENT,
        /** Another decision of the very same knowledge base: a fault of the program, or a changed row. */
        FAULT,
        /** What was masked may have changed the decision. */
        NOT_REPLAYABLE
    }
}
