package org.neuroglide.model;

/** What an advice is for. */
public enum AdviceKind {
    /** What the patient may feel. */
    EXPECT,
    /** When to stop. */
    STOP,
    /** When to seek help at once. */
    SAFETY_NET,
    /** Conditions of the home programme. */
    HOME,
    /** Care that goes with the technique, or instead of it. */
    ACTIVE_CARE,
    /** When to judge the result. */
    REVIEW
}
