package org.neuroglide.model;

import org.jspecify.annotations.Nullable;

/**
 * How the patient responded to the treatment since the previous visit. Always in a session that has a previous visit.
 *
 * @param duringChange highest intensity during the technique less the baseline before it, -10 to 10 (NPRS points)
 * @param settleMinutes minutes until that was gone, 0 to 10080
 * @param flareHours hours that a delayed worsening lasted, 0 where there was none, up to 720
 * @param change intensity now less the intensity at the previous visit, -10 to 10 (NPRS points); derived from the
 *     baseline where not given
 * @param changeSinceBaseline intensity now less the intensity at the first visit, -10 to 10 (NPRS points)
 * @param sharpPain sharp pain during or after the technique
 * @param newNumbness numbness that was not there before
 * @param newWeakness weakness that was not there before
 * @param spread symptoms spread further down the limb and stayed there
 * @param testImproved the neurodynamic test is better than at the previous visit
 */
public record Response(
        @Nullable Integer duringChange,
        @Nullable Integer settleMinutes,
        @Nullable Integer flareHours,
        @Nullable Integer change,
        @Nullable Integer changeSinceBaseline,
        Presence sharpPain,
        Presence newNumbness,
        Presence newWeakness,
        Presence spread,
        Presence testImproved)
        implements InputFact {
    public static final Response UNKNOWN = new Response(
            null,
            null,
            null,
            null,
            null,
            Presence.NOT_ASSESSED,
            Presence.NOT_ASSESSED,
            Presence.NOT_ASSESSED,
            Presence.NOT_ASSESSED,
            Presence.NOT_ASSESSED);

    public boolean duringChangeKnown() {
        return duringChange != null;
    }

    public boolean settleMinutesKnown() {
        return settleMinutes != null;
    }

    public boolean flareHoursKnown() {
        return flareHours != null;
    }

    public boolean changeKnown() {
        return change != null;
    }

    public boolean changeSinceBaselineKnown() {
        return changeSinceBaseline != null;
    }

    @Override
    public String key() {
        return "response";
    }
}
