package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.ConclusionTemplate;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.FieldKind;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.proof.analysis.SameRule;

/**
 * Proofs of a condition that binds what the rule concludes. Without it the conclusion lacks a value, so it is given
 * one, the same in both wordings; what is asked is whether the rule fires in the same cases. It is proved for each
 * value, because other rules read some of them.
 */
final class Bound {
    private Bound() {}

    /** The proof that leaving something out changes nothing; empty where none was found. */
    static String proof(SameRule proofs, RuleModel rule, RuleModel without, Map<String, Parameter> parameters) {
        List<Value> arguments = rule.conclusion().arguments();
        List<Integer> unbound = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i) instanceof Value.Variable v && RuleParts.bound(rule).contains(v.name())
                    && !RuleParts.bound(without).contains(v.name())) {
                unbound.add(i);
            }
        }
        if (unbound.isEmpty()) {
            return proofs.proof(rule, without, parameters);
        }
        FactField field = FactCatalogue.type(rule.conclusion().type()).orElseThrow().components().get(unbound.get(0));
        if (unbound.size() > 1 || field.kind() != FieldKind.CONSTANT) {
            return "";
        }
        String proof = "";
        for (Object constant : field.javaType().getEnumConstants()) {
            Value value = new Value.Constant(field.javaType().getSimpleName(), ((Enum<?>) constant).name());
            proof = proofs.proof(with(rule, unbound.get(0), value), with(without, unbound.get(0), value), parameters);
            if (proof.isEmpty()) {
                return "";
            }
        }
        return proof;
    }

    private static RuleModel with(RuleModel rule, int at, Value value) {
        List<Value> arguments = new ArrayList<>(rule.conclusion().arguments());
        arguments.set(at, value);
        return new RuleModel(
                rule.summary(),
                rule.folder(),
                rule.file(),
                rule.line(),
                rule.comment(),
                rule.status(),
                rule.conditions(),
                new ConclusionTemplate(rule.conclusion().type(), List.copyOf(arguments)));
    }
}
