package org.neuroglide.proof.difference;

/** Where a change moves decisions to. */
public enum Direction {
    /** More is permitted, or less is asked for. */
    LOOSER,
    /** Less is permitted, or more is asked for. */
    STRICTER,
    /** Neither, or it cannot be told from this alone. */
    NEITHER;

    /** Looser where the first is below the second; neither where they are equal. */
    static Direction rising(int comparison) {
        return comparison == 0 ? NEITHER : comparison < 0 ? LOOSER : STRICTER;
    }

    /** The word, with a sign that stands beside it wherever colour is used. */
    public String word() {
        return switch (this) {
            case LOOSER -> "looser";
            case STRICTER -> "stricter";
            case NEITHER -> "";
        };
    }
}
