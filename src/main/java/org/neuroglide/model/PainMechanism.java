package org.neuroglide.model;

/**
 * The dominant pain mechanism.
 */
public record PainMechanism(Mechanism mechanism) implements Conclusion {
    @Override
    public String key() {
        return "PainMechanism " + mechanism;
    }
}
