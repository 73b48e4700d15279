package org.neuroglide.knowledge;

import java.util.List;

/**
 * What {@code kbase.yaml} says of the knowledge base.
 *
 * @param version year and number, such as {@code 2026.1}
 * @param reviewStatus {@code not clinically reviewed}, or who signed and when
 */
public record KnowledgeInfo(
        String name, String version, String purpose, List<String> use, List<String> misuse, String reviewStatus) {}
