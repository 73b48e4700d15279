package org.neuroglide.model;

/** What a neurological test examines. */
public enum Modality {
    POWER,
    SENSATION,
    REFLEX,
    /** Not a neurological test. */
    NONE
}
