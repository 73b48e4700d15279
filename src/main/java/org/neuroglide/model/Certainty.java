package org.neuroglide.model;

/** How certain the evidence is, in GRADE words; EXPERT is opinion or biomechanics only, CONFLICT is sources that disagree. */
public enum Certainty {
    HIGH,
    MODERATE,
    LOW,
    VERY_LOW,
    EXPERT,
    CONFLICT
}
