package org.neuroglide.model;

/**
 * Something to change or watch while treating.
 *
 * @param topic a precaution of the vocabulary
 */
public record Precaution(String topic) implements Conclusion {
    @Override
    public String key() {
        return "Precaution " + topic;
    }
}
