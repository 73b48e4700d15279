package org.neuroglide.model;

/**
 * What to do with treatment at a later visit. The strictest step concluded counts.
 */
public record Progression(Step step) implements Conclusion {
    @Override
    public String key() {
        return "Progression " + step;
    }
}
