package org.neuroglide.knowledge;

/** How a condition, or one constraint of it, stands in a case. */
public enum MatchState {
    HOLDS,
    /** It could hold: what it reads was not assessed. */
    NOT_ASSESSED,
    FAILS
}
