package org.neuroglide.model;

/**
 * How much of a kind of technique.
 *
 * @param sets fewest sets
 * @param setsMax most sets
 * @param reps fewest repetitions a set
 * @param repsMax most repetitions a set
 * @param holdSeconds longest hold at the end of a repetition, 0 for none
 * @param perDay fewest sessions a day
 * @param perDayMax most sessions a day
 * @param secondsPerRep shortest time of one repetition, there and back, without its hold
 * @param secondsPerRepMax longest time of one repetition, there and back, without its hold
 * @param daysPerWeek most days a week, 0 for every day
 */
public record Dose(
        Kind kind,
        int sets,
        int setsMax,
        int reps,
        int repsMax,
        int holdSeconds,
        int perDay,
        int perDayMax,
        int secondsPerRep,
        int secondsPerRepMax,
        int daysPerWeek)
        implements Conclusion {
    private static final int EVERY_DAY = 7;

    /** A dose for every day. */
    public Dose(
            Kind kind,
            int sets,
            int setsMax,
            int reps,
            int repsMax,
            int holdSeconds,
            int perDay,
            int perDayMax,
            int secondsPerRep,
            int secondsPerRepMax) {
        this(kind, sets, setsMax, reps, repsMax, holdSeconds, perDay, perDayMax, secondsPerRep, secondsPerRepMax, 0);
    }

    /** The same with no longer hold than a technique has. */
    public Dose holdingAtMost(int seconds) {
        return holdSeconds <= seconds
                ? this
                : new Dose(
                        kind,
                        sets,
                        setsMax,
                        reps,
                        repsMax,
                        seconds,
                        perDay,
                        perDayMax,
                        secondsPerRep,
                        secondsPerRepMax,
                        daysPerWeek);
    }

    /** Most repetitions in a week. */
    public int repsPerWeek() {
        return repsMax * setsMax * perDayMax * (daysPerWeek == 0 ? EVERY_DAY : daysPerWeek);
    }

    @Override
    public String key() {
        return "Dose " + kind + " " + sets + "-" + setsMax + "x" + reps + "-" + repsMax + " hold " + holdSeconds
                + " perDay " + perDay + "-" + perDayMax + " seconds " + secondsPerRep + "-" + secondsPerRepMax
                + " daysPerWeek " + daysPerWeek;
    }
}
