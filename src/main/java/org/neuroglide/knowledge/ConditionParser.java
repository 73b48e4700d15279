package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.ForbiddenWords.Forbidden;

/** Reads the conditions and values of a rule. */
final class ConditionParser {
    private static final Set<String> KEYWORDS = Set.of(
            "package", "rule", "when", "then", "end", "not", "in", "accumulate", "insertLogical", "true", "false");
    private static final Forbidden WHOLE_FACT = new Forbidden(
            "a variable stands for a field of a fact, not for the fact", "bind the field inside the brackets");
    private static final Forbidden BOUND_AND_COMPARED =
            new Forbidden("an entry binds a field or compares it", "write two entries, with a comma between them");
    private static final Forbidden NEGATED_GROUP =
            new Forbidden("a negation is over one condition", "write \"not\" and one condition without extra brackets");

    private final TokenCursor cursor;

    ConditionParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    Condition condition() {
        Token first = cursor.peek();
        if (first.is(Token.Kind.VARIABLE)) {
            cursor.refuse(first, "binds " + first.text() + " to a whole fact", WHOLE_FACT);
        } else if (first.isWord("not")) {
            cursor.take();
            if (cursor.peek().isSign("(")) {
                cursor.refuse(cursor.peek(), "negates a group", NEGATED_GROUP);
            } else if (cursor.peek().isWord("accumulate") || cursor.peek().isWord("not")) {
                cursor.refuse(cursor.peek(), "negates \"" + cursor.peek().text() + "\"", NEGATED_GROUP);
            }
            return new Condition.Negation(pattern(first));
        } else if (first.isWord("accumulate")) {
            return count();
        } else if (first.isWord("Parameter")) {
            return parameter();
        }
        return pattern(first);
    }

    private Condition.Pattern pattern(Token first) {
        Token type = cursor.peek();
        if (!type.is(Token.Kind.WORD)
                || KEYWORDS.contains(type.text())
                || ForbiddenWords.find(type).isPresent()) {
            cursor.refuse("a condition");
        }
        cursor.take();
        cursor.sign("(");
        List<Constraint> constraints = new ArrayList<>();
        List<Binding> bindings = new ArrayList<>();
        if (!cursor.peek().isSign(")")) {
            do {
                entry(constraints, bindings);
            } while (cursor.acceptSign(","));
        }
        cursor.sign(")");
        return new Condition.Pattern(type.text(), List.copyOf(constraints), List.copyOf(bindings), first.line());
    }

    private void entry(List<Constraint> constraints, List<Binding> bindings) {
        if (cursor.peek().is(Token.Kind.VARIABLE)) {
            Token variable = cursor.take();
            cursor.sign(":");
            bindings.add(new Binding(variable.text(), field().text()));
            if (operator(cursor.peek()) != null) {
                cursor.refuse(cursor.peek(), "binds and compares in one entry", BOUND_AND_COMPARED);
            } else if (!cursor.peek().isSign(",") && !cursor.peek().isSign(")")) {
                cursor.refuse("\",\" or \")\"");
            }
            return;
        }
        Token field = field();
        Constraint.Op op = operator(cursor.peek());
        if (op == null) {
            cursor.refuse("one of ==, <, <=, >, >= and in");
            return;
        }
        cursor.take();
        constraints.add(new Constraint(field.text(), op, op == Constraint.Op.IN ? list() : List.of(value())));
        if (!cursor.peek().isSign(",") && !cursor.peek().isSign(")")) {
            cursor.refuse("\",\" or \")\"");
        }
    }

    private Token field() {
        Token field = cursor.peek();
        if (!field.is(Token.Kind.WORD)
                || KEYWORDS.contains(field.text())
                || ForbiddenWords.find(field).isPresent()) {
            return cursor.refuse("a field");
        }
        return cursor.take();
    }

    private static Constraint.@Nullable Op operator(Token token) {
        for (Constraint.Op op : Constraint.Op.values()) {
            if (op == Constraint.Op.IN ? token.isWord("in") : token.isSign(op.text())) {
                return op;
            }
        }
        return null;
    }

