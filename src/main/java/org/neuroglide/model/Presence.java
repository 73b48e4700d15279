package org.neuroglide.model;

/** Whether a finding is there. What nobody reported is {@link #NOT_ASSESSED}; it never reads as {@link #ABSENT}. */
public enum Presence {
    /** Asked or examined, and found. */
    PRESENT,
    /** Asked or examined at this visit, and not found. */
    ABSENT,
    /** Not asked, not examined, or answered before this visit. */
    NOT_ASSESSED
}
