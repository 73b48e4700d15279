package org.neuroglide.knowledge;

/**
 * A rule that is gone; its id is never used again.
 *
 * @param successor id of the rule that took its place, or empty
 */
public record RetiredRule(String id, String title, String successor, String why, int line) {}
