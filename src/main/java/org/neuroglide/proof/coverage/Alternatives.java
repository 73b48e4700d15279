package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Binding;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleWriter;
import org.neuroglide.knowledge.Value;

/**
 * The values of each list of a rule, such as {@code code in ( "slr", "slump" )}. A value alone decides where the rule
 * fires and would not were it taken out of its list; behind a {@code not}, where the rule does not fire and would.
 * Where the rule names the value in what it concludes, the value decides each conclusion that names it.
 */
final class Alternatives {
    private Alternatives() {}

    static List<RulePart> of(RuleModel rule) {
        List<RulePart> all = new ArrayList<>();
        for (int c = 0; c < rule.conditions().size(); c++) {
            if (rule.conditions().get(c) instanceof Condition.ParameterPattern) {
                continue;
            }
            Condition.Pattern pattern = RuleParts.pattern(rule.conditions().get(c));
            for (int i = 0; i < pattern.constraints().size(); i++) {
                if (pattern.constraints().get(i).values().size() > 1) {
                    of(rule, c, i, all);
                }
            }
        }
        return List.copyOf(all);
    }

    /** Whether the rule concluded something that names the value, which it could not without it. */
    static boolean isConcluded(RuleModel rule, RulePart part, CaseView view) {
        if (!(rule.conditions().get(part.condition()) instanceof Condition.Pattern pattern)) {
            return false;
        }
        String field = pattern.constraints().get(part.comparison()).field();
        Set<String> variables = pattern.bindings().stream()
                .filter(b -> b.field().equals(field))
                .map(Binding::variable)
                .collect(Collectors.toSet());
        List<FactField> components = FactCatalogue.type(rule.conclusion().type()).orElseThrow().components();
        List<Value> arguments = rule.conclusion().arguments();
        for (int i = 0; i < arguments.size(); i++) {
            FactField component = components.get(i);
            boolean named = arguments.get(i) instanceof Value.Variable v && variables.contains(v.name());
            if (named && view.examination().decision().conclusions().stream()
                    .filter(c -> c.bases().stream().anyMatch(b -> b.rule().id().equals(rule.id())))
                    .anyMatch(c -> part.text().equals(text(field, component.read(c.conclusion()))))) {
                return true;
            }
        }
        return false;
    }

    private static String text(String field, @Nullable Object value) {
        Value read = value instanceof Enum<?> constant
                ? new Value.Constant(constant.getDeclaringClass().getSimpleName(), constant.name())
                : new Value.Text(String.valueOf(value));
        return ofList(field, read);
    }

    private static String ofList(String field, Value value) {
        return RuleWriter.write(new Constraint(field, Constraint.Op.EQ, List.of(value))) + " of its list";
    }

    private static void of(RuleModel rule, int c, int i, List<RulePart> all) {
        Condition.Pattern pattern = RuleParts.pattern(rule.conditions().get(c));
        Constraint list = pattern.constraints().get(i);
        boolean fires = !(rule.conditions().get(c) instanceof Condition.Negation);
        for (int v = 0; v < list.values().size(); v++) {
            List<Value> others = new ArrayList<>(list.values());
            Value value = others.remove(v);
            Constraint.Op op = others.size() == 1 ? Constraint.Op.EQ : list.op();
            all.add(new RulePart(
                    c, i, pattern.line(), ofList(list.field(), value), fires, false, false, false,
                    Left.with(rule, c, i, new Constraint(list.field(), op, others))));
        }
    }
}
