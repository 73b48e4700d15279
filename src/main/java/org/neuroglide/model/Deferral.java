package org.neuroglide.model;

/**
 * Withhold neural techniques until the concern is cleared.
 *
 * @param concern what must be cleared, a concern of the vocabulary
 */
public record Deferral(String concern) implements Conclusion {
    @Override
    public String key() {
        return "Deferral " + concern;
    }
}
