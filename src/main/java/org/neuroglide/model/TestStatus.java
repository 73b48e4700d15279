package org.neuroglide.model;

/** Whether a test was carried out. */
public enum TestStatus {
    DONE,
    /** Not done, because the problem is too irritable to be loaded. */
    NOT_TESTED_IRRITABLE,
    NOT_TESTED
}
