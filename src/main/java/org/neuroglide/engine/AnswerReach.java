package org.neuroglide.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.ConclusionTemplate;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Disposition;

/**
 * Computes from the rules alone what an answer can lead to: the rules that read the answer, the rules that read what
 * those conclude, and so on. What an answer can take away is not looked at.
 */
final class AnswerReach {
    private final List<RuleModel> rules;
    private final Map<String, List<RuleModel>> readers = new HashMap<>();
    private final Map<String, Disposition> strictestFrom = new HashMap<>();

    AnswerReach(List<RuleModel> rules) {
        this.rules = rules.stream().filter(RuleModel::active).toList();
        for (RuleModel rule : this.rules) {
            List<RuleModel> reading = this.rules.stream()
                    .filter(r -> positives(r).stream().anyMatch(p -> reads(p, rule.conclusion())))
                    .toList();
            readers.put(rule.id(), reading);
        }
        for (RuleModel rule : this.rules) {
            strictestFrom.put(rule.id(), closure(rule));
        }
    }

    /** The strictest disposition that an answer to an item or question can lead to. */
    Disposition strictest(VocabularyItem item) {
        Disposition strictest = Disposition.TREAT;
        for (RuleModel rule : rules) {
            Disposition from = strictestFrom.get(rule.id());
            if (from.compareTo(strictest) < 0 && readsAnswer(rule, item)) {
                strictest = from;
            }
        }
        return strictest;
    }

    private boolean readsAnswer(RuleModel rule, VocabularyItem item) {
        if (item.section() == Vocabulary.Section.QUESTIONS) {
            return AnswerFields.asked(rules, item.code()).stream()
                    .anyMatch(asked -> positives(rule).stream().anyMatch(asked::isReadBy));
        }
        return positives(rule).stream().anyMatch(p -> AnswerFields.readsPresent(p, item));
    }

    private Disposition closure(RuleModel start) {
        Disposition strictest = Disposition.TREAT;
        Set<String> seen = new HashSet<>();
        Deque<RuleModel> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            RuleModel rule = open.pop();
            if (seen.add(rule.id())) {
                Disposition own = disposition(rule.conclusion());
                strictest = own.compareTo(strictest) < 0 ? own : strictest;
                open.addAll(readers.getOrDefault(rule.id(), List.of()));
            }
        }
        return strictest;
    }

    private static Disposition disposition(ConclusionTemplate conclusion) {
        return switch (conclusion.type()) {
            case "Referral" -> names(conclusion, "URGENT") ? Disposition.URGENT_REFERRAL : Disposition.EMERGENCY;
            case "Deferral" -> Disposition.DEFER;
            case "Contraindication" -> names(conclusion, "ALL")
                    ? Disposition.DEFER
                    : Disposition.TREAT_WITH_PRECAUTION;
            case "MissingInformation" -> names(conclusion, "ADVISED")
                    ? Disposition.TREAT
                    : Disposition.ASSESS_FIRST;
            case "Precaution", "PositionLimit" -> Disposition.TREAT_WITH_PRECAUTION;
            default -> Disposition.TREAT;
        };
    }

    private static boolean names(ConclusionTemplate conclusion, String constant) {
        return conclusion.arguments().stream()
                .anyMatch(a -> a instanceof Value.Constant c && c.name().equals(constant));
    }

    /** What must be there for a rule to fire. */
    static List<Condition.Pattern> positives(RuleModel rule) {
        List<Condition.Pattern> positives = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Pattern pattern) {
                positives.add(pattern);
            } else if (condition instanceof Condition.Count count) {
                positives.add(count.pattern());
            }
        }
        return positives;
    }

    private static boolean reads(Condition.Pattern pattern, ConclusionTemplate conclusion) {
        if (!pattern.type().equals(conclusion.type())) {
            return false;
        }
        List<FactField> components =
                FactCatalogue.type(conclusion.type()).orElseThrow().components();
        for (int i = 0; i < conclusion.arguments().size(); i++) {
            String field = components.get(i).name();
            Value concluded = conclusion.arguments().get(i);
            for (Constraint constraint : pattern.constraints()) {
                if (constraint.field().equals(field) && !AnswerFields.allows(constraint, concluded)) {
                    return false;
                }
            }
        }
        return true;
    }
}
