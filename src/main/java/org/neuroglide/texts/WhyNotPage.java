package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.engine.WhyNot;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.MatchState;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleTrace;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Recommendation;

/** Why a technique is not recommended: what stands in the way, and which rule came nearest to indicating it. */
public final class WhyNotPage {
    private static final Section[] ASKED = {
        Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY, Section.QUESTIONS
    };

    private final Knowledge knowledge;
    private final Words words;
    private final FactWords facts;

    public WhyNotPage(Knowledge knowledge, Words words) {
        this.knowledge = knowledge;
        this.words = words;
        this.facts = new FactWords(words);
    }

    public Page of(Decision decision, WhyNot whyNot) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(DispositionBanner.of(decision));
        String name = whyNot.technique().name() + " (" + Terms.of(whyNot.technique().kind()) + ")";
        if (whyNot.recommended()) {
            recommended(blocks, decision, whyNot, name);
            return new Page(blocks);
        }
        blocks.add(new Block.Heading(1, "Not recommended: " + name));
        for (Barrier barrier : whyNot.barriers()) {
            blocks.add(Block.Item.of(0, Tone.STRONG, Words.sentence(barrier.reason()), ""));
            barrier.rules().forEach(id -> blocks.add(Block.Item.of(1, rule(id))));
        }
        nearest(blocks, whyNot);
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
        return knowledge.rule(id)
                .map(RuleModel::summary)
                .map(r -> id + " " + Words.sentence(r.statement()) + " " + r.rationale())
                .orElse(id);
    }

    private void nearest(List<Block> blocks, WhyNot whyNot) {
        if (whyNot.nearest().isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(1, "What could have indicated it, the nearest first"));
        for (WhyNot.NearestRule near : whyNot.nearest()) {
            blocks.add(new Block.Heading(2, near.rule().id() + " " + near.rule().statement()));
            knowledge.rule(near.rule().id()).ifPresent(rule -> steps(blocks, new RuleWords(words, rule), near.trace()));
            if (!near.ask().isEmpty()) {
                blocks.add(new Block.Field(0, "Ask", near.ask().stream().map(this::question).toList()));
            }
        }
    }

    private void steps(List<Block> blocks, RuleWords rule, RuleTrace trace) {
        for (RuleTrace.Step step : trace.steps()) {
            blocks.add(Block.Item.of(0, Tone.STRONG, state(step.state()), rule.condition(step.condition())));
            if (step.state() != MatchState.HOLDS) {
                blocks.add(Block.Item.of(1, found(step)));
            }
        }
    }

    private static String state(MatchState state) {
        return switch (state) {
            case HOLDS -> "holds:";
            case NOT_ASSESSED -> "NOT ASSESSED:";
            case FAILS -> "FAILS:";
        };
    }

    private String found(RuleTrace.Step step) {
        String listed = String.join("; ", step.facts().stream().map(facts::of).toList());
        if (step.condition() instanceof Condition.Count) {
            return step.facts().size() + " found" + (listed.isEmpty() ? "" : ": " + listed) + open(step);
        } else if (step.condition() instanceof Condition.Negation) {
            return "But concluded: " + listed;
        }
        return listed.isEmpty() ? "Nothing of the kind is known" : "Here: " + listed;
    }

    private String open(RuleTrace.Step step) {
        List<Fact> open = step.open();
        return open.isEmpty() ? "" : "; not assessed: " + String.join("; ", open.stream().map(facts::of).toList());
    }

    private String question(String code) {
        return words.item(code, ASKED)
                .map(VocabularyItem::question)
                .filter(q -> !q.isEmpty())
                .map(q -> q + " (" + code + ")")
                .orElse(code);
    }
}
