package org.neuroglide.model;

/**
 * A kind of technique would fit; limits and bars decide whether it may be used.
 *
 * @param condition a condition of the vocabulary; its evidence is shown
 * @param nerve a nerve of the vocabulary
 */
public record Indication(String condition, String nerve, Side side, Kind kind) implements Conclusion {
    @Override
    public String key() {
        return "Indication " + condition + " " + nerve + " " + side + " " + kind;
    }
}
