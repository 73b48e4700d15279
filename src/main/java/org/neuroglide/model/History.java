package org.neuroglide.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An operation, injury, diagnosis, treatment or circumstance. The three reassuring components conclude the same when
 * they are not assessed as when they are absent. A clearance counts only when who gave it, when and for what are all
 * recorded, and its date lies neither after the visit nor before the event; otherwise it reads as not assessed. What
 * was agreed to before this complaint began was not agreed to for this complaint, and reads as not assessed too. What
 * was stable or healed on an earlier day than the visit reads as not assessed: it was said of that day.
 *
 * @param on when it happened or was diagnosed
 * @param daysBefore days from then to the visit; derived
 * @param cleared reassuring: the responsible specialist agreed to neural mobilization
 * @param stable reassuring: stable or controlled, documented
 * @param healed reassuring: wound or bone healed
 * @param clearedBy who gave the clearance; shown, never matched on
 * @param clearedOn when it was given; shown, never matched on
 * @param clearedFor what was agreed to; shown, never matched on
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
        @Nullable LocalDate clearedOn,
        String clearedFor,
        Screen screen,
        String group,
        @Nullable LocalDate assessedOn)
        implements InputFact, Finding {

    /** Blanks around words say nothing; a case that was written down and read again is equal. */
    public History {
        clearedBy = clearedBy.strip();
        clearedFor = clearedFor.strip();
    }

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
                null,
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
        return with(presence, daysBefore, cleared, stable, healed, screen, group);
    }

    @Override
    public History judgedAt(LocalDate asOf) {
        boolean old = Judging.isOld(assessedOn, asOf);
        Presence judged = Judging.presence(presence, old);
        Presence stillStable = Judging.reassuring(stable, old);
        Presence stillHealed = Judging.reassuring(healed, old);
        return with(judged, Judging.daysBetween(on, asOf), clearance(asOf), stillStable, stillHealed, screen, group);
    }

    /** This item beside a complaint that began on that day: a clearance given before it clears nothing of it. */
    public History judgedBeside(@Nullable LocalDate onset) {
        LocalDate given = clearedOn;
        if (onset == null || given == null || cleared != Presence.PRESENT || !given.isBefore(onset)) {
            return this;
        }
        return with(presence, daysBefore, Presence.NOT_ASSESSED, stable, healed, screen, group);
    }

    private History with(
            Presence presence,
            @Nullable Integer daysBefore,
            Presence cleared,
            Presence stable,
            Presence healed,
            Screen screen,
            String group) {
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
                clearedOn,
                clearedFor,
                screen,
                group,
                assessedOn);
    }

    private Presence clearance(LocalDate asOf) {
        return cleared == Presence.PRESENT && !isClearanceSound(asOf) ? Presence.NOT_ASSESSED : cleared;
    }

    private boolean isClearanceSound(LocalDate asOf) {
        LocalDate given = clearedOn;
        LocalDate event = on;
        return given != null
                && !clearedBy.isBlank()
                && !clearedFor.isBlank()
                && !given.isAfter(asOf)
                && (event == null || !given.isBefore(event));
    }

    @Override
    public String key() {
        return "history " + code + " " + side;
    }
}
