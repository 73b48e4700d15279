package org.neuroglide.knowledge;

/**
 * Figures of a test's accuracy, each as published: a number, a range such as {@code 0.52 to 0.71}, or a number with its
 * interval such as {@code 0.92 (0.87 to 0.95)}; empty where the source gives none.
 *
 * @param sensitivity from 0 to 1
 * @param specificity from 0 to 1
 * @param likelihoodPositive likelihood ratio of a positive result
 * @param likelihoodNegative likelihood ratio of a negative result
 * @param postTest how many have it after a positive result, such as {@code 65 in 100}
 */
public record AccuracyFigures(
        String sensitivity, String specificity, String likelihoodPositive, String likelihoodNegative, String postTest) {

    /** Whether no figure is given. */
    public boolean isEmpty() {
        return (sensitivity + specificity + likelihoodPositive + likelihoodNegative + postTest).isEmpty();
    }
}
