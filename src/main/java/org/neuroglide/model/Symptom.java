package org.neuroglide.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A symptom, with the components of its irritability.
 *
 * @param worst worst intensity in the last 24 hours, a whole number from 0 to 10 (NPRS)
 * @param rest pain at rest
 * @param night pain at night
 * @param onset where in a movement or test it begins
 * @param effort how much activity brings it on
 * @param settleMinutes minutes until it settles after being provoked, 0 to 10080
 * @param flareHours hours that a delayed worsening lasted after activity, 0 where there was none, up to 720
 * @param spread whether it spread further down the limb with testing and stayed there
 * @param screen from the vocabulary: whether this session must ask for it
 * @param group from the vocabulary: the block it is asked in; otherwise empty
 */
public record Symptom(
        String code,
        Presence presence,
        Side side,
        @Nullable Integer worst,
        RestPain rest,
        NightPain night,
        RangeOfOnset onset,
        Effort effort,
        @Nullable Integer settleMinutes,
        @Nullable Integer flareHours,
        Presence spread,
        Screen screen,
        String group,
        @Nullable LocalDate assessedOn)
        implements InputFact, Finding {

    /** A symptom without components. The engine fills in what the vocabulary says of the code. */
    public static Symptom of(String code, Presence presence, Side side) {
        return new Symptom(
                code,
                presence,
                side,
                null,
                RestPain.NOT_ASSESSED,
                NightPain.NOT_ASSESSED,
                RangeOfOnset.NOT_ASSESSED,
                Effort.NOT_ASSESSED,
                null,
                null,
                Presence.NOT_ASSESSED,
                Screen.OPTIONAL,
                "",
                null);
    }

    public boolean worstKnown() {
        return worst != null;
    }

    public boolean settleMinutesKnown() {
        return settleMinutes != null;
    }

    public boolean flareHoursKnown() {
        return flareHours != null;
    }

    /** This symptom with what the vocabulary says of its code. */
    public Symptom described(Screen screen, String group) {
        return new Symptom(
                code,
                presence,
                side,
                worst,
                rest,
                night,
                onset,
                effort,
                settleMinutes,
                flareHours,
                spread,
                screen,
                group,
                assessedOn);
    }

    /** Components from before the visit are dropped: yesterday's mild pain says nothing about today's. */
    @Override
    public Symptom judgedAt(LocalDate asOf) {
        if (!Judging.isOld(assessedOn, asOf)) {
            return this;
        }
        Symptom bare = of(code, Judging.presence(presence, true), side);
        return new Symptom(
                code,
                bare.presence,
                side,
                null,
                bare.rest,
                bare.night,
                bare.onset,
                bare.effort,
                null,
                null,
                Judging.presence(spread, true),
                screen,
                group,
                assessedOn);
    }

    @Override
    public String key() {
        return "symptom " + code + " " + side;
    }
}