    private List<Value> list() {
        cursor.sign("(");
        List<Value> values = new ArrayList<>();
        do {
            values.add(value());
        } while (cursor.acceptSign(","));
        cursor.sign(")");
        return List.copyOf(values);
    }

    Value value() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case TEXT -> new Value.Text(cursor.take().text());
            case NUMBER -> new Value.Number(new BigDecimal(cursor.take().text()));
            case VARIABLE -> new Value.Variable(cursor.take().text());
            case WORD -> word(token);
            default -> {
                cursor.refuse("a value");
                throw new IllegalStateException("refused");
            }
        };
    }

    private Value word(Token token) {
        if (token.isWord("true") || token.isWord("false")) {
            return new Value.Bool(Boolean.parseBoolean(cursor.take().text()));
        } else if (ForbiddenWords.find(token).isPresent()) {
            cursor.refuse("a value");
        }
        cursor.take();
        if (!cursor.peek().isSign(".")) {
            cursor.refuse(
                    RuleProblem.RULE_SYNTAX,
                    token,
                    "has \"" + token.text() + "\" at column " + token.column() + " where a value is expected",
                    "put a code in quotes, or name a constant with its type, such as Presence.PRESENT");
        }
        cursor.take();
        return new Value.Constant(
                token.text(),
                cursor.kind(Token.Kind.WORD, "the name of a constant").text());
    }

    private Condition count() {
        Token first = cursor.word("accumulate");
        cursor.sign("(");
        if (cursor.peek().is(Token.Kind.VARIABLE)) {
            cursor.refuse(cursor.peek(), "binds " + cursor.peek().text() + " to a whole fact", WHOLE_FACT);
        }
        Condition.Pattern pattern = pattern(cursor.peek());
        cursor.sign(";");
        Token variable = cursor.kind(Token.Kind.VARIABLE, "a variable for the count");
        cursor.sign(":");
        cursor.word("count");
        cursor.sign("(");
        Token one = cursor.kind(Token.Kind.NUMBER, "1");
        if (!one.text().equals("1")) {
            cursor.refuse(RuleProblem.RULE_SYNTAX, one, "counts with count( " + one.text() + " )", "write count( 1 )");
        }
        cursor.sign(")");
        cursor.sign(";");
        Value limit = limit(variable);
        cursor.sign(")");
        return new Condition.Count(pattern, variable.text(), limit, first.line());
    }

    private Value limit(Token variable) {
        Token compared = cursor.kind(Token.Kind.VARIABLE, variable.text());
        if (!compared.text().equals(variable.text())) {
            cursor.refuse(
                    RuleProblem.COUNT_COMPARISON,
                    compared,
                    "compares " + compared.text() + " and not the count " + variable.text(),
                    "write \"" + variable.text() + " >=\" and the limit");
        }
        Token op = cursor.peek();
        if (!op.isSign(">=") && operator(op) != null) {
            cursor.refuse(
                    RuleProblem.COUNT_COMPARISON,
                    op,
                    "compares a count with " + op.text(),
                    "write >=, and conclude \"fewer\" by the negation of a conclusion");
        }
        cursor.sign(">=");
        Token limit = cursor.peek();
        if (!limit.is(Token.Kind.NUMBER) && !limit.is(Token.Kind.VARIABLE)) {
            cursor.refuse("a number or a variable");
        }
        return value();
    }

    private Condition parameter() {
        Token first = cursor.word("Parameter");
        cursor.sign("(");
        cursor.word("name");
        cursor.sign("==");
        String name = cursor.kind(Token.Kind.TEXT, "the name of a parameter in quotes")
                .text();
        cursor.sign(",");
        String variable = cursor.kind(Token.Kind.VARIABLE, "a variable").text();
        cursor.sign(":");
        cursor.word("value");
        cursor.sign(")");
        return new Condition.ParameterPattern(name, variable, first.line());
    }
}
