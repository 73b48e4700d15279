package org.neuroglide.model;

/** How irritable the problem is. {@link #UNKNOWN} is treated as strictly as {@link #HIGH} and asked for. */
public enum Level {
    LOW,
    MODERATE,
    HIGH,
    UNKNOWN
}
