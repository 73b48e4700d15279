package org.neuroglide.model;

/** Where in a movement or test the symptoms begin. */
public enum RangeOfOnset {
    BEFORE_MID_RANGE,
    MID_RANGE,
    END_RANGE,
    OVERPRESSURE,
    NOT_ASSESSED
}
