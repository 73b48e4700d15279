package org.neuroglide.model;

/** What to do with treatment at a later visit, strictest first. */
public enum Step {
    STOP_AND_REFER,
    STOP,
    REGRESS,
    HOLD,
    PROGRESS
}
