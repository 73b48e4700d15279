package org.neuroglide.model;

/** How much a patient changed on an outcome measure. */
public enum Amount {
    /** Worse by an important amount. */
    WORSE,
    /** No important change either way. */
    NONE,
    /** As much as patients call important, yet within what the measure's error alone may bring. */
    UNCERTAIN,
    /** Better by an important amount. */
    IMPORTANT
}
