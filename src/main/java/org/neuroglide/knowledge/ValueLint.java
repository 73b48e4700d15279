package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Scope;

/** Checks values against the fields that they are compared with or concluded as. */
final class ValueLint {
    /**
     * Where a value stands.
     *
     * @param field what it is compared with or concluded as
     * @param op the comparison; null for an argument of a conclusion
     * @param scope of a target: the scope beside it, where it is written out
     */
    record Place(
            int line,
            FactField field,
            Constraint.@Nullable Op op,
            @Nullable Scope scope) {
        boolean argument() {
            return op == null;
        }

        String with(String value) {
            return argument()
                    ? "concludes " + field.name() + " as " + value
                    : "compares " + field.name() + " with " + value;
        }

        RuleProblem wrong() {
            return argument() ? RuleProblem.ARGUMENT_KIND : RuleProblem.WRONG_VALUE;
        }
    }

    private final RuleCheck check;

    ValueLint(RuleCheck check) {
        this.check = check;
    }

    void value(Place place, Value value) {
        if (value instanceof Value.Variable variable) {
            variable(place, variable.name());
            return;
        }
        boolean fits = switch (place.field().kind()) {
            case TEXT -> value instanceof Value.Text;
            case NUMBER -> value instanceof Value.Number;
            case BOOLEAN -> value instanceof Value.Bool;
            case CONSTANT -> value instanceof Value.Constant;
        };
        if (!fits) {
            check.report(place.wrong(), place.line(), place.with(RuleWriter.write(value)), wanted(place.field()));
        } else if (value instanceof Value.Text text) {
            new CodeLint(check).code(place.line(), place.field(), text.text(), place.scope());
        } else if (value instanceof Value.Constant constant) {
            constant(place, constant);
        } else if (value instanceof Value.Number number) {
            number(place, number.number());
        }
    }

    private void number(Place place, BigDecimal number) {
        if (!place.argument() || number.signum() != 0) {
            check.report(
                    RuleProblem.NUMBER_LITERAL,
                    place.line(),
                    place.with("the number " + number.toPlainString()),
                    "put the number into parameters.yaml and read it with a Parameter line");
        }
    }

    private void constant(Place place, Value.Constant constant) {
        String type = place.field().javaType().getSimpleName();
        List<String> names = FactCatalogue.constants(place.field().javaType());
        String written = RuleWriter.write(constant);
        if (constant.type().equals(type) && names.contains(constant.name())) {
            return;
        }
        boolean exists = FactCatalogue.constantType(constant.type())
                .filter(t -> FactCatalogue.constants(t).contains(constant.name()))
                .isPresent();
        check.report(
                exists ? place.wrong() : RuleProblem.UNKNOWN_CONSTANT,
                place.line(),
                exists ? place.with(written) : "names " + written + ", which does not exist",
                Nearest.step(
                        type + "." + constant.name(),
                        names.stream().map(n -> type + "." + n).toList(),
                        wanted(place.field())));
    }

    private static String wanted(FactField field) {
        return switch (field.kind()) {
            case TEXT -> "put a code of the vocabulary in quotes";
            case NUMBER -> "read a number with a Parameter line";
            case BOOLEAN -> "write true or false";
            case CONSTANT -> {
                String type = field.javaType().getSimpleName();
                yield "name a constant such as " + type + "."
                        + FactCatalogue.constants(field.javaType()).get(0);
            }
        };
    }

    private void variable(Place place, String name) {
        check.scope().use(name);
        RuleScope.Bound bound = check.scope().get(name);
        if (bound == null) {
            check.report(
                    RuleProblem.VARIABLE_UNBOUND,
                    place.line(),
                    "uses " + name + ", which no earlier condition binds",
                    "bind it there with \"" + name + " : field\"");
        } else if (bound.binder() == RuleScope.Binder.COUNT) {
            check.report(
                    RuleProblem.VARIABLE_UNBOUND,
                    place.line(),
                    "uses " + name + ", which stands for a number inside a count only",
                    "use a field or a parameter");
        } else if (bound.parameter() != null) {
            parameter(place, name, bound.parameter());
        } else if (bound.field() != null && !sameKind(place, bound.field())) {
            check.report(
                    RuleProblem.VARIABLE_KIND,
                    place.line(),
                    place.with(name) + ", which stands for " + bound.field().name(),
                    "bind a field of the same kind and meaning");
        } else if (bound.field() != null && place.argument() && bound.field().kind() == FieldKind.NUMBER) {
            check.report(
                    RuleProblem.ARGUMENT_KIND,
                    place.line(),
                    place.with(name) + ", a number of a finding",
                    "conclude a number of a parameter");
        }
    }

    private void parameter(Place place, String name, Parameter parameter) {
        if (place.field().kind() != FieldKind.NUMBER) {
            check.report(
                    RuleProblem.VARIABLE_KIND,
                    place.line(),
                    place.with(name) + ", which stands for the parameter " + parameter.name(),
                    wanted(place.field()));
        } else if (place.argument() || place.op() == Constraint.Op.EQ && !place.field().decimal()) {
            whole(place.line(), parameter);
        }
    }

    /** Reports a parameter that is no whole number where only such a number can be meant. */
    void whole(int line, Parameter parameter) {
        if (parameter.value().stripTrailingZeros().scale() > 0) {
            check.report(
                    RuleProblem.PARAMETER_NOT_WHOLE,
                    line,
                    "uses the parameter " + parameter.name() + ", "
                            + parameter.value().toPlainString() + ", where a whole number is needed",
                    "change its value in parameters.yaml");
        }
    }

    private static boolean sameKind(Place place, FactField bound) {
        FactField field = place.field();
        if (field.kind() != bound.kind() || field.kind() == FieldKind.BOOLEAN) {
            return false;
        } else if (field.kind() == FieldKind.CONSTANT) {
            return field.javaType() == bound.javaType();
        }
        if (field.kind() == FieldKind.NUMBER) {
            return field.decimal() == bound.decimal();
        }
        List<Section> sections = CodeLint.sections(field, place.scope());
        return !Collections.disjoint(sections, bound.sections());
    }
}
