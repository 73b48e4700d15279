package org.neuroglide.proof.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Decision;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.Need;
import org.neuroglide.texts.Block;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.DispositionBanner;
import org.neuroglide.texts.FactWords;
import org.neuroglide.texts.Page;
import org.neuroglide.texts.Terms;
import org.neuroglide.texts.Tone;
import org.neuroglide.texts.Words;

/** The open questions of a case, ranked. */
public final class NextPage {
    private final FactWords facts;

    public NextPage(Words words) {
        this.facts = new FactWords(words);
    }

    /** @param most how many questions are shown */
    public Page of(Decision now, List<NextQuestion> ranked, int most) {
        List<Block> blocks = new ArrayList<>(List.of(DispositionBanner.of(now)));
        blocks.add(new Block.Heading(1, "Ask next: what tells most decisions apart comes first"));
        if (ranked.isEmpty()) {
            blocks.add(new Block.Paragraph(Tone.PLAIN, "Nothing is left to ask."));
        }
        int number = 1;
        for (NextQuestion each : ranked.subList(0, Math.min(most, ranked.size()))) {
            question(blocks, number++, each);
        }
        if (ranked.size() > most) {
            blocks.add(new Block.Paragraph(
                    Tone.PLAIN, "And " + (ranked.size() - most) + " more; --top " + ranked.size() + " shows all."));
        }
        return new Page(blocks);
    }

    private void question(List<Block> blocks, int number, NextQuestion next) {
        blocks.add(new Block.Item(
                0,
                number + ".",
                Tone.STRONG,
                next.question().text(),
                "(" + next.question().code() + ") " + worth(next)));
        if (next.separates() < 2) {
            return;
        }
        for (NextQuestion.Branch branch : next.branches()) {
            blocks.add(Block.Item.of(1, answers(branch.answers()) + ": " + WhatIfPage.upshot(branch.then())));
        }
    }

    private static String worth(NextQuestion next) {
        String need = Terms.of(next.question().need());
        return switch (next.separates()) {
            case 0 -> "Its answer is no single finding and was not tried; " + need + ".";
            case 1 -> "Alone it changes nothing; " + need + ".";
            default -> "Tells " + next.separates() + " decisions apart; " + need + ".";
        };
    }

    private String answers(List<InputFact> answers) {
        String first = facts.of(answers.get(0));
        return answers.size() == 1
                ? first
                : first + (answers.size() == 2 ? " or " : " and others up to ") + facts.of(answers.get(answers.size() - 1));
    }

    /** The same as one line of canonical JSON. */
    public String json(Decision now, List<NextQuestion> ranked) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("now", Upshot.of(now).tree());
        tree.put("questions", ranked.stream().map(this::tree).toList());
        return CanonicalJson.write(tree);
    }

    private Map<String, @Nullable Object> tree(NextQuestion next) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("code", next.question().code());
        tree.put("text", next.question().text());
        tree.put("blocking", next.question().need() == Need.BLOCKING);
        tree.put("separates", next.separates());
        tree.put(
                "branches",
                next.branches().stream()
                        .map(b -> {
                            Map<String, @Nullable Object> branch = Upshot.of(b.then()).tree();
                            branch.put(
                                    "answers",
                                    b.answers().stream().map(facts::of).collect(Collectors.toList()));
                            return branch;
                        })
                        .toList());
        return tree;
    }
}
