package org.neuroglide.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The score of an outcome measure at this visit. A score means nothing without its scale, and is never converted from
 * one scale to another.
 *
 * <p>Scores are decimals, because some measures are averages of items, and the parameters that they are compared with
 * are decimals in the same unit: so a rule and its source name the same figure, and nothing is rounded or counted in
 * hundredths. They stand without trailing zeros, so that equal scores are equal.
 *
 * @param code the measure
 * @param scale the scale of the score and of the baseline; empty where the measure was not taken
 * @param score the score at this visit
 * @param baseline the score when treatment began
 * @param improvement the change from the baseline, positive where it is for the better; derived by the engine
 */
public record Outcome(
        String code,
        String scale,
        @Nullable BigDecimal score,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal improvement)
        implements InputFact {

    public Outcome {
        score = plain(score);
        baseline = plain(baseline);
        improvement = plain(improvement);
    }

    /** A measure that was taken; the empty scale stands for the only one that it has. */
    public static Outcome of(String code, String scale, @Nullable BigDecimal score, @Nullable BigDecimal baseline) {
        return new Outcome(code, scale, score, baseline, null);
    }

    /** A measure that was not taken. */
    public static Outcome unknown(String code) {
        return new Outcome(code, "", null, null, null);
    }

    public boolean scoreKnown() {
        return score != null;
    }

    public boolean baselineKnown() {
        return baseline != null;
    }

    public boolean improvementKnown() {
        return improvement != null;
    }

    /** The change from the baseline, positive where it is for the worse, so that no rule compares with less than 0. */
    public @Nullable BigDecimal worsening() {
        return improvement == null ? null : plain(improvement.negate());
    }

    public boolean worseningKnown() {
        return improvement != null;
    }

    /** This outcome with what the vocabulary says of its measure. */
    public Outcome described(String scale, boolean higherIsBetter) {
        BigDecimal now = score;
        BigDecimal before = baseline;
        if (now == null || before == null) {
            return new Outcome(code, scale, now, before, null);
        }
        BigDecimal change = higherIsBetter ? now.subtract(before) : before.subtract(now);
        return new Outcome(code, scale, now, before, change);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public String key() {
        return "outcome " + code;
    }
}
