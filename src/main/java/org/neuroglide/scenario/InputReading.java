package org.neuroglide.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;

/** What a rule reads of the inputs, as far as it can be unknown. */
final class InputReading {
    private static final String NOT_ASSESSED = "NOT_ASSESSED";
    private static final String KNOWN = "Known";

    /** Inputs that are in every session. */
    private static final Set<String> ALWAYS_THERE =
            Set.of("Patient", "Complaint", "PreviousVisit", "IrritabilityOverride");

    private InputReading() {}

    /** Conditions that can be changed to make the rule miss: all but its parameters. */
    static List<Condition> conditions(RuleModel rule) {
        return rule.conditions().stream()
                .filter(c -> !(c instanceof Condition.ParameterPattern))
                .toList();
    }

    /** Whether a rule fires in every case: it requires nothing of any fact. */
    static boolean isAlways(RuleModel rule) {
        return conditions(rule).stream()
                .allMatch(c -> c instanceof Condition.Pattern p
                        && p.constraints().isEmpty()
                        && ALWAYS_THERE.contains(p.type()));
    }

    /** The conditions on inputs that hold only where something was assessed. */
    static List<Condition> assessed(RuleModel rule) {
        return conditions(rule).stream().filter(c -> reads(c, false)).toList();
    }

    /** The conditions on inputs that hold where something was not assessed. */
    static List<Condition> unassessed(RuleModel rule) {
        return conditions(rule).stream().filter(c -> reads(c, true)).toList();
    }

    /** Whether a condition is about what rules concluded. */
    static boolean isConclusion(Condition condition) {
        return condition instanceof Condition.Negation
                || pattern(condition)
                        .flatMap(p -> FactCatalogue.type(p.type()))
                        .filter(FactType::conclusion)
                        .isPresent();
    }

    private static boolean reads(Condition condition, boolean unknown) {
        Optional<Condition.Pattern> pattern = pattern(condition);
        Optional<FactType> type =
                pattern.flatMap(p -> FactCatalogue.type(p.type())).filter(t -> !t.conclusion());
        return type.isPresent()
                && pattern.get().constraints().stream()
                        .anyMatch(c -> canBeUnknown(type.get(), c) && acceptsUnknown(c) == unknown);
    }

    private static Optional<Condition.Pattern> pattern(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return Optional.of(pattern);
        }
        return condition instanceof Condition.Count count ? Optional.of(count.pattern()) : Optional.empty();
    }

    private static boolean canBeUnknown(FactType type, Constraint constraint) {
        FactField field = type.fields().get(constraint.field());
        if (field == null) {
            return false;
        }
        return switch (field.kind()) {
            case CONSTANT ->
                Arrays.stream(field.javaType().getEnumConstants())
                        .anyMatch(c -> ((Enum<?>) c).name().equals(NOT_ASSESSED));
            case NUMBER -> field.hasKnown();
            case BOOLEAN -> field.name().endsWith(KNOWN);
            default -> false;
        };
    }

    private static boolean acceptsUnknown(Constraint constraint) {
        return constraint.values().stream()
                .anyMatch(v -> v instanceof Value.Constant c && c.name().equals(NOT_ASSESSED)
                        || v instanceof Value.Bool b
                                && !b.value()
                                && constraint.field().endsWith(KNOWN));
    }
}
