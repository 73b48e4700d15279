package org.neuroglide.proof.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.PatternMatcher;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.model.Fact;

/** Whether a rule holds on final facts: there is a way to meet its conditions, one after the other. */
final class RuleMatch {
    /** @param limit of a count; 0 otherwise */
    private record Step(Condition condition, PatternMatcher matcher, int limit, boolean joined) {}

    private final List<Step> steps = new ArrayList<>();
    private final int[] places;
    private final Map<String, Object> numbers;

    RuleMatch(RuleModel rule, Map<String, Parameter> parameters) {
        numbers = numbers(rule, parameters);
        Set<String> bound = RuleParts.bound(rule);
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            if (!(condition instanceof Condition.ParameterPattern)) {
                Condition.Pattern pattern = RuleParts.pattern(condition);
                boolean joined = pattern.constraints().stream().anyMatch(c -> RuleParts.isJoined(c, bound));
                int limit = condition instanceof Condition.Count count ? limit(count.limit(), numbers) : 0;
                steps.add(new Step(condition, PatternMatcher.of(resolved(pattern)), limit, joined));
                at.add(i);
            }
        }
        places = at.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The numbers of the rule's parameters, by variable. */
    static Map<String, Object> numbers(RuleModel rule, Map<String, Parameter> parameters) {
        Map<String, Object> numbers = new HashMap<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.ParameterPattern p && parameters.containsKey(p.name())) {
                numbers.put(p.variable(), parameters.get(p.name()).value());
            }
        }
        return numbers;
    }

    static int limit(Value value, Map<String, Object> numbers) {
        Object number = value instanceof Value.Number written
                ? written.number()
                : numbers.get(((Value.Variable) value).name());
        return number instanceof BigDecimal n ? n.setScale(0, RoundingMode.CEILING).intValueExact() : 1;
    }

    /** The pattern with the parameters' numbers written out. */
    private Condition.Pattern resolved(Condition.Pattern pattern) {
        return Numbered.of(pattern, numbers);
    }

    boolean holds(Map<Class<?>, List<Fact>> facts) {
        return holds(facts, 0, Map.of());
    }

    private boolean holds(Map<Class<?>, List<Fact>> all, int at, Map<String, Object> variables) {
        if (at == steps.size()) {
            return true;
        }
        Step step = steps.get(at);
        List<Fact> facts = all.getOrDefault(step.matcher().type().javaType(), List.of());
        if (step.condition() instanceof Condition.Negation) {
            return facts.stream().noneMatch(f -> step.matcher().matches(f, variables)) && holds(all, at + 1, variables);
        } else if (step.condition() instanceof Condition.Count) {
            return step.matcher().matching(facts, variables).size() >= step.limit() && holds(all, at + 1, variables);
        }
        for (Fact fact : facts) {
            if (step.matcher().matches(fact, variables)
                    && holds(all, at + 1, step.matcher().bind(fact, variables))) {
                return true;
            }
        }
        return false;
    }

    /** The places of the conditions that no fact could meet, whatever the others bind; at most two. */
    List<Integer> unmet(Map<Class<?>, List<Fact>> all) {
        List<Integer> unmet = new ArrayList<>(2);
        for (int i = 0; i < places.length && unmet.size() < 2; i++) {
            Step step = steps.get(i);
            List<Fact> facts = all.getOrDefault(step.matcher().type().javaType(), List.of());
            if (!couldHold(step, facts)) {
                unmet.add(places[i]);
            }
        }
        return unmet;
    }

    private static boolean couldHold(Step step, List<Fact> facts) {
        int least = step.condition() instanceof Condition.Count ? step.limit() : 1;
        boolean negation = step.condition() instanceof Condition.Negation;
        if (negation && step.joined()) {
            return true;
        }
        int found = 0;
        for (Fact fact : facts) {
            if (step.matcher().couldMatch(fact) && ++found >= least) {
                return !negation;
            }
        }
        return negation || found >= least;
    }
}
