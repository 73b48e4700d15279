package org.neuroglide.model;

/** How much activity it takes to bring the symptoms on. */
public enum Effort {
    MINIMAL,
    MODERATE,
    STRENUOUS,
    NOT_ASSESSED
}
