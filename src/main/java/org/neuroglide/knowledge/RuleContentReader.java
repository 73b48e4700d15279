package org.neuroglide.knowledge;

import org.neuroglide.model.Certainty;
import org.neuroglide.model.RuleSummary;
import org.neuroglide.model.Strength;

/** Reads the rules that {@link RuleContentWriter} wrote. */
final class RuleContentReader {
    private static final Certainty[] CERTAINTIES = Certainty.values();
    private static final Strength[] STRENGTHS = Strength.values();
    private static final Constraint.Op[] OPS = Constraint.Op.values();

    private final ContentInput in;

    RuleContentReader(ContentInput in) {
        this.in = in;
    }

    RuleModel rule() {
        return new RuleModel(
                new RuleSummary(in.text(), in.text(), in.text(), in.texts(), in.constant(CERTAINTIES), in.constant(STRENGTHS), in.text()),
                in.text(),
                in.text(),
                in.whole(),
                in.texts(),
                in.text(),
                in.list(this::condition),
                new ConclusionTemplate(in.text(), in.list(this::value)));
    }

    private Condition condition() {
        return switch (in.tag()) {
            case 0 -> pattern();
            case 1 -> new Condition.Negation(pattern());
            case 2 -> new Condition.Count(pattern(), in.text(), value(), in.whole());
            default -> new Condition.ParameterPattern(in.text(), in.text(), in.whole());
        };
    }

    private Condition.Pattern pattern() {
        return new Condition.Pattern(
                in.text(),
                in.list(() -> new Constraint(in.text(), in.constant(OPS), in.list(this::value))),
                in.list(() -> new Binding(in.text(), in.text())),
                in.whole());
    }

    private Value value() {
        return switch (in.tag()) {
            case 0 -> new Value.Text(in.text());
            case 1 -> new Value.Number(in.number());
            case 2 -> new Value.Bool(in.bool());
            case 3 -> new Value.Constant(in.text(), in.text());
            default -> new Value.Variable(in.text());
        };
    }
}
