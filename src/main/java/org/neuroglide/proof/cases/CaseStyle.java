package org.neuroglide.proof.cases;

/** How a generated case is answered. */
enum CaseStyle {
    /** Everything was asked, and little found. */
    CLEAN,
    /** Everything was asked; here and there something was found. */
    ANSWERED,
    /** Some was not asked. */
    GAPS,
    /** Anything. */
    WILD,
    /** Nothing. */
    EMPTY;

    boolean complete() {
        return this == CLEAN || this == ANSWERED;
    }
}
