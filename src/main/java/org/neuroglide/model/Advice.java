package org.neuroglide.model;

/**
 * Something to tell the patient, to do beside the technique, or to plan.
 *
 * @param topic an advice of the vocabulary
 * @param days for REVIEW: days from the visit to the review, otherwise 0
 */
public record Advice(AdviceKind kind, String topic, int days) implements Conclusion {
    public Advice(AdviceKind kind, String topic) {
        this(kind, topic, 0);
    }

    @Override
    public String key() {
        return "Advice " + kind + " " + topic + " " + days;
    }
}
