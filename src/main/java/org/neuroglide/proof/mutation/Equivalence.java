package org.neuroglide.proof.mutation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;

/**
 * Proves of simple mutants that they conclude in every case what the rules as they are conclude. A proof looks at every
 * sort of fact that there can be ({@link Shapes}), never at cases.
 */
final class Equivalence {
    private final Shapes shapes;

    Equivalence(Knowledge knowledge) {
        this.shapes = new Shapes(knowledge);
    }

    /** The proof in a sentence; empty where none was found. */
    String proof(Mutant mutant) {
        if (mutant.changed().size() != 1 || mutant.touched().size() != 1) {
            return "";
        }
        RuleModel before = mutant.rule();
        List<Condition> after = mutant.changed().get(0).conditions();
        if (!before.conclusion().equals(mutant.changed().get(0).conclusion())) {
            return "";
        }
        if (after.size() < before.conditions().size()) {
            return implied(before, dropped(before.conditions(), after));
        }
        return IntStream.range(0, after.size())
                .filter(i -> !after.get(i).equals(before.conditions().get(i)))
                .mapToObj(i -> sameFacts(before.conditions().get(i), after.get(i)))
                .findFirst()
                .orElse("");
    }

    private static int dropped(List<Condition> before, List<Condition> after) {
        return IntStream.range(0, before.size())
                .filter(i -> i == after.size() || !before.get(i).equals(after.get(i)))
                .findFirst()
                .orElseThrow();
    }

    /** A condition that every fact meets which another condition of the rule asks for says nothing. */
    private String implied(RuleModel rule, int dropped) {
        if (!(rule.conditions().get(dropped) instanceof Condition.Pattern pattern) || shapes.of(pattern.type()).isEmpty()) {
            return "";
        }
        for (int i = 0; i < rule.conditions().size(); i++) {
            if (i != dropped
                    && rule.conditions().get(i) instanceof Condition.Pattern other
                    && other.type().equals(pattern.type())
                    && shapes.of(pattern.type()).get().stream().allMatch(s -> isImplied(s, other, pattern))) {
                return "Every fact that meets line " + other.line() + " of the rule also meets this condition.";
            }
        }
        return "";
    }

    private static boolean isImplied(Shapes.Shape shape, Condition.Pattern by, Condition.Pattern pattern) {
        return shape.open(by).isEmpty()
                || shape.open(pattern).filter(open -> shape.open(by).get().containsAll(open)).isPresent();
    }

    private String sameFacts(Condition before, Condition after) {
        if (!before.getClass().equals(after.getClass())) {
            return "";
        }
        Condition.Pattern one = ConditionChanges.pattern(before);
        Condition.Pattern other = ConditionChanges.pattern(after);
        Optional<List<Shapes.Shape>> all = shapes.of(one.type());
        if (one.equals(other) || all.isEmpty() || !all.get().stream().allMatch(s -> s.open(one).equals(s.open(other)))) {
            return "";
        }
        long meeting = all.get().stream().filter(s -> s.open(one).isPresent()).count();
        return FactCatalogue.type(one.type()).orElseThrow().conclusion()
                ? "The same conclusions meet both wordings: each of the " + all.get().size()
                        + " rules that draw a conclusion of this sort was looked at; those of " + meeting + " can meet them."
                : "The same findings meet both wordings: each of the " + all.get().size()
                        + " codes of this sort in the vocabulary was looked at; " + meeting + " can meet them.";
    }
}
