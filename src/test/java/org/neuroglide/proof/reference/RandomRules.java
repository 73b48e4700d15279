package org.neuroglide.proof.reference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.neuroglide.knowledge.Binding;
import org.neuroglide.knowledge.ConclusionTemplate;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint.Op;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Certainty;
import org.neuroglide.model.RuleSummary;
import org.neuroglide.model.Strength;
import org.neuroglide.proof.cases.Dice;

/**
 * Rules that mean nothing and use everything the dialect has: joins over sides, counts over inputs and over conclusions,
 * negations of conclusions, all in layers, so that no rule reads its own layer.
 */
public final class RandomRules {
    /** By layer: the type concluded there, and the section of its code. */
    private enum Layer {
        NERVE("NerveInvolvement", "structure", Section.NERVES),
        PRECAUTION("Precaution", "topic", Section.PRECAUTIONS),
        DEFERRAL("Deferral", "concern", Section.CONCERNS),
        ADVICE("Advice", "topic", Section.ADVICE);

        private final String type;
        private final String field;
        private final Section section;

        Layer(String type, String field, Section section) {
            this.type = type;
            this.field = field;
            this.section = section;
        }
    }

    private static final int CODES_A_LAYER = 3;
    private static final List<Section> INPUTS = List.of(Section.SYMPTOMS, Section.TESTS, Section.RED_FLAGS, Section.HISTORY);
    private static final List<String> TYPES = List.of("Symptom", "TestResult", "RedFlag", "History");

    private final Vocabulary vocabulary;
    private final Dice dice;
    private final List<String> sides = new ArrayList<>();

    private RandomRules(Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.dice = new Dice(new SplittableRandom(seed));
    }

    public static List<RuleModel> of(Vocabulary vocabulary, long seed, int count) {
        RandomRules rules = new RandomRules(vocabulary, seed);
        List<RuleModel> all = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            all.add(rules.rule("RF-%03d".formatted(i), Layer.values()[i * Layer.values().length / (count + 1)]));
        }
        return all;
    }

    private RuleModel rule(String id, Layer layer) {
        sides.clear();
        List<Condition> conditions = new ArrayList<>();
        int positive = dice.from(1, 3);
        for (int i = 0; i < positive; i++) {
            conditions.add(layer.ordinal() > 0 && dice.chance(0.4) ? conclusion(layer, i) : input(i));
        }
        int negative = layer.ordinal() == 0 ? 0 : dice.from(0, 2);
        for (int i = 0; i < negative; i++) {
            conditions.add(new Condition.Negation(lower(layer, List.of())));
        }
        RuleSummary summary = new RuleSummary(id, id, "", List.of(), Certainty.EXPERT, Strength.STRONG, "never");
        return new RuleModel(summary, "redflags", "redflags/random.drl", 1, List.of(), "active", conditions, concluding(layer));
    }

    private Condition conclusion(Layer layer, int at) {
        return dice.chance(0.4) ? count(lower(layer, List.of()), at) : lower(layer, binding(at));
    }

    private Condition input(int at) {
        return dice.chance(0.3) ? count(reported(List.of()), at) : reported(binding(at));
    }

    private static Condition count(Condition.Pattern pattern, int at, Dice dice) {
        return new Condition.Count(pattern, "$n" + at, new Value.Number(BigDecimal.valueOf(dice.from(1, 3))), 1);
    }

    private Condition count(Condition.Pattern pattern, int at) {
        return count(pattern, at, dice);
    }

    private List<Binding> binding(int at) {
        return List.of(new Binding("$side" + at, "side"));
    }

    /** A pattern over what is reported; remembers the side it binds. */
    private Condition.Pattern reported(List<Binding> bindings) {
        int type = dice.from(0, TYPES.size() - 1);
        List<Constraint> constraints = new ArrayList<>();
        if (dice.chance(0.7)) {
            constraints.add(new Constraint("presence", Op.EQ, List.of(constant("Presence", "PRESENT"))));
            if (dice.chance(0.4)) {
                constraints.add(codes(INPUTS.get(type), 12));
            }
        } else {
            constraints.add(new Constraint(
                    "presence", Op.IN, List.of(constant("Presence", "ABSENT"), constant("Presence", "NOT_ASSESSED"))));
            constraints.add(codes(INPUTS.get(type), 4));
        }
        if (type == 0 && dice.chance(0.3)) {
            Value limit = new Value.Number(BigDecimal.valueOf(dice.from(1, 8)));
            constraints.add(new Constraint("worst", dice.of(List.of(Op.LT, Op.LE, Op.GT, Op.GE)), List.of(limit)));
        }
        return pattern(TYPES.get(type), constraints, bindings);
    }

    private Constraint codes(Section section, int most) {
        List<String> known = vocabulary.items(section).stream().map(VocabularyItem::code).toList();
        List<Value> some = dice.some(known, dice.from(1, most)).stream().map(RandomRules::text).toList();
        return new Constraint("code", some.size() == 1 ? Op.EQ : Op.IN, some);
    }

    /** A pattern over a conclusion of a lower layer. */
    private Condition.Pattern lower(Layer layer, List<Binding> bindings) {
        Layer read = Layer.values()[dice.from(0, layer.ordinal() - 1)];
        List<Constraint> constraints = new ArrayList<>();
        if (dice.chance(0.7)) {
            constraints.add(new Constraint(read.field, Op.EQ, List.of(text(code(read)))));
        }
        return pattern(read.type, constraints, read == Layer.NERVE ? bindings : List.of());
    }

    private Condition.Pattern pattern(String type, List<Constraint> constraints, List<Binding> bindings) {
        boolean sided = !TYPES.subList(2, 4).contains(type) && (TYPES.contains(type) || type.equals(Layer.NERVE.type));
        if (sided && !sides.isEmpty() && dice.chance(0.5)) {
            constraints.add(new Constraint("side", Op.EQ, List.of(new Value.Variable(dice.of(sides)))));
        }
        bindings.forEach(b -> sides.add(b.variable()));
        return new Condition.Pattern(type, List.copyOf(constraints), bindings, 1);
    }

    private ConclusionTemplate concluding(Layer layer) {
        Value code = text(code(layer));
        return new ConclusionTemplate(layer.type, switch (layer) {
            case NERVE -> List.of(code, side(), constant("Involvement", dice.of(List.of("MECHANOSENSITIVE", "ENTRAPMENT"))));
            case PRECAUTION, DEFERRAL -> List.of(code);
            case ADVICE -> List.of(constant("AdviceKind", "STOP"), code, new Value.Number(BigDecimal.ZERO));
        });
    }

    private Value side() {
        return sides.isEmpty() ? constant("Side", "LEFT") : new Value.Variable(dice.of(sides));
    }

    private String code(Layer layer) {
        List<String> known = vocabulary.items(layer.section).stream().map(VocabularyItem::code).toList();
        return dice.of(known.subList(0, CODES_A_LAYER));
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    private static Value constant(String type, String name) {
        return new Value.Constant(type, name);
    }
}
