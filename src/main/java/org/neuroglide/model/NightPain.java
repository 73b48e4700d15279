package org.neuroglide.model;

/** Pain at night; CONSISTENT wakes the patient night after night. */
public enum NightPain {
    NONE,
    INTERMITTENT,
    CONSISTENT,
    NOT_ASSESSED
}
