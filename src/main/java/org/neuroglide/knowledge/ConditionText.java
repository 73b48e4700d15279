package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.Map;
import java.util.StringJoiner;

/** Patterns in short words, for explanations. */
public final class ConditionText {
    private ConditionText() {}

    /**
     * A pattern, such as {@code Irritability (stage FINDING, level HIGH)}.
     *
     * @param variables values of the variables that are known; the others are shown by name
     */
    public static String of(Condition.Pattern pattern, Map<String, Object> variables) {
        if (pattern.constraints().isEmpty()) {
            return pattern.type();
        }
        StringJoiner text = new StringJoiner(", ", pattern.type() + " (", ")");
        for (Constraint constraint : pattern.constraints()) {
            text.add(of(constraint, variables));
        }
        return text.toString();
    }

    /** A constraint, such as {@code worst >= 7} or {@code level HIGH or UNKNOWN}. */
    public static String of(Constraint constraint, Map<String, Object> variables) {
        StringJoiner values = new StringJoiner(" or ");
        for (Value value : constraint.values()) {
            values.add(text(value, variables));
        }
        boolean equal = constraint.op() == Constraint.Op.EQ || constraint.op() == Constraint.Op.IN;
        return constraint.field() + (equal ? " " : " " + constraint.op().text() + " ") + values;
    }

    /** Whether the pattern names a variable that is not among the known ones. */
    public static boolean isOpen(Condition.Pattern pattern, Map<String, Object> variables) {
        for (Constraint constraint : pattern.constraints()) {
            for (Value value : constraint.values()) {
                if (value instanceof Value.Variable variable && !variables.containsKey(variable.name())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String text(Value value, Map<String, Object> variables) {
        if (value instanceof Value.Variable variable) {
            Object known = variables.getOrDefault(variable.name(), variable.name());
            return known instanceof BigDecimal number ? number.toPlainString() : known.toString();
        } else if (value instanceof Value.Text text) {
            return text.text().isEmpty() ? "none" : text.text();
        } else if (value instanceof Value.Number number) {
            return number.number().toPlainString();
        } else if (value instanceof Value.Constant constant) {
            return constant.name();
        }
        return String.valueOf(((Value.Bool) value).value());
    }
}
