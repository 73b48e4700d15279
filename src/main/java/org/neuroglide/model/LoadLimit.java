package org.neuroglide.model;

/**
 * Permits techniques up to this kind. The lowest one concluded is the ceiling; without one there is no technique.
 */
public record LoadLimit(Kind kind) implements Conclusion {
    @Override
    public String key() {
        return "LoadLimit " + kind;
    }
}
