package org.neuroglide.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The visit before this one. Always in a session; {@link #NONE} at a first visit.
 *
 * @param recorded whether there was one
 * @param on its date, before the visit
 * @param daysBefore days from it to the visit; derived
 * @param level the irritability then
 * @param techniques ids of the techniques used then
 * @param kind the strongest kind of technique used then; derived by the engine from the techniques, INTERFACE where none
 * @param gentlerKind the kind below that one; derived
 * @param worst worst intensity then, a whole number from 0 to 10 (NPRS)
 * @param baselineWorst worst intensity at the first visit, a whole number from 0 to 10 (NPRS)
 * @param sessions sessions of neural mobilization so far, 0 to 100
 * @param weeks whole weeks of treatment so far, 0 to 100
 */
public record PreviousVisit(
        boolean recorded,
        @Nullable LocalDate on,
        @Nullable Integer daysBefore,
        Level level,
        List<String> techniques,
        Kind kind,
        Kind gentlerKind,
        @Nullable Integer worst,
        @Nullable Integer baselineWorst,
        @Nullable Integer sessions,
        @Nullable Integer weeks)
        implements InputFact {
    public static final PreviousVisit NONE = new PreviousVisit(
            false, null, null, Level.UNKNOWN, List.of(), Kind.INTERFACE, Kind.INTERFACE, null, null, null, null);

    public PreviousVisit {
        techniques = List.copyOf(techniques);
        boolean told = on != null || daysBefore != null || worst != null || baselineWorst != null || sessions != null || weeks != null;
        if (!recorded && (told || level != Level.UNKNOWN || !techniques.isEmpty() || kind != Kind.INTERFACE)) {
            throw new IllegalArgumentException("nothing is known of a previous visit that is not recorded");
        }
    }

    public boolean daysBeforeKnown() {
        return daysBefore != null;
    }

    public boolean worstKnown() {
        return worst != null;
    }

    public boolean baselineWorstKnown() {
        return baselineWorst != null;
    }

    public boolean sessionsKnown() {
        return sessions != null;
    }

    public boolean weeksKnown() {
        return weeks != null;
    }

    /** This visit with the strongest kind of technique that it used. */
    public PreviousVisit using(Kind kind) {
        Kind gentler = Kind.values()[Math.max(0, kind.ordinal() - 1)];
        return new PreviousVisit(
                recorded, on, daysBefore, level, techniques, kind, gentler, worst, baselineWorst, sessions, weeks);
    }

    PreviousVisit judgedAt(LocalDate asOf) {
        return new PreviousVisit(
                recorded,
                on,
                Judging.daysBetween(on, asOf),
                level,
                techniques,
                kind,
                gentlerKind,
                worst,
                baselineWorst,
                sessions,
                weeks);
    }

    @Override
    public String key() {
        return "previousVisit";
    }
}
