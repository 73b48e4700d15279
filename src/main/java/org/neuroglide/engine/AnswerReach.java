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
import org.neuroglide.knowledge.RuleGraph;
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
    private final Map<String, Disposition> strictestFrom = new HashMap<>();

    AnswerReach(List<RuleModel> rules) {
        this.rules = rules.stream().filter(RuleModel::active).toList();
        Map<String, List<String>> readers = new HashMap<>();
        for (RuleGraph.Edge edge : RuleGraph.of(this.rules).edges()) {
            if (edge.reading() != RuleGraph.Reading.ABSENCE) {
                readers.computeIfAbsent(edge.from(), id -> new ArrayList<>()).add(edge.to());
            }
        }
        Map<String, Disposition> own = new HashMap<>();
        this.rules.forEach(rule -> own.put(rule.id(), disposition(rule.conclusion())));
        this.rules.forEach(rule -> strictestFrom.put(rule.id(), strictest(rule.id(), readers, own)));
    }

    private static Disposition strictest(
            String start, Map<String, List<String>> readers, Map<String, Disposition> own) {
        Disposition strictest = Disposition.TREAT;
        Set<String> reached = new HashSet<>(Set.of(start));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            String id = open.pop();
            strictest = own.get(id).compareTo(strictest) < 0 ? own.get(id) : strictest;
            for (String reader : readers.getOrDefault(id, List.of())) {
                if (reached.add(reader)) {
                    open.push(reader);
                }
            }
        }
        return strictest;
    }

    /** The strictest disposition that an answer to an item or question can lead to. */
    Disposition strictest(VocabularyItem item) {
        List<AnswerFields> asked = item.section() == Vocabulary.Section.QUESTIONS
                ? AnswerFields.asked(rules, item.code())
                : List.of();
        Disposition strictest = Disposition.TREAT;
        for (RuleModel rule : rules) {
            Disposition from = strictestFrom.get(rule.id());
            if (from.compareTo(strictest) < 0 && positives(rule).stream().anyMatch(p -> reads(p, item, asked))) {
                strictest = from;
            }
        }
        return strictest;
    }

    private static boolean reads(Condition.Pattern pattern, VocabularyItem item, List<AnswerFields> asked) {
        return AnswerFields.readsPresent(pattern, item) || asked.stream().anyMatch(a -> a.isReadBy(pattern));
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
}
