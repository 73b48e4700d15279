package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds every dose that a rule concludes under the caps, with each of its parameters at the end of its safe range and the
 * caps at their lowest.
 */
final class DoseLint {
    private static final String DOSE = "Dose";

    private final KnowledgeTables tables;

    DoseLint(KnowledgeTables tables) {
        this.tables = tables;
    }

    /** What a dose exceeds or leaves open, such as {@code "may give 25 repetitions a set"}; empty where nothing. */
    List<String> excess(RuleModel rule) {
        if (!rule.conclusion().type().equals(DOSE)) {
            return List.of();
        }
        DoseCaps caps = tables.doseCaps();
        Map<String, Value> given = arguments(rule);
        Map<String, BigDecimal> most = most(rule, given);
        BigDecimal reps = most.get("repsMax");
        BigDecimal seconds = most.get("secondsPerRepMax");
        BigDecimal moving = reps == null || seconds == null ? null : reps.multiply(seconds);
        return Stream.of(
                        open(rule, given.get("repsMax"), caps.repetitions(), "repetitions a set"),
                        open(rule, given.get("perDayMax"), caps.sessions(), "sessions a day"),
                        open(rule, given.get("secondsPerRepMax"), caps.oscillation(), "seconds of a repetition"),
                        over(reps, caps.repetitions(), "repetitions a set"),
                        over(most.get("perDayMax"), caps.sessions(), "sessions a day"),
                        over(moving, caps.oscillation(), "seconds of moving without a rest"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String over(@Nullable BigDecimal most, String cap, String unit) {
        Parameter limit = tables.parameters().get(cap);
        if (most == null || limit == null) {
            return "";
        }
        BigDecimal lowest = limit.min().min(limit.value());
        return most.compareTo(lowest) <= 0
                ? ""
                : "may give " + most.toPlainString() + " " + unit + ", and the cap is " + lowest.toPlainString()
                        + " at its lowest";
    }

    /** A number that a fact brings has no safe range that could be held against the cap. */
    private String open(RuleModel rule, @Nullable Value argument, String cap, String unit) {
        if (!tables.parameters().containsKey(cap) || !(argument instanceof Value.Variable variable)) {
            return "";
        }
        boolean ofFact = rule.conditions().stream()
                .filter(Condition.Pattern.class::isInstance)
                .flatMap(c -> ((Condition.Pattern) c).bindings().stream())
                .anyMatch(b -> b.variable().equals(variable.name()));
        return ofFact ? "takes its " + unit + " from " + variable.name() + ", which no parameter bounds" : "";
    }

    /** By component of the dose: what the rule gives it. */
    private static Map<String, Value> arguments(RuleModel rule) {
        List<FactField> components =
                FactCatalogue.type(DOSE).map(FactType::components).orElse(List.of());
        List<Value> arguments = rule.conclusion().arguments();
        Map<String, Value> given = new HashMap<>();
        for (int i = 0; i < Math.min(components.size(), arguments.size()); i++) {
            given.put(components.get(i).name(), arguments.get(i));
        }
        return given;
    }

    /** By component of the dose: its greatest value within the safe ranges. */
    private Map<String, BigDecimal> most(RuleModel rule, Map<String, Value> given) {
        Map<String, Parameter> bound = new HashMap<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.ParameterPattern pattern
                    && tables.parameters().containsKey(pattern.name())) {
                bound.put(pattern.variable(), tables.parameters().get(pattern.name()));
            }
        }
        Map<String, BigDecimal> most = new HashMap<>();
        given.forEach((component, argument) -> {
            if (argument instanceof Value.Number number) {
                most.put(component, number.number());
            } else if (argument instanceof Value.Variable variable && bound.containsKey(variable.name())) {
                Parameter parameter = bound.get(variable.name());
                most.put(component, parameter.max().max(parameter.value()));
            }
        });
        return most;
    }
}
