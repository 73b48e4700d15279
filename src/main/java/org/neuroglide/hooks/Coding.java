package org.neuroglide.hooks;

/**
 * A code of a code system with its words.
 *
 * @param code never empty
 * @param system never empty
 * @param display for people; required where a reason for an override is offered, and always given here
 */
public record Coding(String code, String system, String display) {
    public Coding {
        Required.text("coding.code", code);
        Required.text("coding.system", system);
        Required.text("coding.display", display);
    }
}
