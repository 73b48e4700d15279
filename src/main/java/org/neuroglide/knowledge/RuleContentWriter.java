package org.neuroglide.knowledge;

import java.io.IOException;
import org.neuroglide.model.RuleSummary;

/** Writes rules in the form that {@link RuleContentReader} reads. */
final class RuleContentWriter {
    private final ContentOutput out;

    RuleContentWriter(ContentOutput out) {
        this.out = out;
    }

    void rule(RuleModel rule) throws IOException {
        RuleSummary summary = rule.summary();
        out.text(summary.id());
        out.text(summary.statement());
        out.text(summary.rationale());
        out.texts(summary.sources());
        out.constant(summary.certainty());
        out.constant(summary.strength());
        out.text(summary.reviewed());
        out.text(rule.folder());
        out.text(rule.file());
        out.whole(rule.line());
        out.texts(rule.comment());
        out.text(rule.status());
        out.list(rule.conditions(), this::condition);
        out.text(rule.conclusion().type());
        out.list(rule.conclusion().arguments(), this::value);
    }

    private void condition(Condition condition) throws IOException {
        if (condition instanceof Condition.Pattern pattern) {
            out.tag(0);
            pattern(pattern);
        } else if (condition instanceof Condition.Negation negation) {
            out.tag(1);
            pattern(negation.pattern());
        } else if (condition instanceof Condition.Count count) {
            out.tag(2);
            pattern(count.pattern());
            out.text(count.variable());
            value(count.limit());
            out.whole(count.line());
        } else if (condition instanceof Condition.ParameterPattern parameter) {
            out.tag(3);
            out.text(parameter.name());
            out.text(parameter.variable());
            out.whole(parameter.line());
        }
    }

    private void pattern(Condition.Pattern pattern) throws IOException {
        out.text(pattern.type());
        out.list(pattern.constraints(), c -> {
            out.text(c.field());
            out.constant(c.op());
            out.list(c.values(), this::value);
        });
        out.list(pattern.bindings(), b -> {
            out.text(b.variable());
            out.text(b.field());
        });
        out.whole(pattern.line());
    }

    private void value(Value value) throws IOException {
        if (value instanceof Value.Text text) {
            out.tag(0);
            out.text(text.text());
        } else if (value instanceof Value.Number number) {
            out.tag(1);
            out.text(number.number().toString());
        } else if (value instanceof Value.Bool bool) {
            out.tag(2);
            out.bool(bool.value());
        } else if (value instanceof Value.Constant constant) {
            out.tag(3);
            out.text(constant.type());
            out.text(constant.name());
        } else if (value instanceof Value.Variable variable) {
            out.tag(4);
            out.text(variable.name());
        }
    }
}
