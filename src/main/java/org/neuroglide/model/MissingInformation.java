package org.neuroglide.model;

/**
 * An answer that is missing and must be asked for.
 *
 * @param code an item or question of the vocabulary
 */
public record MissingInformation(String code, Need need) implements Conclusion {
    @Override
    public String key() {
        return "MissingInformation " + code + " " + need;
    }
}
