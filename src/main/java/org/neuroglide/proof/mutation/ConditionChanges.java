package org.neuroglide.proof.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.Value;
import org.neuroglide.model.Presence;

/** Every single change of one condition. */
final class ConditionChanges {
    /**
     * A condition with one thing changed.
     *
     * @param name tells the change from others of the same condition
     * @param condition null where the whole condition is dropped
     * @param before the comparison that was changed; null where the whole condition was
     * @param after what it became; null where it was dropped
     */
    record Variant(Change change, String name, Condition condition, Constraint before, Constraint after) {}

    private final Condition condition;
    private final List<Variant> variants = new ArrayList<>();

    private ConditionChanges(Condition condition) {
        this.condition = condition;
    }

    static List<Variant> of(Condition condition) {
        ConditionChanges changes = new ConditionChanges(condition);
        if (!(condition instanceof Condition.ParameterPattern)) {
            changes.whole();
            changes.parts();
        }
        return changes.variants;
    }

    static Condition.Pattern pattern(Condition condition) {
        return condition instanceof Condition.Pattern pattern
                ? pattern
                : condition instanceof Condition.Negation not ? not.pattern() : ((Condition.Count) condition).pattern();
    }

    private void whole() {
        variants.add(new Variant(Change.CONDITION_DROPPED, "dropped", null, null, null));
        if (condition instanceof Condition.Negation negation) {
            variants.add(new Variant(Change.CONDITION_REVERSED, "reversed", negation.pattern(), null, null));
        } else if (condition instanceof Condition.Pattern pattern && isConclusion(pattern)) {
            Condition.Pattern unbound = new Condition.Pattern(pattern.type(), pattern.constraints(), List.of(), pattern.line());
            variants.add(new Variant(Change.CONDITION_REVERSED, "reversed", new Condition.Negation(unbound), null, null));
        } else if (condition instanceof Condition.Count count && count.limit() instanceof Value.Number limit) {
            for (int step : new int[] {-1, 1}) {
                Value.Number moved = new Value.Number(limit.number().add(BigDecimal.valueOf(step)));
                Condition other = new Condition.Count(count.pattern(), count.variable(), moved, count.line());
                variants.add(new Variant(Change.LIMIT_MOVED, "count." + moved.number().toPlainString(), other, null, null));
            }
        }
    }

    /** Only the absence of a conclusion can be asked for. */
    private static boolean isConclusion(Condition.Pattern pattern) {
        return FactCatalogue.type(pattern.type()).orElseThrow().conclusion();
    }

    private void parts() {
        List<Constraint> constraints = pattern(condition).constraints();
        for (int i = 0; i < constraints.size(); i++) {
            Constraint constraint = constraints.get(i);
            add(Change.COMPARISON_DROPPED, i, "dropped", null);
            if (constraint.values().size() > 1) {
                members(i, constraint);
            } else if (constraint.op() == Constraint.Op.EQ || constraint.op() == Constraint.Op.IN) {
                exchanged(i, constraint);
            } else {
                moved(i, constraint);
            }
        }
    }

    private void members(int i, Constraint constraint) {
        for (Value member : constraint.values()) {
            List<Value> others = constraint.values().stream().filter(v -> !v.equals(member)).toList();
            add(Change.MEMBER_DROPPED, i, "without." + text(member), with(constraint, constraint.op(), others));
        }
    }

    private void exchanged(int i, Constraint constraint) {
        Value value = constraint.values().get(0);
        if (value instanceof Value.Bool bool) {
            add(Change.VALUE_EXCHANGED, i, "" + !bool.value(), with(constraint, constraint.op(), List.of(new Value.Bool(!bool.value()))));
        } else if (value instanceof Value.Constant constant) {
            List<String> names = constants(constant);
            int at = names.indexOf(constant.name());
            boolean presence = constant.type().equals(Presence.class.getSimpleName());
            String other = presence
                    ? (constant.name().equals("PRESENT") ? "ABSENT" : "PRESENT")
                    : names.get(at + 1 < names.size() ? at + 1 : at - 1);
            Change change = presence ? Change.PRESENCE_EXCHANGED : Change.VALUE_EXCHANGED;
            Value exchanged = new Value.Constant(constant.type(), other);
            add(change, i, other, with(constraint, constraint.op(), List.of(exchanged)));
        } else if (value instanceof Value.Number number) {
            steps(i, constraint, number);
        }
    }

    private void moved(int i, Constraint constraint) {
        Constraint.Op other = switch (constraint.op()) {
            case GE -> Constraint.Op.GT;
            case GT -> Constraint.Op.GE;
            case LE -> Constraint.Op.LT;
            default -> Constraint.Op.LE;
        };
        add(Change.LIMIT_MOVED, i, other.name(), with(constraint, other, constraint.values()));
        if (constraint.values().get(0) instanceof Value.Number number) {
            steps(i, constraint, number);
        }
    }

    private void steps(int i, Constraint constraint, Value.Number number) {
        for (BigDecimal moved : List.of(number.number().subtract(BigDecimal.ONE), number.number().add(BigDecimal.ONE))) {
            add(Change.LIMIT_MOVED, i, moved.toPlainString(), with(constraint, constraint.op(), List.of(new Value.Number(moved))));
        }
    }

    /** @param after what the comparison becomes; null where it is dropped */
    private void add(Change change, int index, String name, Constraint after) {
        Condition.Pattern pattern = pattern(condition);
        Constraint before = pattern.constraints().get(index);
        List<Constraint> others = new ArrayList<>(pattern.constraints());
        if (after == null) {
            others.remove(index);
        } else {
            others.set(index, after);
        }
        Condition.Pattern other = new Condition.Pattern(pattern.type(), List.copyOf(others), pattern.bindings(), pattern.line());
        variants.add(new Variant(change, before.field() + "." + name, around(other), before, after));
    }

    private Condition around(Condition.Pattern pattern) {
        if (condition instanceof Condition.Negation) {
            return new Condition.Negation(pattern);
        } else if (condition instanceof Condition.Count count) {
            return new Condition.Count(pattern, count.variable(), count.limit(), count.line());
        }
        return pattern;
    }

    private static Constraint with(Constraint constraint, Constraint.Op op, List<Value> values) {
        return new Constraint(constraint.field(), op, List.copyOf(values));
    }

    static List<String> constants(Value.Constant constant) {
        return FactCatalogue.constants(FactCatalogue.constantType(constant.type()).orElseThrow());
    }

    private static String text(Value value) {
        return value instanceof Value.Text text
                ? (text.text().isEmpty() ? "none" : text.text())
                : value instanceof Value.Constant constant
                        ? constant.name()
                        : value instanceof Value.Number number ? number.number().toPlainString() : value.toString();
    }
}
