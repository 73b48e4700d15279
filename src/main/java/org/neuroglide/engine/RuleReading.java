package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.ConditionText;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.PatternMatcher;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Fact;

/** Reads the bases of one rule's conclusions off what the rule matched. Shared by all cases. */
final class RuleReading {
    /** A pattern or a count; a count's facts are found again, since Drools keeps their number only. */
    private record Part(PatternMatcher matcher, boolean counts) {}

    private final RuleModel rule;
    private final List<Part> parts = new ArrayList<>();
    private final List<Condition.Pattern> negated = new ArrayList<>();
    private final List<String> parameterNames;
    private final Map<String, Object> numbers = new HashMap<>();
    private final @Nullable List<String> fixedAbsent;
    private final boolean needsVariables;
    private final boolean counts;

    RuleReading(RuleModel rule, Map<String, Parameter> parameters) {
        this.rule = rule;
        List<String> names = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.ParameterPattern parameter) {
                Parameter named = parameters.get(parameter.name());
                if (named != null) {
                    numbers.put(parameter.variable(), named.value());
                }
                if (!names.contains(parameter.name())) {
                    names.add(parameter.name());
                }
            } else if (condition instanceof Condition.Negation negation) {
                negated.add(negation.pattern());
            } else if (condition instanceof Condition.Count count) {
                parts.add(new Part(PatternMatcher.of(count.pattern()), true));
            } else if (condition instanceof Condition.Pattern pattern) {
                parts.add(new Part(PatternMatcher.of(pattern), false));
            }
        }
        this.parameterNames = List.copyOf(names);
        this.counts = parts.stream().anyMatch(Part::counts);
        boolean joins = negated.stream().anyMatch(p -> ConditionText.isOpen(p, numbers));
        this.fixedAbsent = joins ? null : absent(numbers);
        this.needsVariables = joins || counts;
    }

    RuleModel rule() {
        return rule;
    }

    /**
     * One basis.
     *
     * @param matched what the rule matched, in its order, with numbers in the place of counts
     * @param all every fact of the session
     */
    Basis read(List<Object> matched, List<Fact> all) {
        if (!needsVariables) {
            return new Basis(rule.summary(), facts(matched), fixedAbsent(), parameterNames);
        }
        Map<String, Object> variables = numbers;
        List<Fact> facts = new ArrayList<>();
        int at = 0;
        for (Part part : parts) {
            if (part.counts) {
                facts.addAll(part.matcher.matching(all, variables));
                continue;
            }
            while (!(matched.get(at) instanceof Fact)) {
                at++;
            }
            Fact fact = (Fact) matched.get(at++);
            facts.add(fact);
            variables = part.matcher.bind(fact, variables);
        }
        List<String> absent = fixedAbsent == null ? absent(variables) : fixedAbsent;
        return new Basis(rule.summary(), Collections.unmodifiableList(facts), absent, parameterNames);
    }

    private static List<Fact> facts(List<Object> matched) {
        if (matched.size() == 1 && matched.get(0) instanceof Fact only) {
            return List.of(only);
        }
        List<Fact> facts = new ArrayList<>(matched.size());
        for (Object object : matched) {
            if (object instanceof Fact fact) {
                facts.add(fact);
            }
        }
        return Collections.unmodifiableList(facts);
    }

    private List<String> fixedAbsent() {
        return fixedAbsent == null ? List.of() : fixedAbsent;
    }

    private List<String> absent(Map<String, Object> variables) {
        return negated.stream().map(p -> ConditionText.of(p, variables)).toList();
    }
}
