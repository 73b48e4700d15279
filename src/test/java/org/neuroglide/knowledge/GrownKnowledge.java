package org.neuroglide.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.RuleSummary;

/**
 * A knowledge base with several times its rules, for measuring: copies under new ids, about renamed codes, as further
 * conditions would bring them. Only rules that name a code in their conditions are copied.
 */
public final class GrownKnowledge {
    private static final List<Section> RENAMED =
            List.of(Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY, Section.GROUPS);

    private final Set<String> codes;

    private GrownKnowledge(Vocabulary vocabulary) {
        this.codes = RENAMED.stream()
                .flatMap(section -> vocabulary.items(section).stream())
                .map(VocabularyItem::code)
                .collect(Collectors.toSet());
    }

    /** The knowledge base of a directory, with as many times its rules. */
    public static Knowledge of(Path directory, int times) {
        Vocabulary vocabulary = DirectoryKnowledge.read(directory).tables().vocabulary();
        return KnowledgeOfRules.of(directory, rules -> new GrownKnowledge(vocabulary).grown(rules, times));
    }

    private List<RuleModel> grown(List<RuleModel> rules, int times) {
        List<RuleModel> copied = rules.stream().filter(r -> !copy(r, 0).conditions().equals(r.conditions())).toList();
        List<RuleModel> all = new ArrayList<>(rules);
        for (int i = 0; all.size() < rules.size() * times; i++) {
            all.add(copy(copied.get(i % copied.size()), i / copied.size()));
        }
        return all;
    }

    private RuleModel copy(RuleModel rule, int copy) {
        String suffix = "-x" + copy;
        RuleSummary s = rule.summary();
        RuleSummary renamed = new RuleSummary(
                s.id() + suffix, s.statement(), s.rationale(), s.sources(), s.certainty(), s.strength(), s.reviewed());
        List<Condition> conditions = rule.conditions().stream().map(c -> renamed(c, suffix)).toList();
        return new RuleModel(
                renamed, rule.folder(), rule.file(), rule.line(), rule.comment(), rule.status(), conditions, rule.conclusion());
    }

    private Condition renamed(Condition condition, String suffix) {
        if (condition instanceof Condition.Pattern pattern) {
            return renamed(pattern, suffix);
        } else if (condition instanceof Condition.Negation negation) {
            return new Condition.Negation(renamed(negation.pattern(), suffix));
        } else if (condition instanceof Condition.Count count) {
            return new Condition.Count(renamed(count.pattern(), suffix), count.variable(), count.limit(), count.line());
        }
        return condition;
    }

    private Condition.Pattern renamed(Condition.Pattern pattern, String suffix) {
        List<Constraint> constraints = pattern.constraints().stream()
                .map(c -> new Constraint(c.field(), c.op(), c.values().stream().map(v -> renamed(v, suffix)).toList()))
                .toList();
        return new Condition.Pattern(pattern.type(), constraints, pattern.bindings(), pattern.line());
    }

    private Value renamed(Value value, String suffix) {
        boolean code = value instanceof Value.Text text && codes.contains(text.text());
        return code ? new Value.Text(((Value.Text) value).text() + suffix) : value;
    }
}
