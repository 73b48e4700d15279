package org.neuroglide.model;

import java.util.List;

/**
 * One reason why a technique is not recommended.
 *
 * @param reason what stands in the way, in a sentence
 * @param rules ids of the rules behind it; empty where nothing was concluded that would permit it
 */
public record Barrier(String reason, List<String> rules) {}
