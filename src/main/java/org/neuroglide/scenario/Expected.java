package org.neuroglide.scenario;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One expectation of a scenario.
 *
 * @param elements what is listed; constants in upper case, codes and ids as they are
 * @param line line in the file, from 1
 */
public record Expected(Manner manner, Aspect aspect, List<Element> elements, int line) {
    /**
     * One word or one small map that is expected.
     *
     * @param fields by field name; a single word stands under {@code value}
     */
    public record Element(Map<String, String> fields) {
        /** Whether everything that this element says holds of a concluded one. */
        boolean matches(Element concluded) {
            return concluded.fields.entrySet().containsAll(fields.entrySet());
        }

        /** A single word, or the text "scope KIND, target TENSIONER". */
        public String text() {
            return fields.entrySet().stream()
                    .filter(e -> !e.getValue().isEmpty())
                    .map(e -> e.getKey().equals(Aspect.VALUE) ? e.getValue() : e.getKey() + " " + e.getValue())
                    .collect(Collectors.joining(", "));
        }
    }

    /** What is expected, on one line. */
    public String text() {
        return elements.isEmpty()
                ? "none"
                : elements.stream().map(Element::text).collect(Collectors.joining("; "));
    }
}
