package org.neuroglide.proof.coverage;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Value;

/** Patterns with the numbers of parameters in the place of their variables. */
final class Numbered {
    private Numbered() {}

    static Condition.Pattern of(Condition.Pattern pattern, Map<String, Object> numbers) {
        List<Constraint> constraints = pattern.constraints().stream()
                .map(c -> new Constraint(
                        c.field(), c.op(), c.values().stream().map(v -> of(v, numbers)).toList()))
                .toList();
        return new Condition.Pattern(pattern.type(), constraints, pattern.bindings(), pattern.line());
    }

    private static Value of(Value value, Map<String, Object> numbers) {
        return value instanceof Value.Variable v && numbers.get(v.name()) instanceof BigDecimal number
                ? new Value.Number(number)
                : value;
    }
}
