package org.neuroglide.knowledge;

import org.neuroglide.model.Problem;

/** Every sort of problem that a rule file can have: its stable code and, for the docs, the law that it breaks. */
public enum RuleProblem {
    FILE_SIZE("file-size", "A rule file has at most 32 KiB."),
    FILE_LENGTH("file-length", "A rule file has at most 150 lines."),
    UNICODE_ESCAPE("unicode-escape", "A backslash followed by u stands nowhere, not even in a comment or a name."),
    BAD_CHARACTER(
            "bad-character",
            "Invisible and control characters stand nowhere; other characters than ASCII only in texts and comments."),
    BAD_STRING("bad-string", "A text ends on the line it starts on and escapes only the quote and the backslash."),
    FORBIDDEN_CONSTRUCT("forbidden-construct", "The dialect is closed: no construct of DRL or Java beyond it."),
    RULE_SYNTAX("rule-syntax", "A rule has exactly the form of the dialect."),
    COMMENT_PLACE("comment-place", "A comment stands on lines of its own above the package line or above a rule."),
    PACKAGE_FOLDER("package-folder", "The package is kbase. and the name of a known folder, the one the file is in."),
    NO_RULES("no-rules", "A rule file holds at least one rule."),
    TOO_MANY_RULES("too-many-rules", "A rule file holds one topic, at most 8 rules."),
    SHARED_LINE("shared-line", "Each condition starts on a line of its own."),
    RULE_NAME(
            "rule-name",
            "A rule's name is its id, one space and one statement without a full stop, at most 100 characters."),
    RULE_PREFIX("rule-prefix", "The prefix of a rule's id belongs to its folder."),
    RULE_TWICE("rule-twice", "An id names one rule."),
    RULE_RETIRED("rule-retired", "The id of a retired rule is never used again."),
    METADATA_MISSING("metadata-missing", "A rule has all six lines of metadata."),
    METADATA_UNKNOWN("metadata-unknown", "A rule has no metadata but the six lines."),
    METADATA_TWICE("metadata-twice", "A line of metadata stands once."),
    METADATA_VALUE(
            "metadata-value", "A line of metadata holds one text, on one line, with a value that its name allows."),
    UNKNOWN_SOURCE("unknown-source", "Every source of a rule is a key of sources.yaml."),
    RETRACTED_SOURCE("retracted-source", "No rule rests on a retracted source."),
    ADVICE_WITHOUT_PATIENT_WORDS(
            "advice-without-patient-words", "Advice that goes home with the patient has words for the patient."),
    ADVICE_NOTICE(
            "advice-notice",
            "What is concluded as a safety net says how soon to get help; what is concluded as a stop rule says to stop."),
    RANGE_WITHOUT_PATIENT_WORDS(
            "range-without-patient-words",
            "Every limit on range that a rule concludes has an advice topic with words for the patient."),
    UNKNOWN_TYPE("unknown-type", "A condition names a fact type of the model."),
    UNKNOWN_FIELD("unknown-field", "A condition names fields that its type has."),
    UNKNOWN_CONSTANT("unknown-constant", "A constant belongs to one of the model's enums."),
    UNKNOWN_CODE("unknown-code", "A code belongs to the section of the vocabulary that its field takes."),
    UNKNOWN_PARAMETER("unknown-parameter", "A Parameter line names a parameter of parameters.yaml."),
    WRONG_OPERATOR(
            "wrong-operator",
            "Texts and constants compare with == and in, true and false with ==, numbers with all but in."),
    WRONG_VALUE("wrong-value", "A field is compared with a value of its own kind."),
    SCOPE_TARGET("scope-target", "The target of a bar or limit is what its scope names; ALL and HOME have none."),
    NUMBER_LITERAL(
            "number-literal",
            "A number comes from a Parameter line; only a count's limit may be written out, and 0 in a conclusion."),
    PARAMETER_UNUSED("parameter-unused", "Every parameter is used by a rule or by the techniques."),
    PARAMETER_LATE("parameter-late", "Parameter lines come before all other conditions."),
    PARAMETER_NOT_WHOLE(
            "parameter-not-whole", "A parameter that is counted to, concluded or compared with == is a whole number."),
    VARIABLE_UNBOUND("variable-unbound", "A variable is bound in an earlier condition."),
    VARIABLE_UNUSED("variable-unused", "A bound variable is used."),
    VARIABLE_TWICE("variable-twice", "A variable is bound once in a rule."),
    VARIABLE_HIDDEN("variable-hidden", "Nothing is bound inside a negation or a count."),
    VARIABLE_KIND(
            "variable-kind", "A variable is compared with, or concluded as, a field of the same kind and meaning."),
    BOUND_UNKNOWN("bound-unknown", "A pattern that binds a number which may be unknown requires it to be known."),
    NEGATED_INPUT("negated-input", "A negation is over a conclusion, never over an input."),
    NEGATION_ORDER("negation-order", "Negations come last."),
    FIRST_CONDITION("first-condition", "The first condition after the Parameter lines is a pattern or a count."),
    SELECTIVE_FIRST("selective-first", "A pattern that fixes nothing does not come before one that names a code."),
    NEVER_HOLDS("never-holds", "A field is not required to equal two values in one condition."),
    SCORE_WITHOUT_SCALE("score-without-scale", "A score is compared on one measure and one of its scales."),
    COUNT_COMPARISON("count-comparison", "A count is compared with >= only, so that more findings never undo it."),
    COUNT_LIMIT("count-limit", "A count's limit is a whole number of at least 1, or a parameter."),
    DOSE_CAP("dose-cap", "No dose exceeds a cap, wherever its parameters lie within their safe ranges."),
    NO_CONCLUSION("no-conclusion", "A rule concludes something."),
    TWO_CONCLUSIONS("two-conclusions", "A rule concludes one thing."),
    CONCLUSION_TYPE("conclusion-type", "A rule concludes one of the conclusion types of the model."),
    CONCLUSION_FOLDER("conclusion-folder", "A folder holds rules for its own conclusion types."),
    ARGUMENT_COUNT("argument-count", "A conclusion has one argument for each of its components."),
    ARGUMENT_KIND("argument-kind", "An argument is of the kind of its component."),
    DUPLICATE_RULE("duplicate-rule", "No two rules have the same conditions and conclusion."),
    RULE_CYCLE(
            "rule-cycle",
            "No rule depends on its own conclusion, be it through other rules, by absence or by number.");

    private final String code;
    private final String law;

    RuleProblem(String code, String law) {
        this.code = code;
        this.law = law;
    }

    /** The code that a {@link Problem} carries. */
    public String code() {
        return code;
    }

    /** What holds where this problem is not; one sentence. */
    public String law() {
        return law;
    }

    Problem at(String file, int line, String subject, String message, String nextStep) {
        return new Problem(code, file, line, subject, message, nextStep);
    }

    Problem in(RuleModel rule, int line, String message, String nextStep) {
        return at(rule.file(), line, rule.id(), message, nextStep);
    }
}
