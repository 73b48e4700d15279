package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.PatternMatcher;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Fact;

/**
 * Tells which facts a rule can read at all. Most of what is absent concerns no rule; such a fact stays out of the rule
 * session, where it would cost time and change nothing.
 */
final class RuleReads {
    private final Map<Class<?>, List<PatternMatcher>> matchers = new HashMap<>();

    RuleReads(Knowledge knowledge) {
        for (RuleModel rule : knowledge.rules()) {
            if (rule.active()) {
                rule.conditions().forEach(this::add);
            }
        }
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            add(pattern);
        } else if (condition instanceof Condition.Count count) {
            add(count.pattern());
        } else if (condition instanceof Condition.Negation negation) {
            add(negation.pattern());
        }
    }

    private void add(Condition.Pattern pattern) {
        PatternMatcher matcher = PatternMatcher.of(pattern);
        matchers.computeIfAbsent(matcher.type().javaType(), t -> new ArrayList<>())
                .add(matcher);
    }

    /** Whether a pattern of a rule could match the fact, whatever its variables are bound to. */
    boolean any(Fact fact) {
        for (PatternMatcher matcher : matchers.getOrDefault(fact.getClass(), List.of())) {
            if (matcher.couldMatch(fact)) {
                return true;
            }
        }
        return false;
    }
}
