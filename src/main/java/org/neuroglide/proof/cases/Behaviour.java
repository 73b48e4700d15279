package org.neuroglide.proof.cases;

import java.util.List;
import org.neuroglide.model.Effort;
import org.neuroglide.model.NightPain;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RangeOfOnset;
import org.neuroglide.model.RestPain;
import org.neuroglide.proof.cases.Dice;

/** The components of irritability that a generated symptom carries. */
public record Behaviour(
        Integer worst,
        RestPain rest,
        NightPain night,
        RangeOfOnset onset,
        Effort effort,
        Integer settleMinutes,
        Integer flareHours,
        Presence spread) {

    /** What the components look like together. */
    enum Profile {
        LOW,
        MODERATE,
        HIGH,
        ANY,
        GAPS
    }

    /** The numbers at and around the limits of the parameters. */
    interface Limits {
        List<Integer> around(String unit, int min, int max);
    }

    public static Behaviour of(Profile profile, Dice dice, Limits limits) {
        return switch (profile) {
            case LOW -> new Behaviour(
                    dice.from(0, 3),
                    RestPain.NONE,
                    NightPain.NONE,
                    dice.of(List.of(RangeOfOnset.END_RANGE, RangeOfOnset.OVERPRESSURE)),
                    dice.of(List.of(Effort.MODERATE, Effort.STRENUOUS)),
                    dice.from(0, 2),
                    0,
                    dice.presence(0, 0.9));
            case MODERATE -> new Behaviour(
                    dice.from(3, 6),
                    dice.of(List.of(RestPain.NONE, RestPain.INTERMITTENT)),
                    dice.of(List.of(NightPain.NONE, NightPain.INTERMITTENT)),
                    dice.of(List.of(RangeOfOnset.MID_RANGE, RangeOfOnset.END_RANGE)),
                    Effort.MODERATE,
                    dice.from(0, 29),
                    dice.from(0, 12),
                    dice.presence(0, 0.9));
            case HIGH -> new Behaviour(
                    dice.from(6, 10),
                    dice.of(List.of(RestPain.values())),
                    dice.of(List.of(NightPain.values())),
                    dice.of(List.of(RangeOfOnset.values())),
                    dice.of(List.of(Effort.values())),
                    dice.from(0, 120),
                    dice.from(0, 48),
                    dice.presence(0.2, 0.9));
            case ANY -> any(dice, limits, 1);
            case GAPS -> any(dice, limits, 0.6);
        };
    }

    private static Behaviour any(Dice dice, Limits limits, double known) {
        return new Behaviour(
                dice.maybe(known, dice.of(limits.around("nprs", 0, 10))),
                dice.chance(known) ? dice.of(List.of(RestPain.NONE, RestPain.INTERMITTENT, RestPain.CONSTANT)) : RestPain.NOT_ASSESSED,
                dice.chance(known) ? dice.of(List.of(NightPain.NONE, NightPain.INTERMITTENT, NightPain.CONSISTENT)) : NightPain.NOT_ASSESSED,
                dice.chance(known) ? dice.of(List.of(RangeOfOnset.values())) : RangeOfOnset.NOT_ASSESSED,
                dice.chance(known) ? dice.of(List.of(Effort.values())) : Effort.NOT_ASSESSED,
                dice.maybe(known, dice.of(limits.around("minutes", 0, 10_080))),
                dice.maybe(known, dice.of(limits.around("hours", 0, 720))),
                dice.presence(0.1, known));
    }
}
