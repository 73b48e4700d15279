package org.neuroglide.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An operation, injury, diagnosis, treatment or circumstance. The three reassuring components conclude the same when
 * they are not assessed as when they are absent.
 *
 * @param on when it happened or was diagnosed
 * @param daysBefore days from then to the visit; derived
 * @param cleared reassuring: the responsible specialist agreed to neural mobilization
 * @param stable reassuring: stable or controlled, documented
 * @param healed reassuring: wound or bone healed
 * @param clearedBy who gave the clearance; shown, never matched on
 */
public record History(
        String code,
        Presence presence,
        Side side,
        @Nullable LocalDate on,
        @Nullable Integer daysBefore,
        Presence cleared,
        Presence stable,
        Presence healed,
        String clearedBy,
        Screen screen,
        String group,
        @Nullable LocalDate assessedOn)
        implements InputFact, Finding {

    /** A history item without components. The engine fills in what the vocabulary says of the code. */
    public static History of(String code, Presence presence, Side side) {
        return new History(
                code,
                presence,
                side,
                null,
                null,
                Presence.NOT_ASSESSED,
                Presence.NOT_ASSESSED,
                Presence.NOT_ASSESSED,
                "",
                Screen.OPTIONAL,
                "",
                null);
    }

    public boolean daysBeforeKnown() {
        return daysBefore != null;
    }

    /** This item with what the vocabulary says of its code. */
    public History described(Screen screen, String group) {
        return new History(
                code,
                presence,
                side,
                on,
                daysBefore,
                cleared,
                stable,
                healed,
                clearedBy,
                screen,
                group,
                assessedOn);
    }

    @Override
    public History judgedAt(LocalDate asOf) {
        return new History(
                code,
                Judging.presence(presence, Judging.isOld(assessedOn, asOf)),
                side,
                on,
                Judging.daysBetween(on, asOf),
                cleared,
                stable,
                healed,
                clearedBy,
                screen,
                group,
                assessedOn);
    }

    @Override
    public String key() {
        return "history " + code + " " + side;
    }
}
