package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.engine.Explanation;
import org.neuroglide.engine.WhyNot;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.Decision;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.Recommendation;

/** Why a technique is not recommended or a rule did not fire: what stands in the way, and what was missing. */
public final class WhyNotPage {
    private static final int PERMISSIONS = 2;

    private final Knowledge knowledge;
    private final Words words;

    public WhyNotPage(Knowledge knowledge, Words words) {
        this.knowledge = knowledge;
        this.words = words;
    }

    /** A technique of the table. */
    public Page technique(Explanation explanation, WhyNot whyNot) {
        Decision decision = explanation.examination().decision();
        List<Block> blocks = new ArrayList<>();
        blocks.add(DispositionBanner.of(decision));
        String name =
                whyNot.technique().name() + " (" + Terms.of(whyNot.technique().kind()) + ")";
        if (whyNot.recommended()) {
            recommended(blocks, decision, whyNot, name);
            return new Page(blocks);
        }
        blocks.add(new Block.Heading(1, "Not recommended: " + name));
        for (Barrier barrier : whyNot.barriers()) {
            blocks.add(Block.Item.of(0, Tone.STRONG, Words.sentence(barrier.reason()), ""));
            for (String id : barrier.rules()) {
                blocks.add(Block.Item.of(1, rule(id)));
                behind(decision, id).forEach(fact -> blocks.add(Block.Item.of(2, "Here: " + fact)));
            }
        }
        nearest(blocks, "What could have indicated it, the nearest first", whyNot.nearest(), explanation);
        if (decision.conclusions(LoadLimit.class).isEmpty()) {
            Condition.Pattern permission = new Condition.Pattern("LoadLimit", List.of(), List.of(), 0);
            nearest(
                    blocks,
                    "What could have permitted a technique, the nearest first",
                    explanation.nearest(permission, PERMISSIONS),
                    explanation);
        }
        return new Page(blocks);
    }

    private void nearest(
            List<Block> blocks, String heading, List<WhyNot.NearestRule> rules, Explanation explanation) {
        if (!rules.isEmpty()) {
            blocks.add(new Block.Heading(1, heading));
            TraceBlocks traces = new TraceBlocks(knowledge, words, explanation);
            rules.forEach(near -> blocks.addAll(traces.of(near)));
        }
    }

    /** What a rule fired on, each once. */
    private List<String> behind(Decision decision, String rule) {
        FactWords facts = new FactWords(words);
        return decision.conclusions().stream()
                .flatMap(c -> c.bases().stream())
                .filter(b -> b.rule().id().equals(rule))
                .flatMap(b -> b.facts().stream())
                .map(facts::of)
                .distinct()
                .toList();
    }

    /** A rule, whether it fired or not. */
    public Page rule(Explanation explanation, RuleModel rule) {
        Decision decision = explanation.examination().decision();
        List<Block> blocks = new ArrayList<>();
        blocks.add(DispositionBanner.of(decision));
        blocks.add(new Block.Heading(1, decision.fired(rule.id()) ? "It fired" : "It did not fire"));
        blocks.addAll(new TraceBlocks(knowledge, words, explanation).of(explanation.trace(rule)));
        return new Page(blocks);
    }

    private void recommended(List<Block> blocks, Decision decision, WhyNot whyNot, String name) {
        blocks.add(new Block.Heading(1, "Recommended: " + name));
        blocks.add(new Block.Paragraph(Tone.PLAIN, "Nothing stands in the way of this technique. It rests on:"));
        decision.recommendations().stream()
                .filter(r -> r.technique().equals(whyNot.technique().id()))
                .map(Recommendation::because)
                .flatMap(List::stream)
                .distinct()
                .forEach(id -> blocks.add(Block.Item.of(0, rule(id))));
    }

    private String rule(String id) {
        return knowledge
                .rule(id)
                .map(RuleModel::summary)
                .map(r -> id + " " + Words.sentence(r.statement()) + " " + r.rationale())
                .orElse(id);
    }
}
