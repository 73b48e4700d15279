package org.neuroglide.model;

/** In what way a nerve or root is involved. */
public enum Involvement {
    /** A neurodynamic test reproduces the patient's own symptoms and structural differentiation changes them. */
    MECHANOSENSITIVE,
    /** Sensation, power or reflex is lost. */
    CONDUCTION_LOSS,
    /** Two or more abnormal neurological findings at one root. */
    RADICULOPATHY,
    /** Two or more abnormal neurological findings of one peripheral nerve. */
    NEUROPATHY,
    /** The clinical picture of compression in a tunnel. */
    ENTRAPMENT
}
