package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Indication;
import org.neuroglide.model.NerveInvolvement;
import org.neuroglide.model.NotRecommended;
import org.neuroglide.model.Scope;

/**
 * What is barred, and why each other technique is not recommended: those of the nerves concerned by name under their
 * first barrier, those of other nerves of the region counted.
 */
final class BarSection {
    private final Words words;
    private final Reading reading;

    BarSection(Words words, Reading reading) {
        this.words = words;
        this.reading = reading;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (Contraindication bar : reading.decision().conclusions(Contraindication.class)) {
            if (bar.scope() != Scope.ALL) {
                String reason = reading.rulesBehind(bar).stream()
                        .flatMap(id -> reading.rule(id).stream())
                        .map(rule -> rule.statement() + " [" + rule.id() + "]")
                        .reduce((a, b) -> a + "; " + b)
                        .orElse("");
                blocks.add(
                        Block.Item.of(0, Tone.STOP, "Barred: " + words.reach(bar.scope(), bar.target()) + ".", reason));
            }
        }
        techniques(blocks);
        if (!blocks.isEmpty()) {
            blocks.add(0, new Block.Heading(1, "Not to be used, and why"));
        }
        return blocks;
    }

    private void techniques(List<Block> blocks) {
        Disposition disposition = reading.decision().disposition();
        if (disposition.compareTo(Disposition.ASSESS_FIRST) <= 0) {
            // One answer bars them all; a list of techniques would only bury it.
            return;
        }
        Set<String> concerned = concerned();
        Map<String, List<String>> named = new LinkedHashMap<>();
        Map<String, Integer> counted = new LinkedHashMap<>();
        Map<String, Integer> unindicated = new LinkedHashMap<>();
        for (NotRecommended technique : reading.decision().notRecommended()) {
            String nerve = nerve(technique);
            if (nerve.isEmpty() || concerned.contains(nerve)) {
                named.computeIfAbsent(reason(technique.barriers()), r -> new ArrayList<>())
                        .add(technique.name());
            } else if (technique.barriers().stream().allMatch(b -> b.rules().isEmpty())) {
                unindicated.merge(words.within(nerve, Section.NERVES), 1, Integer::sum);
            } else {
                counted.merge(reason(technique.barriers()), 1, Integer::sum);
            }
        }
        named.forEach((reason, names) -> {
            blocks.add(Block.Item.of(0, Tone.STRONG, reason, ""));
            names.forEach(name -> blocks.add(Block.Item.of(1, name)));
        });
        others(blocks, counted, unindicated);
        if (!reading.decision().notRecommended().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Tone.FAINT, "Each stands with its first barrier."));
        }
    }

    /** Techniques of nerves that nothing points to: how many, not which. */
    private static void others(List<Block> blocks, Map<String, Integer> counted, Map<String, Integer> unindicated) {
        counted.forEach((reason, number) -> blocks.add(Block.Item.of(0, Tone.STRONG, of(number), reason)));
        if (!unindicated.isEmpty()) {
            int number = unindicated.values().stream().mapToInt(Integer::intValue).sum();
            String nerves = unindicated.entrySet().stream()
                    .map(e -> e.getKey() + " (" + e.getValue() + ")")
                    .collect(Collectors.joining(", "));
            blocks.add(Block.Item.of(
                    0, Tone.STRONG, of(number), "Nothing indicates one: " + nerves + "."));
        }
    }

    private static String of(int number) {
        return Words.count(number, "technique") + " of other nerves:";
    }

    /** The nerves that a conclusion of this decision names. */
    private Set<String> concerned() {
        Set<String> nerves = new HashSet<>();
        reading.decision().conclusions(Indication.class).forEach(i -> nerves.add(i.nerve()));
        reading.decision().conclusions(NerveInvolvement.class).forEach(i -> nerves.add(i.structure()));
        return nerves;
    }

    /** The nerve of a technique; empty for one that the table does not have. */
    private String nerve(NotRecommended technique) {
        return words.technique(technique.technique()).map(Technique::nerve).orElse("");
    }

    /** The strictest barrier that a rule stands behind; where there is none, the strictest. */
    private static String reason(List<Barrier> barriers) {
        Barrier first = barriers.stream()
                .filter(b -> !b.rules().isEmpty())
                .findFirst()
                .orElse(barriers.get(0));
        return Words.sentence(first.reason() + Reading.cited(first.rules()));
    }
}
