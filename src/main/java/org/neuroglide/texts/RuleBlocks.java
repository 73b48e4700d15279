package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.RuleSummary;

/** One rule in full: what it says, when, why, how certain it is, and where it comes from. */
final class RuleBlocks {
    private RuleBlocks() {}

    static List<Block> of(Words words, RuleModel rule) {
        RuleSummary summary = rule.summary();
        RuleWords text = new RuleWords(words, rule);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, summary.id() + " " + summary.statement()));
        if (!rule.active()) {
            blocks.add(new Block.Paragraph(Tone.CAUTION, "Draft: checked, but not used in decisions."));
        }
        blocks.add(new Block.Paragraph(Tone.PLAIN, summary.rationale()));
        blocks.add(new Block.Field(0, "When", text.conditions()));
        blocks.add(Block.Field.of(0, "Then", text.conclusion()));
        List<String> parameters = parameters(words, rule);
        if (!parameters.isEmpty()) {
            blocks.add(new Block.Field(0, "Parameters", parameters));
        }
        blocks.add(Block.Field.of(
                0,
                "Certainty",
                Terms.of(summary.certainty()).toLowerCase(Locale.ROOT) + "; " + Terms.of(summary.strength())
                        + " rule"));
        blocks.add(new Block.Field(
                0, "Sources", summary.sources().stream().map(words::source).toList()));
        blocks.add(Block.Field.of(
                0, "Reviewed", summary.reviewed().equals("never") ? "never by a clinician" : summary.reviewed()));
        if (!rule.comment().isEmpty()) {
            blocks.add(Block.Field.of(0, "Note", String.join(" ", rule.comment())));
        }
        return blocks;
    }

    private static List<String> parameters(Words words, RuleModel rule) {
        return rule.conditions().stream()
                .filter(Condition.ParameterPattern.class::isInstance)
                .map(c -> words.parameter(((Condition.ParameterPattern) c).name()))
                .distinct()
                .toList();
    }
}
