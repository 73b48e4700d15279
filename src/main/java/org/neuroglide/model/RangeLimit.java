package org.neuroglide.model;

/** How far a movement may go. */
public enum RangeLimit {
    /** Start with the nerve off tension and stay short of the first onset of symptoms; no end range, no hold. */
    OFF_TENSION,
    /** Stop at a joint angle agreed beforehand, even without symptoms: they may not warn, or the joint has a limit. */
    JOINT_LIMIT,
    /** Up to the first onset of symptoms. */
    TO_ONSET
}
