package org.neuroglide.model;

/** What sort of test it is; decides which components a result may carry. */
public enum TestFamily {
    /** Loads a nerve: components {@code reproduced}, {@code differentiated}, {@code sideDifference}, {@code range}. */
    NEURODYNAMIC,
    /** Part of the neurological examination; present means abnormal. Power carries an MRC grade. */
    NEUROLOGICAL,
    /** A clinical sign: present means positive. */
    SIGN,
    /** A score, such as a screening questionnaire's total. */
    SCORE
}
