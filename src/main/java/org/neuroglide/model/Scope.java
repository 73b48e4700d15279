package org.neuroglide.model;

/** What a bar or limit reaches; the target names it in the words of the vocabulary. */
public enum Scope {
    /** Every neural technique; no target. */
    ALL,
    /** One kind of technique; target is a {@link Kind}. */
    KIND,
    /** Every technique for one nerve. */
    NERVE,
    /** Every technique that moves a joint of one region. */
    REGION,
    /** Every technique with one joint movement, such as {@code hip-flexion}. */
    JOINT_MOVEMENT,
    /** Every technique in one posture, such as {@code supine}. */
    POSITION,
    /** The home programme; no target. */
    HOME
}
