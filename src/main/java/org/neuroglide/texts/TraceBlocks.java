package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.engine.Explanation;
import org.neuroglide.engine.WhyNot;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.MatchState;
import org.neuroglide.knowledge.RuleTrace;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Fact;

/**
 * How the conditions of a rule stand in a case: which hold, which fail, which were not assessed. Where a conclusion is
 * missing, the rule that came nearest to it follows, and so on.
 */
final class TraceBlocks {
    private static final int DEEPEST = 3;
    private static final Section[] ASKED = {
        Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY, Section.QUESTIONS
    };

    private final Knowledge knowledge;
    private final Words words;
    private final FactWords facts;
    private final Explanation explanation;

    TraceBlocks(Knowledge knowledge, Words words, Explanation explanation) {
        this.knowledge = knowledge;
        this.words = words;
        this.facts = new FactWords(words);
        this.explanation = explanation;
    }

    List<Block> of(WhyNot.NearestRule near) {
        List<Block> blocks = new ArrayList<>();
        Set<String> ask = new LinkedHashSet<>();
        blocks.add(new Block.Heading(2, near.rule().id() + " " + near.rule().statement()));
        steps(blocks, near, 0, ask);
        if (!ask.isEmpty()) {
            blocks.add(
                    new Block.Field(0, "Ask", ask.stream().map(this::question).toList()));
        }
        return blocks;
    }

    private void steps(List<Block> blocks, WhyNot.NearestRule near, int depth, Set<String> ask) {
        ask.addAll(near.ask());
        knowledge.rule(near.rule().id()).map(rule -> new RuleWords(words, rule)).ifPresent(rule -> {
            for (RuleTrace.Step step : near.trace().steps()) {
                String condition = rule.condition(step.condition());
                blocks.add(Block.Item.of(depth, Tone.STRONG, state(step.state()), condition));
                if (step.state() != MatchState.HOLDS) {
                    blocks.add(Block.Item.of(depth + 1, found(step) + unmet(rule, step)));
                    missing(step, depth).ifPresent(deeper -> {
                        blocks.add(Block.Item.of(
                                depth + 1,
                                Tone.STRONG,
                                "Nearest to it:",
                                deeper.rule().id() + " " + deeper.rule().statement()));
                        steps(blocks, deeper, depth + 2, ask);
                    });
                }
            }
        });
    }

    /** The rule that came nearest to the conclusion that a condition misses. */
    private Optional<WhyNot.NearestRule> missing(RuleTrace.Step step, int depth) {
        boolean conclusion = step.facts().isEmpty()
                && step.condition() instanceof Condition.Pattern pattern
                && FactCatalogue.type(pattern.type()).map(FactType::conclusion).orElse(false);
        return conclusion && depth < DEEPEST * 2
                ? explanation.nearest((Condition.Pattern) step.condition())
                : Optional.empty();
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
        return listed.isEmpty() ? "Nothing of the kind here" : "Here: " + listed;
    }

    /** What of a condition the fact does not meet. */
    private static String unmet(RuleWords rule, RuleTrace.Step step) {
        if (!(step.condition() instanceof Condition.Pattern pattern)
                || step.facts().isEmpty()) {
            return "";
        }
        List<String> unmet = step.checks().stream()
                .filter(c -> c.state() != MatchState.HOLDS)
                .map(c -> rule.constraint(pattern.type(), c.constraint()))
                .toList();
        return unmet.isEmpty() ? "" : ". Wanted: " + String.join(", ", unmet);
    }

    private String open(RuleTrace.Step step) {
        List<Fact> open = step.open();
        return open.isEmpty()
                ? ""
                : "; not assessed: "
                        + String.join("; ", open.stream().map(facts::of).toList());
    }

    private String question(String code) {
        return words.item(code, ASKED)
                .map(VocabularyItem::question)
                .filter(q -> !q.isEmpty())
                .map(q -> q + " (" + code + ")")
                .orElse(code);
    }
}
