package org.neuroglide.model;

/**
 * One finding of the literature.
 *
 * @param text the finding, with its figures
 * @param source key of the source
 * @param mark {@code checked}, {@code unverified} or {@code policy}
 */
public record EvidenceStatement(String text, String source, String mark) {}
