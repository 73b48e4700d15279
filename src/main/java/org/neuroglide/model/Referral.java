package org.neuroglide.model;

/**
 * Refer the patient; no neural technique meanwhile.
 *
 * @param concern what is suspected, a concern of the vocabulary
 */
public record Referral(Urgency urgency, String concern) implements Conclusion {
    @Override
    public String key() {
        return "Referral " + urgency + " " + concern;
    }
}
