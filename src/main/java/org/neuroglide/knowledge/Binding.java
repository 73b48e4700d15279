package org.neuroglide.knowledge;

/**
 * A variable bound to a field of the matched fact.
 *
 * @param variable with its dollar sign, such as {@code $side}
 */
public record Binding(String variable, String field) {}
