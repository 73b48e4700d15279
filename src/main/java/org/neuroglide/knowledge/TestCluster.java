package org.neuroglide.knowledge;

import java.util.List;

/**
 * Findings that say more together than each alone.
 *
 * @param items codes of the vocabulary
 * @param alsoCounts an item that is no code, such as an age; may be empty
 * @param ruleOut what makes the condition unlikely; empty where nothing does
 */
public record TestCluster(
        String key,
        String name,
        List<String> items,
        String alsoCounts,
        List<Result> results,
        String ruleOut,
        String note,
        int line) {

    /**
     * What a number of positive items says.
     *
     * @param positive how many, such as {@code 3 of 4}
     * @param source key of a source
     * @param mark {@code checked}, {@code unverified} or {@code policy}
     */
    public record Result(String positive, AccuracyFigures figures, String source, String mark) {}
}
