package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Holds every dose that a rule concludes under the caps, with each of its parameters at the end of its safe range. */
final class DoseLint {
    private static final String DOSE = "Dose";

    private final KnowledgeTables tables;

    DoseLint(KnowledgeTables tables) {
        this.tables = tables;
    }

    /** What a dose exceeds, such as {@code "may give 25 repetitions a set"}; empty where nothing. */
    List<String> excess(RuleModel rule) {
        if (!rule.conclusion().type().equals(DOSE)) {
            return List.of();
        }
        Map<String, BigDecimal> most = most(rule);
        BigDecimal reps = most.get("repsMax");
        BigDecimal seconds = most.get("secondsPerRepMax");
        BigDecimal moving = reps == null || seconds == null ? null : reps.multiply(seconds);
        return Stream.of(
                        over(reps, tables.doseCaps().repetitions(), "repetitions a set"),
                        over(most.get("perDayMax"), tables.doseCaps().sessions(), "sessions a day"),
                        over(moving, tables.doseCaps().oscillation(), "seconds of moving without a rest"))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String over(@Nullable BigDecimal most, String cap, String unit) {
        Parameter limit = tables.parameters().get(cap);
        if (most == null || limit == null || most.compareTo(limit.value()) <= 0) {
            return "";
        }
        return "may give " + most.toPlainString() + " " + unit + ", and the cap is "
                + limit.value().toPlainString();
    }

    /** By component of the dose: its greatest value within the safe ranges. */
    private Map<String, BigDecimal> most(RuleModel rule) {
        Map<String, Parameter> bound = new HashMap<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.ParameterPattern pattern
                    && tables.parameters().containsKey(pattern.name())) {
                bound.put(pattern.variable(), tables.parameters().get(pattern.name()));
            }
        }
        List<FactField> components =
                FactCatalogue.type(DOSE).map(FactType::components).orElse(List.of());
        List<Value> arguments = rule.conclusion().arguments();
        Map<String, BigDecimal> most = new HashMap<>();
        for (int i = 0; i < Math.min(components.size(), arguments.size()); i++) {
            if (arguments.get(i) instanceof Value.Number number) {
                most.put(components.get(i).name(), number.number());
            } else if (arguments.get(i) instanceof Value.Variable variable && bound.containsKey(variable.name())) {
                Parameter parameter = bound.get(variable.name());
                most.put(components.get(i).name(), parameter.max().max(parameter.value()));
            }
        }
        return most;
    }
}
