package org.neuroglide.proof.difference;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Dose;
import org.neuroglide.texts.ConclusionWords;

/** Two doses beside each other. */
final class Doses {
    private static final int EVERY_DAY = 7;
    /** More of each is more load. */
    private static final List<ToIntFunction<Dose>> LOADS = List.of(
            Dose::sets, Dose::setsMax, Dose::reps, Dose::repsMax, Dose::holdSeconds, Dose::perDay, Dose::perDayMax,
            d -> d.daysPerWeek() == 0 ? EVERY_DAY : d.daysPerWeek(),
            // A slower repetition is a gentler one.
            d -> -d.secondsPerRep(), d -> -d.secondsPerRepMax());

    private Doses() {}

    static Optional<Edit> edit(String technique, @Nullable Dose before, @Nullable Dose after) {
        if (before == null || after == null || before.equals(after)) {
            return Optional.empty();
        }
        boolean more = LOADS.stream().anyMatch(l -> l.applyAsInt(after) > l.applyAsInt(before));
        boolean less = LOADS.stream().anyMatch(l -> l.applyAsInt(after) < l.applyAsInt(before));
        // More of one and less of another is judged as more.
        Direction direction = more ? Direction.LOOSER : less ? Direction.STRICTER : Direction.NEITHER;
        return Optional.of(new Edit("Dose, " + technique, ConclusionWords.dose(before), ConclusionWords.dose(after), direction));
    }
}
