package org.neuroglide.proof.reference;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.neuroglide.knowledge.ConclusionTemplate;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;

/** Sorts rules so that all that a rule negates or counts is complete before the rule is tried. */
final class Strata {
    private Strata() {}

    /** A rule stands no lower than the rules it reads, and above those whose conclusions it negates or counts. */
    static List<List<RuleModel>> of(List<RuleModel> rules) {
        int[] found = new int[rules.size()];
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int reader = 0; reader < found.length; reader++) {
                for (int writer = 0; writer < found.length; writer++) {
                    int least = least(rules.get(reader), rules.get(writer), found[writer]);
                    if (least > found.length) {
                        throw new IllegalStateException("a cycle through " + rules.get(reader).id());
                    }
                    moved |= least > found[reader];
                    found[reader] = Math.max(found[reader], least);
                }
            }
        }
        return IntStream.rangeClosed(0, Arrays.stream(found).max().orElse(0))
                .mapToObj(stratum -> IntStream.range(0, found.length).filter(r -> found[r] == stratum).mapToObj(rules::get).toList())
                .toList();
    }

    private static int least(RuleModel reader, RuleModel writer, int stratum) {
        int least = 0;
        for (Condition condition : reader.conditions()) {
            if (condition instanceof Condition.Pattern p && mayMeet(writer.conclusion(), p)) {
                least = Math.max(least, stratum);
            } else if (condition instanceof Condition.Negation n && mayMeet(writer.conclusion(), n.pattern())
                    || condition instanceof Condition.Count c && mayMeet(writer.conclusion(), c.pattern())) {
                least = Math.max(least, stratum + 1);
            }
        }
        return least;
    }

    /** Whether a conclusion can meet a pattern, as far as the fields show that both write as constants. */
    private static boolean mayMeet(ConclusionTemplate template, Condition.Pattern pattern) {
        if (!template.type().equals(pattern.type())) {
            return false;
        }
        FactType type = FactCatalogue.type(template.type()).orElseThrow();
        for (int i = 0; i < template.arguments().size(); i++) {
            String field = type.components().get(i).name();
            Value written = template.arguments().get(i);
            for (Constraint constraint : pattern.constraints()) {
                boolean equality = constraint.op() == Constraint.Op.EQ || constraint.op() == Constraint.Op.IN;
                boolean constants = !(written instanceof Value.Variable)
                        && constraint.values().stream().noneMatch(Value.Variable.class::isInstance);
                if (constraint.field().equals(field) && equality && constants && !constraint.values().contains(written)) {
                    return false;
                }
            }
        }
        return true;
    }
}
