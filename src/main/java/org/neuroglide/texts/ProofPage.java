package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.engine.Proof;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Fact;

/** The proof of conclusions: the rules, and below each its facts, down to what was reported and to the parameters. */
public final class ProofPage {
    private final Words words;
    private final FactWords facts;

    public ProofPage(Words words) {
        this.words = words;
        this.facts = new FactWords(words);
    }

    /**
     * Some proofs of a decision, in the order given. What is proved once is not proved again.
     *
     * @param more what can be asked for besides, shown at the end; may be empty
     */
    public Page of(Decision decision, List<Proof> proofs, List<String> more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(DispositionBanner.of(decision));
        Set<Fact> shown = new HashSet<>();
        for (Proof proof : proofs) {
            blocks.add(new Block.Tree(node(proof, shown)));
        }
        if (!more.isEmpty()) {
            blocks.add(new Block.Heading(1, "Also concluded; ask for a proof with --why"));
            more.forEach(subject -> blocks.add(Block.Item.of(0, subject)));
        }
        return new Page(blocks);
    }

    private Block.Node node(Proof proof, Set<Fact> shown) {
        String text = facts.of(proof.fact());
        if (!(proof.fact() instanceof Conclusion)) {
            return new Block.Node(Tone.PLAIN, "", text, List.of());
        }
        if (!shown.add(proof.fact())) {
            return new Block.Node(Tone.STRONG, text, "(proved above)", List.of());
        }
        return new Block.Node(Tone.STRONG, text, "", proof.steps().stream()
                .map(step -> step(step, shown))
                .toList());
    }

    private Block.Node step(Proof.Step step, Set<Fact> shown) {
        List<Block.Node> below = new ArrayList<>();
        for (Proof fact : step.facts()) {
            below.add(node(fact, shown));
        }
        for (Parameter parameter : step.parameters()) {
            below.add(new Block.Node(Tone.PLAIN, "", "Parameter " + words.parameter(parameter.name()), List.of()));
        }
        for (String absent : step.absent()) {
            below.add(new Block.Node(Tone.PLAIN, "", "Nothing concluded: " + absent, List.of()));
        }
        String about = step.rule().statement() + ". " + step.rule().rationale() + " "
                + ReasonSection.credentials(words, step.rule());
        return new Block.Node(Tone.STRONG, "by " + step.rule().id(), about, below);
    }
}
