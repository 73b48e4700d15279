package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.neuroglide.knowledge.RetiredRule;
import org.neuroglide.knowledge.RuleModel;

/** The list of the rules, and one rule in full. */
public final class RulePages {
    private RulePages() {}

    /** Every rule with its statement, by folder. */
    public static Page list(Collection<RuleModel> rules) {
        List<Block> blocks = new ArrayList<>();
        String folder = "";
        for (RuleModel rule : rules.stream()
                .sorted(Comparator.comparing(RuleModel::folder).thenComparing(RuleModel::id))
                .toList()) {
            if (!rule.folder().equals(folder)) {
                folder = rule.folder();
                blocks.add(new Block.Heading(1, folder));
            }
            String draft = rule.active() ? "" : " (draft)";
            blocks.add(new Block.Field(0, rule.id(), List.of(rule.summary().statement() + draft)));
        }
        return new Page(blocks);
    }

    /**
     * One rule in full.
     *
     * @param firesIn the scenarios in which it fires, each on a line
     * @param notIn the scenarios in which it must not fire
     */
    public static Page one(Words words, RuleModel rule, List<String> firesIn, List<String> notIn) {
        List<Block> blocks = new ArrayList<>(RuleBlocks.of(words, rule));
        blocks.add(Block.Field.of(0, "File", rule.file() + ":" + rule.line()));
        blocks.add(new Block.Field(0, "Fires in", firesIn.isEmpty() ? List.of("no scenario found") : firesIn));
        blocks.add(new Block.Field(0, "Not in", notIn.isEmpty() ? List.of("no scenario found") : notIn));
        return new Page(blocks);
    }

    /** A rule that is gone. */
    public static Page retired(RetiredRule rule) {
        return new Page(List.of(
                new Block.Heading(2, rule.id() + " " + rule.title()),
                new Block.Paragraph(Tone.CAUTION, "Retired: no longer used."),
                Block.Field.of(0, "Why", rule.why()),
                Block.Field.of(0, "Successor", rule.successor().isEmpty() ? "none" : rule.successor())));
    }
}
