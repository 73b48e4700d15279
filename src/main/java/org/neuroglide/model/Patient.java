package org.neuroglide.model;

import org.jspecify.annotations.Nullable;

/**
 * The patient.
 *
 * @param age whole years at the visit, 0 to 120; null where unknown
 * @param sex only used for wording and questions
 */
public record Patient(@Nullable Integer age, Sex sex) implements InputFact {
    public static final Patient UNKNOWN = new Patient(null, Sex.NOT_ASSESSED);

    public boolean ageKnown() {
        return age != null;
    }

    @Override
    public String key() {
        return "patient";
    }
}
