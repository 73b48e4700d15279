package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a rule's conclusion without a case: its type and, for each field, the constants and texts that it
 * can have. A field that is not listed can have any value.
 */
record ConclusionShape(String type, Map<String, Set<Value>> fields) {
    ConclusionShape {
        fields = Map.copyOf(fields);
    }

    /** What a rule concludes. A variable has the values that the pattern which binds it allows. */
    static ConclusionShape of(RuleModel rule) {
        Map<String, Set<Value>> variables = variables(rule);
        Map<String, Set<Value>> fields = new HashMap<>();
        List<Value> arguments = rule.conclusion().arguments();
        List<FactField> components = FactCatalogue.type(rule.conclusion().type())
                .map(FactType::components)
                .orElse(List.of());
        for (int i = 0; i < Math.min(arguments.size(), components.size()); i++) {
            Value argument = arguments.get(i);
            String field = components.get(i).name();
            if (argument instanceof Value.Variable variable) {
                Set<Value> values = variables.get(variable.name());
                if (values != null) {
                    fields.put(field, values);
                }
            } else {
                fields.put(field, Set.of(argument));
            }
        }
        return new ConclusionShape(rule.conclusion().type(), fields);
    }

    private static Map<String, Set<Value>> variables(RuleModel rule) {
        Map<String, Set<Value>> variables = new HashMap<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Pattern pattern) {
                Map<String, Set<Value>> allowed = allowed(pattern);
                for (Binding binding : pattern.bindings()) {
                    if (allowed.containsKey(binding.field())) {
                        variables.put(binding.variable(), allowed.get(binding.field()));
                    }
                }
            }
        }
        return variables;
    }

    /** The values that a pattern's fixed comparisons for equality leave to its fields. */
    static Map<String, Set<Value>> allowed(Condition.Pattern pattern) {
        Map<String, Set<Value>> allowed = new HashMap<>();
        for (Constraint constraint : pattern.constraints()) {
            boolean equality = constraint.op() == Constraint.Op.EQ || constraint.op() == Constraint.Op.IN;
            if (equality && constraint.values().stream().noneMatch(v -> v instanceof Value.Variable)) {
                allowed.merge(constraint.field(), Set.copyOf(constraint.values()), ConclusionShape::common);
            }
        }
        return allowed;
    }

    /**
     * Whether a fact of this shape can meet a pattern for its type.
     *
     * @param allowed what the pattern allows
     */
    boolean canMeet(Map<String, Set<Value>> allowed) {
        for (Map.Entry<String, Set<Value>> field : allowed.entrySet()) {
            Set<Value> own = fields.get(field.getKey());
            if (own != null && Collections.disjoint(own, field.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static Set<Value> common(Set<Value> some, Set<Value> others) {
        Set<Value> common = new HashSet<>(some);
        common.retainAll(others);
        return common;
    }

    /** The type and the values of its fields in order, such as {@code Irritability( INFERRED, * )}. */
    @Override
    public String toString() {
        List<String> values = new ArrayList<>();
        for (FactField field :
                FactCatalogue.type(type).map(FactType::components).orElse(List.of())) {
            Set<Value> own = fields.get(field.name());
            values.add(own == null || own.size() > 1 ? "*" : text(own.iterator().next()));
        }
        return type + "( " + String.join(", ", values) + " )";
    }

    private static String text(Value value) {
        return value instanceof Value.Constant constant ? constant.name() : RuleWriter.write(value);
    }
}
