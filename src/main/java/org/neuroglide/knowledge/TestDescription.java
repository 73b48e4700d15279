package org.neuroglide.knowledge;

import java.util.List;

/**
 * How a test of the vocabulary is done, what counts, and how far it can be trusted.
 *
 * @param code the test, a code of the vocabulary
 * @param sequence the steps, in order
 * @param endPoint where the movement stops; empty where nothing is moved
 * @param differentiation what is moved to tell nerve from muscle, by the place of the symptoms; may be empty
 * @param counts what makes it positive
 * @param negative what a negative result means
 * @param avoid when not to do it; empty where nothing is said
 * @param accuracyNote why no figure is given; empty where there are figures and nothing to add
 */
public record TestDescription(
        String code,
        List<String> sequence,
        String endPoint,
        List<String> differentiation,
        String counts,
        String negative,
        String avoid,
        List<OtherName> names,
        List<Scheme> schemes,
        List<Accuracy> accuracy,
        String accuracyNote,
        int line) {

    /** What a book calls it; books number these tests differently. */
    public record OtherName(String book, String name) {}

    /**
     * What one map of roots tests here, where the maps disagree.
     *
     * @param source key of a source
     * @param mark {@code checked}, {@code unverified} or {@code policy}
     */
    public record Scheme(String scheme, String says, String source, String mark) {}

    /**
     * Accuracy as published. A figure is empty where the source gives none.
     *
     * @param about for which finding, against which reference
     * @param source key of a source
     * @param mark {@code checked}, {@code unverified} or {@code policy}
     */
    public record Accuracy(String about, AccuracyFigures figures, String note, String source, String mark) {}
}
