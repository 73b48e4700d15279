package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Fact;

/**
 * Evaluates one pattern of a rule on single facts, as the compiled rule does: a comparison with an unknown number does
 * not hold. Made once for a pattern, then used by any number of threads.
 */
public final class PatternMatcher {
    /**
     * One constraint on one fact.
     *
     * @param actual the fact's value; null for an unknown number
     */
    public record Check(
            Constraint constraint,
            MatchState state,
            @Nullable Object actual) {}

    private record Test(Constraint constraint, FactField field, Object[] operands) {}

    private record Bound(String variable, FactField field) {}

    private final Condition.Pattern pattern;
    private final FactType type;
    private final Test[] tests;
    private final Bound[] bound;

    private PatternMatcher(Condition.Pattern pattern, FactType type) {
        this.pattern = pattern;
        this.type = type;
        this.tests = pattern.constraints().stream().map(c -> test(type, c)).toArray(Test[]::new);
        this.bound = pattern.bindings().stream()
                .map(b -> new Bound(b.variable(), field(type, b.field())))
                .toArray(Bound[]::new);
    }

    /** @throws IllegalArgumentException if the pattern names a type, field or constant that the model does not have */
    public static PatternMatcher of(Condition.Pattern pattern) {
        FactType type = FactCatalogue.type(pattern.type())
                .orElseThrow(() -> new IllegalArgumentException("No fact type " + pattern.type()));
        return new PatternMatcher(pattern, type);
    }

    public Condition.Pattern pattern() {
        return pattern;
    }

    public FactType type() {
        return type;
    }

    /**
     * Whether the fact is of the pattern's type and meets every constraint.
     *
     * @param variables values of the variables bound before, with their dollar signs; numbers of parameters are {@link
     *     BigDecimal}
     */
    public boolean matches(Fact fact, Map<String, Object> variables) {
        if (fact.getClass() != type.javaType()) {
            return false;
        }
        for (Test test : tests) {
            if (!holds(test, test.field.read(fact), variables)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the fact could match, whatever the variables are bound to. A number that is not known meets nothing. */
    public boolean couldMatch(Fact fact) {
        if (fact.getClass() != type.javaType()) {
            return false;
        }
        for (Test test : tests) {
            Object actual = test.field.read(fact);
            if (actual == null || decidable(test, Map.of()) && !holds(test, actual, Map.of())) {
                return false;
            }
        }
        return true;
    }

    /** Whether the fact could match as far as the named fields tell. */
    public boolean couldMatch(Fact fact, Set<String> fields) {
        if (fact.getClass() != type.javaType()) {
            return false;
        }
        for (Test test : tests) {
            if (fields.contains(test.constraint.field())
                    && decidable(test, Map.of())
                    && !holds(test, test.field.read(fact), Map.of())) {
                return false;
            }
        }
        return true;
    }

    /** The facts that match, in the order given. */
    public <F extends Fact> List<F> matching(List<F> facts, Map<String, Object> variables) {
        List<F> found = new ArrayList<>();
        for (F fact : facts) {
            if (matches(fact, variables)) {
                found.add(fact);
            }
        }
        return found;
    }

    /**
     * Every constraint on a fact of the pattern's type, in the rule's order. A constraint on a variable that nothing
     * has bound counts as holding.
     */
    public List<Check> check(Fact fact, Map<String, Object> variables) {
        List<Check> checks = new ArrayList<>(tests.length);
        for (Test test : tests) {
            Object actual = test.field.read(fact);
            checks.add(new Check(test.constraint, state(test, fact, actual, variables), actual));
        }
        return checks;
    }

    /** The variables as they stand after the fact was matched. */
    public Map<String, Object> bind(Fact fact, Map<String, Object> variables) {
        if (bound.length == 0) {
            return variables;
        }
        Map<String, Object> after = new HashMap<>(variables);
        for (Bound binding : bound) {
            Object value = binding.field.read(fact);
            if (value != null) {
                after.put(binding.variable, value);
            }
        }
        return after;
    }

    private MatchState state(Test test, Fact fact, @Nullable Object actual, Map<String, Object> variables) {
        if (!decidable(test, variables) || holds(test, actual, variables)) {
            return MatchState.HOLDS;
        }
        return Unassessed.is(fact, test.field, actual) ? MatchState.NOT_ASSESSED : MatchState.FAILS;
    }

    private static boolean decidable(Test test, Map<String, Object> variables) {
        for (Object operand : test.operands) {
            if (operand instanceof Value.Variable variable && !variables.containsKey(variable.name())) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Test test, @Nullable Object actual, Map<String, Object> variables) {
        if (actual == null) {
            return false;
        }
        for (Object operand : test.operands) {
            Object wanted = operand instanceof Value.Variable variable ? variables.get(variable.name()) : operand;
            if (wanted != null && compare(test.constraint.op(), actual, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static boolean compare(Constraint.Op op, Object actual, Object wanted) {
        if (!(actual instanceof Number)) {
            return actual.equals(wanted);
        } else if (!(wanted instanceof Number)) {
            return false;
        }
        int order = actual instanceof Integer number && wanted instanceof Integer other
                ? Integer.compare(number, other)
                : decimal(actual).compareTo(decimal(wanted));
        return switch (op) {
            case EQ, IN -> order == 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf((Integer) number);
    }

    private static Test test(FactType type, Constraint constraint) {
        FactField field = field(type, constraint.field());
        Object[] operands =
                constraint.values().stream().map(v -> operand(field, v)).toArray();
        return new Test(constraint, field, operands);
    }

    private static FactField field(FactType type, String name) {
        FactField field = type.fields().get(name);
        if (field == null) {
            throw new IllegalArgumentException("No field " + name + " of " + type.name());
        }
        return field;
    }

    private static Object operand(FactField field, Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Number number) {
            return number(number.number());
        } else if (value instanceof Value.Bool bool) {
            return bool.value();
        } else if (value instanceof Value.Constant constant) {
            return constant(field, constant);
        }
        return value;
    }

    /** Whole numbers as Integer, which compare faster. */
    private static Object number(BigDecimal number) {
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            return number;
        }
    }

    private static Object constant(FactField field, Value.Constant constant) {
        for (Object each : field.javaType().getEnumConstants()) {
            if (((Enum<?>) each).name().equals(constant.name())) {
                return each;
            }
        }
        throw new IllegalArgumentException("No constant " + constant.name() + " of " + constant.type());
    }
}
