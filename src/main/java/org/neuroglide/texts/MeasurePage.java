package org.neuroglide.texts;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;

/** The page of the catalogue on outcome measures: their scales, and the changes that count, from the rules that read them. */
final class MeasurePage {
    private final Knowledge knowledge;
    private final Words words;

    MeasurePage(Knowledge knowledge, Words words) {
        this.knowledge = knowledge;
        this.words = words;
    }

    String markdown() {
        StringBuilder out = new StringBuilder("# Measures\n\nWhat is measured at visits, on which scale, and which change"
                + " counts. A score without its scale is refused, and no score is converted to another scale.\n\n");
        out.append(Markdown.tableHead(List.of("code", "measure", "question", "better", "scales")));
        List<VocabularyItem> items = knowledge.vocabulary().items(Section.MEASURES).stream()
                .filter(i -> i.measure() != null)
                .toList();
        Set<String> names = new HashSet<>();
        items.forEach(i -> out.append(row(i, names)));
        out.append("\n## Changes that count\n\nEach is the size that a rule asks for, in the direction that the rule names.\n\n");
        out.append(Markdown.tableHead(List.of("measure", "number", "value", "unit", "from", "note")));
        items.forEach(i -> changes(i).forEach(p -> out.append(change(i, p))));
        return out.toString();
    }

    private static String row(VocabularyItem item, Set<String> names) {
        VocabularyItem.Measure measure = Objects.requireNonNull(item.measure());
        return Markdown.row(List.of(
                Markdown.named(item.code(), names),
                Markdown.escape(item.words()),
                Markdown.escape(item.question()),
                measure.higherIsBetter() ? "higher" : "lower",
                Markdown.escape(measure.scales().stream()
                        .map(s -> s.code() + ": " + s.min().toPlainString() + " to " + s.max().toPlainString() + " "
                                + s.unit())
                        .collect(Collectors.joining("; ")))));
    }

    private String change(VocabularyItem item, Parameter p) {
        Stream<String> policy = p.policy() ? Stream.of("local policy") : Stream.of();
        return Markdown.row(List.of(
                Markdown.escape(item.words()),
                "[" + p.name() + "](parameters.md#" + p.name() + ")",
                p.value().toPlainString(),
                Markdown.escape(p.unit()),
                Markdown.escape(Stream.concat(policy, p.sources().stream().map(words::source))
                        .distinct()
                        .collect(Collectors.joining("; "))),
                Markdown.escape(p.note())));
    }

    /** The numbers of the rules that read a measure. */
    private List<Parameter> changes(VocabularyItem measure) {
        Set<String> names = new LinkedHashSet<>();
        for (RuleModel rule : knowledge.rules().stream().sorted(CataloguePages.BY_PLACE).toList()) {
            if (rule.conditions().stream().anyMatch(c -> reads(c, measure.code()))) {
                rule.conditions().stream()
                        .filter(Condition.ParameterPattern.class::isInstance)
                        .map(c -> ((Condition.ParameterPattern) c).name())
                        .forEach(names::add);
            }
        }
        return names.stream().map(n -> Objects.requireNonNull(knowledge.parameters().get(n))).toList();
    }

    private static boolean reads(Condition condition, String code) {
        Condition.Pattern pattern = condition instanceof Condition.Pattern p
                ? p
                : condition instanceof Condition.Count c ? c.pattern() : null;
        return pattern != null
                && pattern.type().equals("Outcome")
                && pattern.constraints().stream().anyMatch(k -> names(k, code));
    }

    private static boolean names(Constraint constraint, String code) {
        return constraint.field().equals("code") && constraint.values().contains(new Value.Text(code));
    }
}
