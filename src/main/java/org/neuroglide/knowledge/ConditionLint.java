package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.Scope;

/** Checks the conditions of a rule, one by one in their order, and what they bind. */
final class ConditionLint {
    private static final Set<String> SCORES = Set.of("score", "baseline", "improvement", "worsening");

    private final RuleCheck check;
    private final ValueLint values;

    ConditionLint(RuleCheck check) {
        this.check = check;
        this.values = new ValueLint(check);
    }

    void condition(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            pattern(pattern, true);
        } else if (condition instanceof Condition.Negation negation) {
            negation(negation.pattern());
        } else if (condition instanceof Condition.Count count) {
            count(count);
        } else if (condition instanceof Condition.ParameterPattern parameter) {
            parameter(parameter);
        }
    }

    private void negation(Condition.Pattern pattern) {
        FactCatalogue.type(pattern.type())
                .filter(t -> !t.conclusion())
                .ifPresent(type -> check.report(
                        RuleProblem.NEGATED_INPUT,
                        pattern.line(),
                        "negates " + type.name() + ", an input: nobody having said so is no answer",
                        "require a value, such as presence == Presence.ABSENT"));
        pattern(pattern, false);
    }

    private void parameter(Condition.ParameterPattern pattern) {
        Map<String, Parameter> known = check.tables().parameters();
        Parameter parameter = known.get(pattern.name());
        if (parameter == null && !known.isEmpty()) {
            check.unknown(
                    RuleProblem.UNKNOWN_PARAMETER,
                    pattern.line(),
                    "names the parameter \"" + pattern.name() + "\", which parameters.yaml does not have",
                    pattern.name(),
                    known.keySet());
        }
        bind(pattern.variable(), RuleScope.Bound.parameter(parameter, pattern.line()));
    }

    private void count(Condition.Count count) {
        pattern(count.pattern(), false);
        if (count.limit() instanceof Value.Number number) {
            BigDecimal limit = number.number();
            if (limit.compareTo(BigDecimal.ONE) < 0
                    || limit.stripTrailingZeros().scale() > 0) {
                limit(count, "counts to " + limit.toPlainString());
            }
        } else if (count.limit() instanceof Value.Variable variable) {
            check.scope().use(variable.name());
            RuleScope.Bound bound = check.scope().get(variable.name());
            if (bound == null) {
                String message = "uses " + variable.name() + ", which no earlier condition binds";
                check.report(RuleProblem.VARIABLE_UNBOUND, count.line(), message, "bind it with a Parameter line");
            } else if (bound.binder() != RuleScope.Binder.PARAMETER) {
                limit(count, "counts to " + variable.name() + ", which is no parameter");
            } else if (bound.parameter() != null && bound.parameter().min().compareTo(BigDecimal.ONE) < 0) {
                limit(count, "counts to the parameter " + bound.parameter().name() + ", which may be less than 1");
            } else if (bound.parameter() != null) {
                values.whole(count.line(), bound.parameter());
            }
        }
        bind(count.variable(), RuleScope.Bound.count(count.line()));
        check.scope().use(count.variable());
    }

    private void limit(Condition.Count count, String message) {
        check.report(
                RuleProblem.COUNT_LIMIT,
                count.line(),
                message,
                "write a whole number of at least 1, or a parameter that is");
    }

    private void pattern(Condition.Pattern pattern, boolean binds) {
        Optional<FactType> type = FactCatalogue.type(pattern.type());
        if (type.isEmpty()) {
            List<String> names =
                    FactCatalogue.types().stream().map(FactType::name).toList();
            String message = "names the fact " + pattern.type() + ", which the model does not have";
            check.unknown(RuleProblem.UNKNOWN_TYPE, pattern.line(), message, pattern.type(), names);
        }
        Scope scope = scope(pattern);
        for (Constraint constraint : pattern.constraints()) {
            FactField field =
                    type.map(t -> field(t, constraint.field(), pattern.line())).orElse(null);
            if (field == null) {
                useVariables(constraint);
            } else {
                constraint(pattern.line(), field, constraint, scope);
            }
        }
        for (Binding binding : pattern.bindings()) {
            binding(
                    pattern,
                    type.map(t -> field(t, binding.field(), pattern.line())).orElse(null),
                    binding,
                    binds);
        }
        score(pattern);
        if (Contradiction.in(pattern)) {
            check.report(
                    RuleProblem.NEVER_HOLDS,
                    pattern.line(),
                    "requires of one field what no fact can meet",
                    "allow several values with \"in ( a, b )\"");
        }
    }

    /** A figure means something on its own scale only. */
    private void score(Condition.Pattern pattern) {
        boolean compares = pattern.type().equals(Outcome.class.getSimpleName())
                && pattern.constraints().stream().anyMatch(c -> SCORES.contains(c.field()));
        if (!compares) {
            return;
        }
        String code = only(pattern, "code");
        List<String> scales = check.tables()
                .vocabulary()
                .item(Section.MEASURES, code)
                .map(VocabularyItem::measure)
                .map(m -> m.scales().stream().map(VocabularyItem.Scale::code).toList())
                .orElse(List.of());
        String scale = only(pattern, "scale");
        if (code.isEmpty()) {
            check.report(
                    RuleProblem.SCORE_WITHOUT_SCALE,
                    pattern.line(),
                    "compares a score without naming its measure",
                    "add code == and the measure");
        } else if (!scales.contains(scale) && (scales.size() > 1 || !scale.isEmpty())) {
            String message = scale.isEmpty() ? "without its scale" : "on " + scale + ", which it does not have";
            check.report(
                    RuleProblem.SCORE_WITHOUT_SCALE,
                    pattern.line(),
                    "compares a score of " + code + " " + message,
                    "add scale == and one of " + String.join(", ", scales));
        }
    }

    /** The one text that a field must equal, or empty. */
    private static String only(Condition.Pattern pattern, String field) {
        return pattern.constraints().stream()
                .filter(c -> c.field().equals(field) && c.op() == Constraint.Op.EQ)
                .map(c -> c.values().get(0))
                .filter(Value.Text.class::isInstance)
                .map(v -> ((Value.Text) v).text())
                .findFirst()
                .orElse("");
    }

    private void useVariables(Constraint constraint) {
        constraint.values().stream()
                .filter(Value.Variable.class::isInstance)
                .forEach(v -> check.scope().use(((Value.Variable) v).name()));
    }

    /** The scope that a bar or limit is compared with. */
    private static @Nullable Scope scope(Condition.Pattern pattern) {
        return pattern.constraints().stream()
                .filter(c -> c.field().equals("scope") && c.op() == Constraint.Op.EQ)
                .map(c -> scope(c.values().get(0)))
                .findFirst()
                .orElse(null);
    }

    /** The scope that a value names; null where it names none. */
    static @Nullable Scope scope(Value value) {
        return value instanceof Value.Constant constant
                ? Arrays.stream(Scope.values())
                        .filter(s -> s.name().equals(constant.name()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private @Nullable FactField field(FactType type, String name, int line) {
        FactField field = type.fields().get(name);
        if (field == null) {
            String message = "names the field " + name + ", which " + type.name() + " does not have";
            check.unknown(
                    RuleProblem.UNKNOWN_FIELD,
                    line,
                    message,
                    name,
                    type.fields().keySet());
        }
        return field;
    }

    private void constraint(int line, FactField field, Constraint constraint, @Nullable Scope scope) {
        boolean allowed = switch (field.kind()) {
            case NUMBER -> constraint.op() != Constraint.Op.IN;
            case BOOLEAN -> constraint.op() == Constraint.Op.EQ;
            case TEXT, CONSTANT -> constraint.op() == Constraint.Op.EQ || constraint.op() == Constraint.Op.IN;
        };
        if (!allowed) {
            check.report(
                    RuleProblem.WRONG_OPERATOR,
                    line,
                    "compares " + field.name() + " with " + constraint.op().text(),
                    switch (field.kind()) {
                        case NUMBER -> "use one of ==, <, <=, > and >=";
                        case BOOLEAN -> "use ==";
                        case TEXT, CONSTANT -> "use == or in";
                    });
        }
        constraint.values().forEach(v -> values.value(new ValueLint.Place(line, field, constraint.op(), scope), v));
    }

    private void binding(Condition.Pattern pattern, @Nullable FactField field, Binding binding, boolean binds) {
        String variable = binding.variable();
        if (!binds) {
            check.report(
                    RuleProblem.VARIABLE_HIDDEN,
                    pattern.line(),
                    "binds " + variable + " inside a negation or a count, where no single fact stands for it",
                    "delete the binding");
            check.scope().use(variable);
            return;
        }
        if (field != null && field.hasKnown() && !requiresKnown(pattern, field)) {
            check.report(
                    RuleProblem.BOUND_UNKNOWN,
                    pattern.line(),
                    "binds " + variable + " to " + field.name() + ", which may be unknown",
                    "add \"" + field.name() + "Known == true\"");
        }
        bind(variable, RuleScope.Bound.field(field, pattern.line()));
    }

    private static boolean requiresKnown(Condition.Pattern pattern, FactField field) {
        return pattern.constraints().stream()
                .anyMatch(c -> c.field().equals(field.name())
                        || c.field().equals(field.name() + "Known")
                                && c.values().equals(List.of(new Value.Bool(true))));
    }

    private void bind(String variable, RuleScope.Bound bound) {
        if (!check.scope().bind(variable, bound)) {
            check.report(
                    RuleProblem.VARIABLE_TWICE,
                    bound.line(),
                    "binds " + variable + " a second time",
                    "compare with it, or choose another name");
        }
    }
}
