package org.neuroglide.proof.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.Binding;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Constraint.Op;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.FieldKind;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.proof.analysis.Sketch.Argument;
import org.neuroglide.proof.analysis.Sketch.Link;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;
import org.neuroglide.proof.analysis.Sketch.Term;

/** Draws the sketch of a rule that the lint has passed. */
final class Sketcher {
    private static final String KNOWN = "Known";

    private final Domains domains;
    private final Map<String, Parameter> parameters;
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final Map<String, Term> terms = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    private Sketcher(Domains domains, Map<String, Parameter> parameters) {
        this.domains = domains;
        this.parameters = parameters;
    }

    static Sketch of(RuleModel rule, Domains domains, Map<String, Parameter> parameters) {
        Sketcher sketcher = new Sketcher(domains, parameters);
        rule.conditions().forEach(sketcher::add);
        FactType type = FactCatalogue.type(rule.conclusion().type()).orElseThrow();
        List<Argument> arguments = new ArrayList<>();
        for (Value value : rule.conclusion().arguments()) {
            arguments.add(sketcher.argument(value));
        }
        for (int i = arguments.size(); i < type.components().size(); i++) {
            arguments.add(new Argument.Fixed(point(BigDecimal.ZERO)));
        }
        return new Sketch(rule, List.copyOf(sketcher.parts), type, List.copyOf(arguments));
    }

    private void add(Condition condition) {
        if (condition instanceof Condition.ParameterPattern parameter) {
            numbers.put(parameter.variable(), parameters.get(parameter.name()).value());
        } else if (condition instanceof Condition.Pattern pattern) {
            parts.add(part(Role.MET, pattern, 1));
            for (Binding binding : pattern.bindings()) {
                terms.put(binding.variable(), new Term(parts.size() - 1, binding.field()));
            }
        } else if (condition instanceof Condition.Negation negation) {
            parts.add(part(Role.NEGATED, negation.pattern(), 1));
        } else if (condition instanceof Condition.Count count) {
            BigDecimal limit = count.limit() instanceof Value.Number written
                    ? written.number()
                    : numbers.get(((Value.Variable) count.limit()).name());
            parts.add(part(Role.COUNTED, count.pattern(), limit.setScale(0, RoundingMode.CEILING).intValueExact()));
        }
    }

    private Part part(Role role, Condition.Pattern pattern, int limit) {
        FactType type = FactCatalogue.type(pattern.type()).orElseThrow();
        Box box = new Box(type, Map.of());
        List<Link> links = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            Term with = link(constraint);
            if (with != null) {
                links.add(new Link(constraint.field(), constraint.op(), with));
            } else {
                box = narrowed(box, constraint);
            }
        }
        return new Part(role, box, List.copyOf(links), limit, pattern.line());
    }

    private Term link(Constraint constraint) {
        return constraint.values().get(0) instanceof Value.Variable variable ? terms.get(variable.name()) : null;
    }

    private Box narrowed(Box box, Constraint constraint) {
        FactType type = box.type();
        String field = constraint.field();
        FactField known = type.fields().get(field);
        if (known.kind() == FieldKind.BOOLEAN && field.endsWith(KNOWN)) {
            String number = field.substring(0, field.length() - KNOWN.length());
            FactField base = type.fields().get(number);
            if (base != null && base.hasKnown()) {
                boolean yes = ((Value.Bool) constraint.values().get(0)).value();
                Values.Span all = (Values.Span) domains.all(type, improvement(number));
                return box.with(improvement(number), yes ? all.onlyKnown() : all.onlyUnknown());
            }
        }
        if (known.kind() == FieldKind.NUMBER) {
            return box.with(improvement(field), span(type, constraint));
        }
        Values.Words words = Values.Words.of(constraint.values().stream().map(Sketcher::word).toList());
        return Domains.isFinding(type) && Domains.OF_CODE.contains(field)
                ? box.with("code", domains.codesWith(type, field, words))
                : box.with(field, words);
    }

    /** A worsening is the improvement with its sign turned. */
    private static String improvement(String field) {
        return field.equals("worsening") ? "improvement" : field;
    }

    private Values span(FactType type, Constraint constraint) {
        Values.Span all = (Values.Span) domains.all(type, constraint.field());
        Values.Span span = all.compared(constraint.op(), number(constraint.values().get(0)));
        if (Domains.isWhole(type, constraint.field())) {
            span = span.whole();
        }
        return constraint.field().equals("worsening") ? span.negated() : span;
    }

    private BigDecimal number(Value value) {
        return value instanceof Value.Number written ? written.number() : numbers.get(((Value.Variable) value).name());
    }

    private static String word(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Constant constant) {
            return constant.name();
        }
        return String.valueOf(((Value.Bool) value).value());
    }

    private Argument argument(Value value) {
        if (value instanceof Value.Variable variable) {
            Term term = terms.get(variable.name());
            return term == null ? new Argument.Fixed(point(numbers.get(variable.name()))) : new Argument.Taken(term);
        } else if (value instanceof Value.Number number) {
            return new Argument.Fixed(point(number.number()));
        }
        return new Argument.Fixed(Values.Words.of(List.of(word(value))));
    }

    static Values.Span point(BigDecimal number) {
        return Values.Span.between(number, number, false);
    }
}
