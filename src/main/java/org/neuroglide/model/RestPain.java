package org.neuroglide.model;

/** Pain at rest. */
public enum RestPain {
    NONE,
    INTERMITTENT,
    CONSTANT,
    NOT_ASSESSED
}
