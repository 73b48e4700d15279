package org.neuroglide.proof.analysis;

/** What the analysis looks for. A fault is wrong in every reading; a note is for a clinician to judge. */
public enum Check {
    DUPLICATE("duplicate-rule", true, "Two rules fire in the same cases and conclude the same."),
    SAME_CONDITIONS(
            "same-conditions", true, "Two rules fire in the same cases, and their conclusions exclude each other."),
    SUBSUMED("subsumed-rule", false, "Whenever the one rule fires, the other concludes the same."),
    NEVER_FIRES("never-fires", true, "No case can make the rule fire."),
    CONTRADICTION("contradiction", true, "Conclusions that exclude each other stand in one case."),
    TWO_LEVELS("two-levels", false, "Two degrees of one conclusion stand in one case; the engine takes the stricter."),
    GAP("threshold-gap", false, "A measured value is taken by none of the rules that divide its range."),
    OVERLAP("threshold-overlap", false, "A measured value is taken by two of the rules that divide its range."),
    UNUSED_CODE("unused-code", false, "Nothing reads, concludes or describes a code."),
    UNUSED_PARAMETER("unused-parameter", false, "No active rule uses a number."),
    UNUSED_EVIDENCE("unused-evidence", false, "No rule indicates a condition that evidence is given for."),
    UNUSED_TECHNIQUE("technique-never-indicated", false, "No rule indicates a technique's nerve and kind."),
    CYCLE("rule-cycle", true, "A rule depends on its own conclusion."),
    STAGE_ORDER("stage-order", true, "A rule concludes an earlier stage from a later one."),
    NOT_DECIDED("not-decided", false, "The search ended before it found a case or a proof that there is none.");

    private final String code;
    private final boolean fault;
    private final String meaning;

    Check(String code, boolean fault, String meaning) {
        this.code = code;
        this.fault = fault;
        this.meaning = meaning;
    }

    /** As printed behind a remark. */
    public String code() {
        return code;
    }

    /** Whether a remark of this kind fails the lint. */
    public boolean fault() {
        return fault;
    }

    /** One sentence. */
    public String meaning() {
        return meaning;
    }
}
