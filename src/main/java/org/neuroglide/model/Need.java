package org.neuroglide.model;

/** What a missing answer holds up. */
public enum Need {
    /** No technique until it is answered. */
    BLOCKING,
    /** The decision stands without it, more strictly than it might. */
    ADVISED
}
