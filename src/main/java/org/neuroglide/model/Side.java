package org.neuroglide.model;

/** The side of the body. A bilateral finding is two facts, one for each side. */
public enum Side {
    LEFT,
    RIGHT,
    /** Only of a complaint: both sides. Findings on both sides are two facts. */
    BOTH,
    /** The item has no side, or none was stated. */
    NONE
}
