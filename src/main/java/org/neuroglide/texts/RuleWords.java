package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Binding;
import org.neuroglide.knowledge.ConclusionTemplate;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary.Section;

/** The conditions and the conclusion of one rule in words. */
public final class RuleWords {
    private final Words words;
    private final RuleModel rule;
    /** What each variable stands for, in words. */
    private final Map<String, String> variables = new HashMap<>();

    public RuleWords(Words words, RuleModel rule) {
        this.words = words;
        this.rule = rule;
        rule.conditions().forEach(this::readVariables);
    }

    private void readVariables(Condition condition) {
        if (condition instanceof Condition.ParameterPattern parameter) {
            variables.put(parameter.variable(), words.number(parameter.name()));
        } else if (condition instanceof Condition.Pattern pattern) {
            for (Binding binding : pattern.bindings()) {
                String field = FieldWords.field(pattern.type(), binding.field());
                variables.putIfAbsent(binding.variable(), "that " + field);
            }
        }
    }

    /** Every condition but the parameters, in the rule's order. */
    public List<String> conditions() {
        return rule.conditions().stream()
                .filter(c -> !(c instanceof Condition.ParameterPattern))
                .map(this::condition)
                .toList();
    }

    /** One of the rule's conditions. */
    public String condition(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return Words.capital(pattern(pattern));
        } else if (condition instanceof Condition.Negation negation) {
            return "Not concluded: " + pattern(negation.pattern());
        } else if (condition instanceof Condition.Count count) {
            return "At least " + value("", "", count.limit()) + " of: " + pattern(count.pattern());
        } else if (condition instanceof Condition.ParameterPattern parameter) {
            return "Parameter " + words.parameter(parameter.name());
        }
        throw new IllegalStateException("no words for " + condition.getClass());
    }

    private String pattern(Condition.Pattern pattern) {
        List<String> parts = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            parts.add(constraint(pattern.type(), constraint));
        }
        for (Binding binding : pattern.bindings()) {
            if (parts.isEmpty() || binding.field().equals("side")) {
                parts.add("any " + FieldWords.field(pattern.type(), binding.field()));
            }
        }
        String type = FieldWords.type(pattern.type());
        return parts.isEmpty() ? type : type + " with " + String.join(", ", parts);
    }

    /**
     * One comparison, such as {@code worst pain at least 7}.
     *
     * @param type the fact type of its pattern
     */
    public String constraint(String type, Constraint constraint) {
        String field = constraint.field();
        String values =
                constraint.values().stream().map(v -> value(type, field, v)).collect(Collectors.joining(" or "));
        if (constraint.values().get(0) instanceof Value.Bool bool) {
            return truth(type, field, bool.value());
        }
        return FieldWords.field(type, field) + " " + operator(constraint.op()) + values;
    }

    private static String truth(String type, String field, boolean value) {
        String not = value ? "" : "not ";
        return field.endsWith("Known")
                ? FieldWords.field(type, field.substring(0, field.length() - "Known".length())) + " " + not + "known"
                : not + FieldWords.field(type, field);
    }

    private static String operator(Constraint.Op op) {
        return switch (op) {
            case EQ, IN -> "";
            case LT -> "below ";
            case LE -> "at most ";
            case GT -> "above ";
            case GE -> "at least ";
        };
    }

    private String value(String type, String field, Value value) {
        if (value instanceof Value.Text text) {
            return text.text().isEmpty() ? "none" : code(type, field, text.text());
        } else if (value instanceof Value.Number number) {
            return number.number().toPlainString();
        } else if (value instanceof Value.Bool bool) {
            return bool.value() ? "yes" : "no";
        } else if (value instanceof Value.Constant constant) {
            return Terms.kebab(constant.name()).replace('-', ' ');
        } else if (value instanceof Value.Variable variable) {
            return variables.getOrDefault(variable.name(), variable.name());
        }
        throw new IllegalStateException("no words for " + value.getClass());
    }

    private String code(String type, String field, String code) {
        return FactCatalogue.type(type)
                .map(t -> t.fields().get(field))
                .filter(f -> !f.sections().isEmpty())
                .map(f -> "\"" + words.code(code, f.sections().toArray(new Section[0])) + "\"")
                .orElse(code);
    }

    /** What the rule concludes: its type with every argument. */
    public String conclusion() {
        ConclusionTemplate template = rule.conclusion();
        List<FactField> components =
                FactCatalogue.type(template.type()).map(FactType::components).orElse(List.of());
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < template.arguments().size(); i++) {
            String field = i < components.size() ? components.get(i).name() : "value";
            String value = value(template.type(), field, template.arguments().get(i));
            if (!value.equals("none")) {
                parts.add(FieldWords.field(template.type(), field) + " " + value);
            }
        }
        return Words.capital(FieldWords.type(template.type()))
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts));
    }
}
