package org.neuroglide.model;

/** The dominant pain mechanism, as far as screening can tell. */
public enum Mechanism {
    NEUROPATHIC,
    NOCIPLASTIC
}
