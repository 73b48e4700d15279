package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;

/** A rule with something left out. */
final class Left {
    private Left() {}

    /** Without a condition, and without every comparison with what it bound. */
    static RuleModel out(RuleModel rule, int condition) {
        List<Condition> left = new ArrayList<>(rule.conditions());
        Condition gone = left.remove(condition);
        RuleModel shorter = with(rule, left);
        Set<String> unbound = new HashSet<>(RuleParts.bound(rule));
        unbound.removeAll(RuleParts.bound(shorter));
        if (gone instanceof Condition.Negation || unbound.isEmpty()) {
            return shorter;
        }
        return with(rule, left.stream().map(c -> freed(c, unbound)).toList());
    }

    /** Without one comparison of a condition. */
    static RuleModel out(RuleModel rule, int condition, int comparison) {
        List<Condition> left = new ArrayList<>(rule.conditions());
        Condition.Pattern pattern = RuleParts.pattern(left.get(condition));
        List<Constraint> constraints = new ArrayList<>(pattern.constraints());
        constraints.remove(comparison);
        left.set(condition, with(left.get(condition), constraints));
        return with(rule, left);
    }

    /** With another comparison in the place of one. */
    static RuleModel with(RuleModel rule, int condition, int comparison, Constraint other) {
        List<Condition> left = new ArrayList<>(rule.conditions());
        List<Constraint> constraints = new ArrayList<>(RuleParts.pattern(left.get(condition)).constraints());
        constraints.set(comparison, other);
        left.set(condition, with(left.get(condition), constraints));
        return with(rule, left);
    }

    private static Condition freed(Condition condition, Set<String> unbound) {
        if (condition instanceof Condition.ParameterPattern) {
            return condition;
        }
        return with(
                condition,
                RuleParts.pattern(condition).constraints().stream()
                        .filter(c -> !RuleParts.isJoined(c, unbound))
                        .toList());
    }

    private static Condition with(Condition condition, List<Constraint> constraints) {
        Condition.Pattern old = RuleParts.pattern(condition);
        Condition.Pattern pattern =
                new Condition.Pattern(old.type(), List.copyOf(constraints), old.bindings(), old.line());
        if (condition instanceof Condition.Negation) {
            return new Condition.Negation(pattern);
        } else if (condition instanceof Condition.Count count) {
            Value limit = count.limit();
            return new Condition.Count(pattern, count.variable(), limit, count.line());
        }
        return pattern;
    }

    private static RuleModel with(RuleModel rule, List<Condition> conditions) {
        return new RuleModel(
                rule.summary(),
                rule.folder(),
                rule.file(),
                rule.line(),
                rule.comment(),
                rule.status(),
                List.copyOf(conditions),
                rule.conclusion());
    }
}
