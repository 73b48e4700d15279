package org.neuroglide.model;

/** How strongly a rule speaks, in GRADE words. */
public enum Strength {
    STRONG,
    CONDITIONAL
}
