package org.neuroglide.knowledge;

import java.util.List;
import java.util.Map;

/**
 * One thing that the knowledge base was asked to hold, and what became of it.
 *
 * @param statement the requirement in short words of ours
 * @param by the names of what implements it; empty where nothing does
 * @param notImplemented why nothing does; empty where something does
 */
public record Requirement(
        String id, String statement, Map<RequirementLink, List<String>> by, String notImplemented, int line) {}
