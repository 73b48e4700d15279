package org.neuroglide.model;

/**
 * A nerve or root is involved, on one side.
 *
 * @param structure a nerve or root of the vocabulary
 */
public record NerveInvolvement(String structure, Side side, Involvement involvement) implements Conclusion {
    @Override
    public String key() {
        return "NerveInvolvement " + structure + " " + side + " " + involvement;
    }
}
