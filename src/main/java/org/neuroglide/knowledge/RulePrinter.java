package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neuroglide.model.Presence;

/**
 * Prints rule models as the DRL that Drools compiles. No author's text is passed on but codes of the vocabulary: names
 * come from the catalogue of facts, a rule is named by its id, variables are numbered and parameters are written out.
 *
 * <p>The rules must have passed the lint. The same rules give the same text, whatever order they come in.
 */
public final class RulePrinter {
    private static final String MODEL = "org.neuroglide.model.";
    private static final String PATH = "kbase/rules.drl";

    private final Map<String, Parameter> parameters;

    /** @param parameters the parameters that the rules name */
    public RulePrinter(Map<String, Parameter> parameters) {
        this.parameters = Map.copyOf(parameters);
    }

    /**
     * The active rules as one text of one package, whatever folders they stand in: Drools 10.2 attaches the rules of a
     * second package one by one to the network of the first, and some with a negation then never fire.
     *
     * @return path to DRL; nothing where no rule is active
     */
    public SortedMap<String, String> print(Collection<RuleModel> rules) {
        List<RuleModel> active = rules.stream()
                .filter(RuleModel::active)
                .sorted(Comparator.comparing(RuleModel::id))
                .toList();
        SortedMap<String, String> printed = new TreeMap<>();
        if (!active.isEmpty()) {
            printed.put(PATH, text(active));
        }
        return printed;
    }

    private String text(List<RuleModel> rules) {
        Set<String> imports = new TreeSet<>();
        List<String> texts = rules.stream().map(r -> new Print(imports).rule(r)).toList();
        return "package kbase;\n\n"
                + imports.stream().map(i -> "import " + MODEL + i + ";\n").collect(Collectors.joining())
                + texts.stream().map(t -> "\n" + t).collect(Collectors.joining());
    }

    /** One rule being printed. */
    private final class Print {
        private final Set<String> imports;
        private final Map<String, BigDecimal> numbers = new HashMap<>();
        private final Map<String, String> variables = new HashMap<>();
        private int patterns;

        Print(Set<String> imports) {
            this.imports = imports;
        }

        String rule(RuleModel rule) {
            StringBuilder text = new StringBuilder("rule " + RuleWriter.quote(rule.id()) + "\nwhen\n");
            for (Condition condition : rule.conditions()) {
                if (condition instanceof Condition.ParameterPattern parameter) {
                    numbers.put(parameter.variable(), number(parameter.name()));
                } else {
                    text.append("    ").append(condition(condition)).append('\n');
                }
            }
            text.append("then\n    insertLogical( new ")
                    .append(conclusion(rule.conclusion()))
                    .append(" );\nend\n");
            return text.toString();
        }

        private BigDecimal number(String name) {
            Parameter parameter = parameters.get(name);
            if (parameter == null) {
                throw new IllegalArgumentException("No parameter " + name);
            }
            return parameter.value();
        }

        private String condition(Condition condition) {
            if (condition instanceof Condition.Negation negation) {
                return "not " + pattern(negation.pattern());
            } else if (condition instanceof Condition.Count count) {
                String variable = "$n" + patterns;
                String limit = value(count.limit());
                return "accumulate( " + pattern(count.pattern()) + "; " + variable + " : count( 1 ); " + variable
                        + " >= " + limit + " )";
            }
            return pattern((Condition.Pattern) condition);
        }

