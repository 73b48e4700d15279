package org.neuroglide.model;

/**
 * Limits where a technique starts and how far it goes.
 *
 * @param scope what it reaches
 * @param target a kind, nerve, region, joint movement or position; empty for ALL
 */
public record PositionLimit(Scope scope, String target, RangeLimit limit) implements Conclusion {
    @Override
    public String key() {
        return "PositionLimit " + scope + " " + target + " " + limit;
    }
}
