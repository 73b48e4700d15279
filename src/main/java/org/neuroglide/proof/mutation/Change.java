package org.neuroglide.proof.mutation;

/** What a mutant changes. */
public enum Change {
    CONDITION_DROPPED("condition dropped"),
    COMPARISON_DROPPED("part of a condition dropped"),
    CONDITION_REVERSED("condition reversed"),
    PRESENCE_EXCHANGED("presence exchanged"),
    VALUE_EXCHANGED("value exchanged"),
    MEMBER_DROPPED("one of a list dropped"),
    LIMIT_MOVED("limit one step wider or narrower"),
    PARAMETER_MOVED("parameter one unit up or down"),
    CONCLUSION_CHANGED("another conclusion"),
    RULE_REMOVED("rule removed");

    private final String words;

    Change(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
