package org.neuroglide.knowledge;

import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Level;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.Side;
import org.neuroglide.model.TestStatus;

/** Which values of an input say that nobody has assessed it. */
public final class Unassessed {
    private static final String KNOWN = "Known";

    private Unassessed() {}

    /** Whether a field of a fact says so by its value. */
    public static boolean is(Fact fact, FactField field, @Nullable Object value) {
        if (fact instanceof Conclusion) {
            return false;
        } else if (value == null) {
            return true;
        } else if (value instanceof Enum<?> constant) {
            return constant.name().equals("NOT_ASSESSED")
                    || constant == Level.UNKNOWN
                    || constant == TestStatus.NOT_TESTED
                    || constant == TestStatus.NOT_TESTED_IRRITABLE
                    || constant == Side.NONE && fact instanceof Complaint;
        } else if (value instanceof Boolean known) {
            return !known && field.name().endsWith(KNOWN);
        }
        return (fact instanceof Complaint || fact instanceof Outcome) && value.equals("");
    }
}
