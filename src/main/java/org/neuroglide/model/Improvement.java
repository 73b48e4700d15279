package org.neuroglide.model;

/**
 * How much the patient changed since treatment began, on one outcome measure.
 *
 * @param measure a measure of the vocabulary
 */
public record Improvement(String measure, Amount amount) implements Conclusion {
    @Override
    public String key() {
        return "Improvement " + measure + " " + amount;
    }
}
