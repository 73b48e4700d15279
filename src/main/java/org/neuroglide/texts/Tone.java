package org.neuroglide.texts;

/** What a piece of text means for the reader. A terminal may show it in colour; it never carries meaning alone. */
public enum Tone {
    PLAIN,
    /** Leads the eye: names, labels. */
    STRONG,
    /** Do not go on. */
    STOP,
    /** Go on with care. */
    CAUTION,
    /** May go on. */
    GO,
    /** Of less weight: ids, sources. */
    FAINT
}
