package org.neuroglide.model;

/** How much a red flag says when it stands alone. */
public enum Weight {
    /** Enough by itself to stop and refer. */
    STRONG,
    /** Informative only together with others of its group. */
    WEAK
}
