package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neuroglide.model.Barrier;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.NotRecommended;
import org.neuroglide.model.Scope;

/** What is barred, and why each other technique is not recommended; techniques with the same reasons stand together. */
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
        Map<String, List<String>> names = new LinkedHashMap<>();
        Map<String, String> kinds = new HashMap<>();
        for (NotRecommended technique : reading.decision().notRecommended()) {
            String kind = Words.capital(Terms.of(technique.kind()));
            String reasons = reasons(technique.barriers());
            names.computeIfAbsent(kind + ": " + reasons, r -> new ArrayList<>()).add(technique.name());
            kinds.put(kind + ": " + reasons, kind);
        }
        names.forEach((key, techniques) -> {
            String kind = kinds.getOrDefault(key, "");
            String lead = kind + ": " + String.join("; ", techniques) + ".";
            blocks.add(Block.Item.of(0, Tone.STRONG, lead, key.substring(kind.length() + 2)));
        });
    }

    /** Where rules bar a technique, that is enough; that nothing indicates it either is told by the explanation. */
    private static String reasons(List<Barrier> barriers) {
        List<Barrier> told = barriers.stream().filter(b -> !b.rules().isEmpty()).toList();
        return (told.isEmpty() ? barriers.subList(0, 1) : told)
                .stream()
                        .map(b -> Words.sentence(b.reason() + Reading.cited(b.rules())))
                        .collect(Collectors.joining(" "));
    }
}
