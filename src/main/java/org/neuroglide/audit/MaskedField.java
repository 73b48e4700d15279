package org.neuroglide.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What can be masked: the fields that could tell who somebody is. Those of a case say where they stand in it and in
 * which facts of a decision. Words are replaced; a number or a date is taken out, and an entry without it is not
 * replayed, because the decision may rest on it.
 */
public enum MaskedField {
    AGE("patient.age", false, "Patient", "age"),
    SEX("patient.sex", false, "Patient", "sex"),
    COMPLAINT_ONSET("complaint.onset", false, "Complaint", "onset", "onsetDaysBefore"),
    HISTORY_ON("history.*.on", false, "History", "on", "daysBefore"),
    CLEARED_ON("history.*.clearedOn", false, "History", "clearedOn"),
    CLEARED_BY("history.*.clearedBy", true, "History", "clearedBy"),
    CLEARED_FOR("history.*.clearedFor", true, "History", "clearedFor"),
    PREVIOUS_ON("previousVisit.on", false, "PreviousVisit", "on", "daysBefore"),
    OVERRIDE_REASON("override.reason", true, "IrritabilityOverride", "reason"),
    /** No field of a case: what a clinician wrote about a card. */
    FEEDBACK_COMMENT("feedback.comment", true, "");

    /** What stands where words were. */
    static final String WORD = "masked";

    private final String path;
    private final boolean words;
    private final String factType;
    private final List<String> factFields;

    MaskedField(String path, boolean words, String factType, String... factFields) {
        this.path = path;
        this.words = words;
        this.factType = factType;
        this.factFields = List.of(factFields);
    }

    /** The field of a path such as {@code history.*.clearedBy}. */
    public static Optional<MaskedField> of(String path) {
        return Arrays.stream(values()).filter(f -> f.path.equals(path)).findFirst();
    }

    /** The paths of all of them. */
    public static List<String> paths() {
        return Arrays.stream(values()).map(f -> f.path).toList();
    }

    String path() {
        return path;
    }

    /** Whether it holds words that no rule reads. */
    boolean words() {
        return words;
    }

    /** Whether it stands in a case, and so in the facts of a decision. */
    boolean ofCase() {
        return !factType.isEmpty();
    }

    String factType() {
        return factType;
    }

    List<String> factFields() {
        return factFields;
    }
}
