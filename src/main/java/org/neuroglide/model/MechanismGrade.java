package org.neuroglide.model;

/** How sure a pain mechanism is. The last three are the steps of the grading of neuropathic pain. */
public enum MechanismGrade {
    /** A screen that points neither way. */
    UNCLEAR,
    /** A screen or a pattern of symptoms points to it; a screen is no diagnosis. */
    SCREENED,
    /** A history of a relevant lesion and a plausible distribution. */
    POSSIBLE,
    /** Also signs on examination in that distribution. */
    PROBABLE,
    /** Also a test that confirms the lesion. */
    DEFINITE
}
