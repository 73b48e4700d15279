package org.neuroglide.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An input fact with a code of the vocabulary, a presence, a side and the date it was assessed on. */
public sealed interface Finding permits Symptom, TestResult, RedFlag, History {
    /** The vocabulary's code. */
    String code();

    /** The side, {@link Side#NONE} for an item without one. */
    Side side();

    Presence presence();

    /** The date of the answer; null means the visit itself. */
    @Nullable LocalDate assessedOn();

    /** This finding as it reads on a date: what was absent or normal before that date is no longer known. */
    Finding judgedAt(LocalDate asOf);
}