        /** Drools numbers unbound patterns over all rules that it ever compiled; so each one is bound. */
        private String pattern(Condition.Pattern pattern) {
            FactType type = FactCatalogue.type(pattern.type())
                    .orElseThrow(() -> new IllegalArgumentException("No fact type " + pattern.type()));
            imports.add(type.name());
            String bound = "$p" + patterns++;
            List<String> entries = new ArrayList<>();
            for (Constraint constraint : cheapestFirst(type, pattern.constraints())) {
                FactField field = field(type, constraint.field());
                String known = field.name() + "Known == true";
                if (field.hasKnown() && !entries.contains(known)) {
                    entries.add(known);
                }
                String text = constraint(field, constraint);
                if (!entries.contains(text)) {
                    entries.add(text);
                }
            }
            for (Binding binding : pattern.bindings()) {
                String variable = "$v" + variables.size();
                variables.put(binding.variable(), variable);
                entries.add(variable + " : " + field(type, binding.field()).name());
            }
            return bound + " : " + type.name() + (entries.isEmpty() ? "()" : "( " + String.join(", ", entries) + " )");
        }

        /**
         * Drools tests constraints in this order and shares equal beginnings of patterns. Most facts are not present,
         * so that one test of the presence spares all others; texts are looked up by hash.
         */
        private List<Constraint> cheapestFirst(FactType type, List<Constraint> constraints) {
            return constraints.stream()
                    .sorted(Comparator.comparingInt(c -> cost(field(type, c.field()), c)))
                    .toList();
        }

        private int cost(FactField field, Constraint constraint) {
            if (constraint.values().stream().anyMatch(Value.Variable.class::isInstance)) {
                return 5;
            } else if (field.javaType() == Presence.class && field.name().equals("presence")) {
                return 0;
            } else if (field.kind() == FieldKind.NUMBER) {
                return 4;
            } else if (constraint.op() == Constraint.Op.IN) {
                return 3;
            }
            return field.kind() == FieldKind.TEXT ? 1 : 2;
        }

        private FactField field(FactType type, String name) {
            FactField field = type.fields().get(name);
            if (field == null) {
                throw new IllegalArgumentException("No field " + name + " of " + type.name());
            }
            return field;
        }

        private String constraint(FactField field, Constraint constraint) {
            if (field.kind() == FieldKind.NUMBER) {
                return number(field, constraint);
            }
            String start = field.name() + " " + constraint.op().text() + " ";
            String values = constraint.values().stream().map(this::value).collect(Collectors.joining(", "));
            return constraint.op() == Constraint.Op.IN ? start + "( " + values + " )" : start + values;
        }

        /** For a whole number, a limit between two of them is moved to the one that means the same. */
        private String number(FactField field, Constraint constraint) {
            Value value = constraint.values().get(0);
            String start = field.name() + " " + constraint.op().text() + " ";
            if (value instanceof Value.Variable variable && numbers.containsKey(variable.name())) {
                return start + limit(field, constraint.op(), numbers.get(variable.name()));
            } else if (value instanceof Value.Number number) {
                return start + limit(field, constraint.op(), number.number());
            }
            return start + value(value);
        }

        private String limit(FactField field, Constraint.Op op, BigDecimal number) {
            return field.decimal() ? number.stripTrailingZeros().toPlainString() + "B" : whole(op, number);
        }

        private String whole(Constraint.Op op, BigDecimal number) {
            RoundingMode mode = switch (op) {
                case LT, GE -> RoundingMode.CEILING;
                case LE, GT -> RoundingMode.FLOOR;
                case EQ, IN -> RoundingMode.UNNECESSARY;
            };
            return number.setScale(0, mode).toPlainString();
        }

        private String conclusion(ConclusionTemplate conclusion) {
            imports.add(conclusion.type());
            return conclusion.type() + "( "
                    + conclusion.arguments().stream().map(this::value).collect(Collectors.joining(", ")) + " )";
        }

        private String value(Value value) {
            if (value instanceof Value.Variable variable) {
                BigDecimal number = numbers.get(variable.name());
                String bound = variables.get(variable.name());
                if (number == null && bound == null) {
                    throw new IllegalArgumentException("No variable " + variable.name());
                }
                return number != null ? whole(Constraint.Op.EQ, number) : bound;
            } else if (value instanceof Value.Constant constant) {
                imports.add(constant.type());
            }
            return RuleWriter.write(value);
        }
    }
}
