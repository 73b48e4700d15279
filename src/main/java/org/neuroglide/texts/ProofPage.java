package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.engine.Proof;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Decision;

/** The proof of conclusions: the rules, and below each its facts, down to what was reported and to the parameters. */
public final class ProofPage {
    private static final int LISTED = 12;

    private final Words words;
    private final FactWords facts;

    public ProofPage(Words words) {
        this.words = words;
        this.facts = new FactWords(words);
    }

    /**
     * Some proofs of a decision, in the order given. What is proved once is not proved again.
     *
     * @param more other conclusions that can be asked for, shown at the end; may be empty
     */
    public Page of(Decision decision, List<Proof> proofs, List<Conclusion> more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(DispositionBanner.of(decision));
        Set<Object> shown = new HashSet<>();
        for (Proof proof : proofs) {
            blocks.add(new Block.Tree(node(proof, shown)));
        }
        if (!more.isEmpty()) {
            blocks.add(new Block.Heading(1, "Also concluded"));
            blocks.addAll(byType(more));
        }
        return new Page(blocks);
    }

    /** Their keys by type; of a type with many the first ones. */
    private static List<Block> byType(List<Conclusion> conclusions) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (Conclusion conclusion : conclusions) {
            String type = conclusion.getClass().getSimpleName();
            String rest = conclusion.key().substring(type.length()).strip();
            keys.computeIfAbsent(type, t -> new ArrayList<>()).add(rest);
        }
        List<Block> blocks = new ArrayList<>();
        keys.forEach((type, all) -> {
            String more = all.size() > LISTED ? "; and " + (all.size() - LISTED) + " more" : "";
            String listed = String.join("; ", all.subList(0, Math.min(LISTED, all.size())));
            blocks.add(Block.Field.of(0, type, listed + more));
        });
        return blocks;
    }

    private Block.Node node(Proof proof, Set<Object> shown) {
        String text = facts.of(proof.fact());
        if (!(proof.fact() instanceof Conclusion)) {
            boolean told = !shown.add(proof.fact());
            return new Block.Node(Tone.PLAIN, "", told ? shortened(text) : text, List.of());
        }
        if (!shown.add(proof.fact())) {
            return new Block.Node(Tone.STRONG, text, "(proved above)", List.of());
        }
        return new Block.Node(
                Tone.STRONG,
                text,
                "",
                proof.steps().stream().map(step -> step(step, shown)).toList());
    }

    /** A fact that was told in full above. */
    private static String shortened(String text) {
        int details = text.indexOf(" (");
        return details < 0 ? text : text.substring(0, details) + " (as above)";
    }

    private Block.Node step(Proof.Step step, Set<Object> shown) {
        List<Block.Node> below = new ArrayList<>();
        // One fact can meet two conditions of a rule.
        for (Proof fact : new LinkedHashSet<>(step.facts())) {
            below.add(node(fact, shown));
        }
        for (Parameter parameter : step.parameters()) {
            below.add(new Block.Node(Tone.PLAIN, "", "Parameter " + words.parameter(parameter.name()), List.of()));
        }
        for (String absent : step.absent()) {
            below.add(new Block.Node(Tone.PLAIN, "", "Nothing concluded: " + absent, List.of()));
        }
        String about = Words.sentence(step.rule().statement());
        if (shown.add(step.rule().id())) {
            about += " " + step.rule().rationale() + " " + ReasonSection.credentials(words, step.rule());
        }
        return new Block.Node(Tone.STRONG, "by " + step.rule().id(), about, below);
    }
}
