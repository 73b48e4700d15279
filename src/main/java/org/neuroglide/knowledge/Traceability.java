package org.neuroglide.knowledge;

import java.util.List;
import java.util.Map;

/**
 * {@code traceability.yaml}: what the knowledge base was asked to hold.
 *
 * @param series in the order of the file
 * @param entries by id, in the order of the file
 */
public record Traceability(List<RequirementSeries> series, Map<String, Requirement> entries) {
    static final Traceability EMPTY = new Traceability(List.of(), Map.of());
}
