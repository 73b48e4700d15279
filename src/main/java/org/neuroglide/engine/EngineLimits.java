package org.neuroglide.engine;

/**
 * Bounds of a decision, so that no case and no rule can keep the engine busy for long.
 *
 * @param findings most findings and group answers in a case
 * @param textLength most characters in one text of a case
 * @param firings most rule firings for one case; reaching it is an error
 * @param idleSessions most rule sessions kept for the next case of each region, of its usual rules and of all rules; more exist
 *     while more threads decide at once
 */
public record EngineLimits(int findings, int textLength, int firings, int idleSessions) {
    /** Far above any real case. */
    public static final EngineLimits DEFAULT = new EngineLimits(1_000, 2_000, 20_000, 64);

    public EngineLimits {
        if (findings < 1 || textLength < 1 || firings < 1 || idleSessions < 0) {
            throw new IllegalArgumentException("Limits are positive");
        }
    }
}
