package org.neuroglide.knowledge;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Requirements that are numbered in one row.
 *
 * @param prefix what stands before the number
 * @param from the first number
 * @param to the last number
 * @param digits the least number of digits, filled up with zeros
 * @param title what the series is
 * @param where where its requirements come from
 */
public record RequirementSeries(String prefix, int from, int to, int digits, String title, String where) {
    /** Every id, in order. */
    public List<String> ids() {
        return IntStream.rangeClosed(from, to).mapToObj(this::id).toList();
    }

    private String id(int number) {
        String written = Integer.toString(number);
        return prefix + "0".repeat(Math.max(0, digits - written.length())) + written;
    }
}
