package org.neuroglide.model;

/** How soon a referral must be acted on. */
public enum Urgency {
    /** The same day, to an emergency department or the doctor on call. */
    EMERGENCY,
    /** Within days, at most two weeks; the rule says which. */
    URGENT
}
