package org.neuroglide.proof.laws;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Dose;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Recommendation;

/** What no dose goes beyond. */
final class DoseCaps {
    /** Hard caps, whatever the parameters say. */
    private static final int MOST_SETS = 3;

    private static final int MOST_REPETITIONS = 20;
    private static final int MOST_SESSIONS_A_DAY = 3;
    private static final int MOST_SECONDS_OF_OSCILLATION = 60;
    private static final int DAYS = 7;

    private final Map<String, Parameter> parameters;

    DoseCaps(Map<String, Parameter> parameters) {
        this.parameters = parameters;
    }

    String wrong(Decision d) {
        return d.recommendations().stream()
                .filter(this::isWrong)
                .map(r -> r.technique() + " with " + r.dose())
                .findFirst()
                .orElse("");
    }

    /** Forbids of each dose the first number, or the pair of numbers, that no dose may have; empty where no number is wrong. */
    String expectation(Decision d) {
        Map<String, String> forbidden = new LinkedHashMap<>();
        for (Recommendation r : d.recommendations()) {
            Dose dose = r.dose();
            if (dose != null) {
                excess(dose).ifPresent(numbers -> forbidden.putIfAbsent(r.technique(), numbers));
            }
        }
        return forbidden.isEmpty()
                ? ""
                : "expectNot: { dose: { "
                        + forbidden.entrySet().stream().map(e -> e.getKey() + ": { " + e.getValue() + " }").collect(Collectors.joining(", "))
                        + " } }";
    }

    private boolean isWrong(Recommendation r) {
        Dose dose = r.dose();
        return dose == null || dose.kind() != r.kind() || excess(dose).isPresent();
    }

    /** In the words of a scenario. */
    private Optional<String> excess(Dose d) {
        int oscillation = d.repsMax() * d.secondsPerRepMax();
        return Stream.of(
                        when(d.setsMax() > MOST_SETS, "setsMax: " + d.setsMax()),
                        when(d.repsMax() > MOST_REPETITIONS, "repsMax: " + d.repsMax()),
                        when(d.perDayMax() > MOST_SESSIONS_A_DAY, "perDayMax: " + d.perDayMax()),
                        when(d.sets() > d.setsMax(), "sets: " + d.sets() + ", setsMax: " + d.setsMax()),
                        when(d.reps() > d.repsMax(), "reps: " + d.reps() + ", repsMax: " + d.repsMax()),
                        when(d.perDay() > d.perDayMax(), "perDay: " + d.perDay() + ", perDayMax: " + d.perDayMax()),
                        when(d.holdSeconds() > longestHold(d.kind()), "holdSeconds: " + d.holdSeconds()),
                        when(d.secondsPerRep() < 1, "secondsPerRep: " + d.secondsPerRep()),
                        when(d.secondsPerRep() > d.secondsPerRepMax(),
                                "secondsPerRep: " + d.secondsPerRep() + ", secondsPerRepMax: " + d.secondsPerRepMax()),
                        when(oscillation > MOST_SECONDS_OF_OSCILLATION,
                                "repsMax: " + d.repsMax() + ", secondsPerRepMax: " + d.secondsPerRepMax()),
                        when(d.daysPerWeek() < 0 || d.daysPerWeek() > DAYS, "daysPerWeek: " + d.daysPerWeek()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> when(boolean wrong, String numbers) {
        return wrong ? Optional.of(numbers) : Optional.empty();
    }

    /** A knowledge base without the parameter sets no limit by it. */
    private int longestHold(Kind kind) {
        @Nullable Parameter found = parameters.get(kind == Kind.SUSTAINED_STRETCH ? "dose-stretch-hold" : "sustained-hold-seconds");
        return found == null ? Integer.MAX_VALUE : found.value().intValueExact();
    }
}
