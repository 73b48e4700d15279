package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the total of a questionnaire means. The questionnaire's own text is not reproduced.
 *
 * @param code the score, a code of the vocabulary
 * @param range the totals that there are
 * @param use what it may be used for
 */
public record ScoreBands(String code, String range, List<Band> bands, String use, int line) {
    /**
     * Totals that mean the same.
     *
     * @param from the lowest total
     * @param to the highest total
     * @param source key of a source
     * @param mark {@code checked}, {@code unverified} or {@code policy}
     */
    public record Band(BigDecimal from, BigDecimal to, String meaning, String source, String mark) {}
}
