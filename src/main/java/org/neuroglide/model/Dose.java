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
 */
public record Dose(Kind kind, int sets, int setsMax, int reps, int repsMax, int holdSeconds, int perDay, int perDayMax) implements Conclusion {
    @Override
    public String key() {
        return "Dose " + kind + " " + sets + "-" + setsMax + "x" + reps + "-" + repsMax + " hold " + holdSeconds + " perDay " + perDay + "-" + perDayMax;
    }
}
