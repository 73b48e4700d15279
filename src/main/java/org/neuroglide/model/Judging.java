package org.neuroglide.model;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How answers read on the date of the visit. */
final class Judging {
    private Judging() {}

    static boolean isOld(@Nullable LocalDate assessedOn, LocalDate asOf) {
        return assessedOn != null && assessedOn.isBefore(asOf);
    }

    static Presence presence(Presence presence, boolean old) {
        return old && presence == Presence.ABSENT ? Presence.NOT_ASSESSED : presence;
    }

    /** What calms by being present was said of its day alone. */
    static Presence reassuring(Presence presence, boolean old) {
        return old && presence == Presence.PRESENT ? Presence.NOT_ASSESSED : presence;
    }

    static @Nullable Integer daysBetween(@Nullable LocalDate from, LocalDate asOf) {
        return from == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(from, asOf));
    }
}
