package org.neuroglide.model;

/** Sex as recorded; only used to choose wording and questions. */
public enum Sex {
    FEMALE,
    MALE,
    OTHER,
    NOT_ASSESSED
}
