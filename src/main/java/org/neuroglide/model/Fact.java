package org.neuroglide.model;

/** Anything a rule can match: what was reported, or what a rule concluded. Equal by content. */
public sealed interface Fact permits InputFact, Conclusion {
    /** A short text that names this fact within its case; equal facts have equal keys. Used for order and reference. */
    String key();
}
