package org.neuroglide.scenario;

/** How an expectation is compared with what was concluded. */
public enum Manner {
    /** Everything listed is concluded; more may be. */
    EXPECT("expect"),
    /** Exactly what is listed is concluded. */
    EXACTLY("expectExactly"),
    /** Nothing that is listed is concluded. */
    NOT("expectNot");

    private final String key;

    Manner(String key) {
        this.key = key;
    }

    /** The key in a scenario file. */
    public String key() {
        return key;
    }
}
