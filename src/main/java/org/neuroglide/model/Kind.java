package org.neuroglide.model;

/**
 * What a technique does to the nerve, computed from its movements and never taken from its name. The order is the order
 * of load: a later kind loads the nerve more.
 */
public enum Kind {
    /** Treats what surrounds the nerve; no joint that loads the nerve moves. */
    INTERFACE,
    /** One end is lengthened while the other is shortened. */
    SLIDER,
    /** One joint moves, the others keep still. */
    SINGLE_ENDED,
    /** Two or more joints lengthen the nerve at the same time. */
    TENSIONER,
    /** A loaded position is held for longer than the limit. */
    SUSTAINED_STRETCH
}
