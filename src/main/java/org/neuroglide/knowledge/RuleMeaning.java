package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A text that two rules share where they say the same: the names of variables, the order of conditions and of
 * comparisons, and everything but conditions and conclusion are left out of account.
 */
public final class RuleMeaning {
    private final Map<String, String> variables = new HashMap<>();

    private RuleMeaning() {}

    /** The text; meant to be compared, not read. */
    public static String of(RuleModel rule) {
        RuleMeaning meaning = new RuleMeaning();
        List<String> conditions = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            conditions.add(meaning.condition(condition));
        }
        Collections.sort(conditions);
        return conditions + " => " + rule.conclusion().type()
                + meaning.values(rule.conclusion().arguments());
    }

    private String condition(Condition condition) {
        if (condition instanceof Condition.ParameterPattern parameter) {
            variables.put(parameter.variable(), "parameter " + parameter.name());
            return "";
        } else if (condition instanceof Condition.Negation negation) {
            return "not " + pattern(negation.pattern());
        } else if (condition instanceof Condition.Count count) {
            return "count " + pattern(count.pattern()) + " >= " + value(count.limit());
        }
        Condition.Pattern pattern = (Condition.Pattern) condition;
        String text = pattern(pattern);
        pattern.bindings().forEach(b -> variables.put(b.variable(), b.field() + " of " + text));
        return text;
    }

    private String pattern(Condition.Pattern pattern) {
        return pattern.constraints().stream()
                .map(c -> c.field() + " " + c.op().text() + " " + values(c.values()))
                .sorted()
                .distinct()
                .collect(Collectors.joining(", ", pattern.type() + "( ", " )"));
    }

    private String values(List<Value> values) {
        return values.stream().map(this::value).toList().toString();
    }

    private String value(Value value) {
        return value instanceof Value.Variable variable
                ? variables.getOrDefault(variable.name(), variable.name())
                : RuleWriter.write(value);
    }
}
