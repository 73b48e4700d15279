package org.neuroglide.model;

/** How a red flag has behaved. */
public enum Course {
    /** New, or not present before this episode. */
    NEW,
    /** Known before, and worse now. */
    WORSE,
    /** Known before, unchanged, investigated, with a documented cause. */
    STABLE_INVESTIGATED,
    NOT_ASSESSED
}
