package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.List;

/**
 * A number that rules use.
 *
 * @param value as written in the file
 * @param unit what it counts; never empty
 * @param since ISO date it has had this value from
 * @param min smallest safe value
 * @param max largest safe value
 * @param stricter {@code up} or {@code down}: the direction in which it makes decisions stricter
 * @param policy true where the number is ours and not published
 * @param sources keys of the sources
 */
public record Parameter(
        String name,
        BigDecimal value,
        String unit,
        String since,
        BigDecimal min,
        BigDecimal max,
        String stricter,
        boolean policy,
        List<String> sources,
        String note,
        int line) {}
