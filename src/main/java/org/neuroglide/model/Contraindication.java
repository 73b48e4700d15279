package org.neuroglide.model;

/**
 * Bars what the scope names.
 *
 * @param target a kind, nerve, region, joint movement or position; empty for ALL and HOME
 */
public record Contraindication(Scope scope, String target) implements Conclusion {
    @Override
    public String key() {
        return "Contraindication " + scope + " " + target;
    }
}
