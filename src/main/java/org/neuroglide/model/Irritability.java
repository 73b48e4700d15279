package org.neuroglide.model;

/**
 * How irritable the problem is.
 *
 * @param stage from one component's finding to the level that limits techniques
 */
public record Irritability(IrritabilityStage stage, Level level) implements Conclusion {
    @Override
    public String key() {
        return "Irritability " + stage + " " + level;
    }
}
