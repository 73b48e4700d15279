package org.neuroglide.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.neuroglide.knowledge.ConclusionTemplate;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.RuleGraph;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleReaders;
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
    private final RuleReaders readers;

    AnswerReach(List<RuleModel> all) {
        this.rules = all.stream().filter(RuleModel::active).toList();
        this.readers = new RuleReaders(rules);
    }

    /** The strictest disposition that an answer to an item or question can lead to. */
    Disposition strictest(VocabularyItem item) {
        Set<RuleModel> first = new LinkedHashSet<>();
        if (item.section() == Vocabulary.Section.QUESTIONS) {
            for (AnswerFields asked : AnswerFields.asked(rules, item.code())) {
                addReaders(asked.asking().type(), asked::isReadBy, first);
            }
        } else {
            addReaders(AnswerFields.type(item), pattern -> AnswerFields.readsPresent(pattern, item), first);
        }
        return strictest(first);
    }

    private void addReaders(String type, Predicate<Condition.Pattern> reads, Set<RuleModel> found) {
        for (RuleReaders.Reader reader : readers.ofType(type)) {
            if (reads.test(reader.pattern())) {
                found.add(reader.rule());
            }
        }
    }

    private Disposition strictest(Set<RuleModel> first) {
        Disposition strictest = Disposition.TREAT;
        Set<String> reached = new HashSet<>();
        Deque<RuleModel> open = new ArrayDeque<>(first);
        while (!open.isEmpty() && strictest != Disposition.EMERGENCY) {
            RuleModel rule = open.poll();
            if (reached.add(rule.id())) {
                Disposition own = disposition(rule.conclusion());
                strictest = own.compareTo(strictest) < 0 ? own : strictest;
                for (RuleReaders.Reader reader : readers.of(rule)) {
                    if (reader.reading() != RuleGraph.Reading.ABSENCE) {
                        open.add(reader.rule());
                    }
                }
            }
        }
        return strictest;
    }

    private static Disposition disposition(ConclusionTemplate conclusion) {
        return switch (conclusion.type()) {
            case "Referral" -> names(conclusion, "URGENT") ? Disposition.URGENT_REFERRAL : Disposition.EMERGENCY;
            case "Deferral" -> Disposition.DEFER;
            case "Contraindication" -> names(conclusion, "ALL") ? Disposition.DEFER : Disposition.TREAT_WITH_PRECAUTION;
            case "MissingInformation" -> names(conclusion, "ADVISED") ? Disposition.TREAT : Disposition.ASSESS_FIRST;
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
