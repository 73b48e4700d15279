package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleWriter;
import org.neuroglide.knowledge.Value;

/**
 * The values of each list of a rule, such as {@code code in ( "slr", "slump" )}. A value alone decides where the rule
 * fires and would not were it taken out of its list; behind a {@code not}, where the rule does not fire and would.
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

    private static void of(RuleModel rule, int c, int i, List<RulePart> all) {
        Condition.Pattern pattern = RuleParts.pattern(rule.conditions().get(c));
        Constraint list = pattern.constraints().get(i);
        boolean fires = !(rule.conditions().get(c) instanceof Condition.Negation);
        for (int v = 0; v < list.values().size(); v++) {
            List<Value> others = new ArrayList<>(list.values());
            Value value = others.remove(v);
            Constraint.Op op = others.size() == 1 ? Constraint.Op.EQ : list.op();
            String text = RuleWriter.write(new Constraint(list.field(), Constraint.Op.EQ, List.of(value)));
            all.add(new RulePart(
                    c, i, pattern.line(), text + " of its list", fires, false, false, false,
                    Left.with(rule, c, i, new Constraint(list.field(), op, others))));
        }
    }
}
