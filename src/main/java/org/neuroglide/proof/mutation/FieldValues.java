package org.neuroglide.proof.mutation;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.FieldKind;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Fact;

/** Values to try for a field that a comparison reads, and facts that have them. */
final class FieldValues {
    /** Derived numbers of days, and the date they are derived from. */
    private static final Map<String, String> DATES = Map.of("daysBefore", "on", "onsetDaysBefore", "onset");

    private FieldValues() {}

    /** Every constant, every code of the field's sections, or the numbers around the limits of the comparison. */
    static List<Object> of(Knowledge knowledge, FactType type, Constraint constraint, Mutant mutant) {
        FactField field = type.fields().get(constraint.field());
        List<Object> values = new ArrayList<>();
        if (field.kind() == FieldKind.CONSTANT) {
            values.addAll(List.of(field.javaType().getEnumConstants()));
        } else if (field.kind() == FieldKind.TEXT) {
            constraint.values().forEach(v -> {
                if (v instanceof Value.Text text) {
                    values.add(text.text());
                }
            });
            for (Section section : field.sections()) {
                knowledge.vocabulary().items(section).forEach(i -> values.add(i.code()));
            }
        } else if (field.kind() == FieldKind.NUMBER) {
            limits(knowledge, constraint, mutant).forEach(limit -> {
                for (int step = -1; step <= 1; step++) {
                    values.add(limit.intValue() + step);
                }
            });
        }
        return values.stream().distinct().toList();
    }

    private static List<BigDecimal> limits(Knowledge knowledge, Constraint constraint, Mutant mutant) {
        List<BigDecimal> limits = new ArrayList<>();
        for (Value value : constraint.values()) {
            if (value instanceof Value.Number number) {
                limits.add(number.number());
            } else if (value instanceof Value.Variable variable) {
                mutant.touched().stream()
                        .flatMap(r -> r.conditions().stream())
                        .filter(c -> c instanceof Condition.ParameterPattern p && p.variable().equals(variable.name()))
                        .map(c -> knowledge.parameters().get(((Condition.ParameterPattern) c).name()).value())
                        .forEach(limits::add);
            }
        }
        return limits.stream().distinct().toList();
    }

    /** The fact with another value; nothing where the model does not take it. */
    static Optional<Fact> with(Fact fact, String field, Object value, LocalDate asOf) {
        boolean date = DATES.containsKey(field) && value instanceof Integer;
        return date
                ? copy(fact, DATES.get(field), asOf.minusDays((Integer) value))
                : copy(fact, field, value);
    }

    private static Optional<Fact> copy(Fact fact, String field, Object value) {
        RecordComponent[] components = fact.getClass().getRecordComponents();
        if (Arrays.stream(components).noneMatch(c -> c.getName().equals(field))) {
            return Optional.empty();
        }
        try {
            Object[] arguments = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                boolean changed = components[i].getName().equals(field);
                boolean derived = value instanceof LocalDate && DATES.containsKey(components[i].getName());
                arguments[i] = changed ? value : derived ? null : components[i].getAccessor().invoke(fact);
            }
            Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return Optional.of((Fact) fact.getClass().getConstructor(types).newInstance(arguments));
        } catch (ReflectiveOperationException | IllegalArgumentException refused) {
            return Optional.empty();
        }
    }
}
