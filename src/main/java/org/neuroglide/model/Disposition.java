package org.neuroglide.model;

/** The answer of a decision, strictest first. Only the last two carry techniques or a home programme. */
public enum Disposition {
    /** Same-day emergency care; no neural technique. */
    EMERGENCY,
    /** Urgent referral; no neural technique. */
    URGENT_REFERRAL,
    /** Withhold neural techniques until a named matter is cleared. */
    DEFER,
    /** Something must be asked or examined before a technique can be considered. */
    ASSESS_FIRST,
    /** Assessed, and no technique is indicated. */
    NOT_INDICATED,
    /** A technique may be used, changed or watched as the precautions say. */
    TREAT_WITH_PRECAUTION,
    /** A technique may be used within its limits. */
    TREAT;

    /** Whether a decision with this disposition may carry techniques and a home programme. */
    public boolean carriesTechniques() {
        return this == TREAT_WITH_PRECAUTION || this == TREAT;
    }
}
