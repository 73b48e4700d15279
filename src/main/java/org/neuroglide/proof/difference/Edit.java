package org.neuroglide.proof.difference;

/**
 * One thing that reads differently before and after.
 *
 * @param what a phrase such as {@code Ceiling} or {@code Condition}
 * @param before empty where there was nothing
 * @param after empty where there is nothing any more
 */
public record Edit(String what, String before, String after, Direction direction) {
    static Edit of(String what, String before, String after) {
        return new Edit(what, before, after, Direction.NEITHER);
    }

    /** One sentence without its full stop: what, before, after, and where it moves to. */
    public String sentence() {
        String change = before.isEmpty()
                ? "new: " + after
                : after.isEmpty() ? "no longer: " + before : "before: " + before + "; after: " + after;
        return what + " - " + change + (direction == Direction.NEITHER ? "" : " [" + direction.word() + "]");
    }
}
