package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
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

    /** The proofs of some conclusions of a decision, in the order given. */
    public Page of(Decision decision, List<Conclusion> conclusions) {
        Reading reading = new Reading(decision);
        List<Block> blocks = new ArrayList<>();
        blocks.add(DispositionBanner.of(decision));
        for (Conclusion conclusion : conclusions) {
            blocks.add(new Block.Tree(node(reading, conclusion, new HashSet<>())));
        }
        return new Page(blocks);
    }

    private Block.Node node(Reading reading, Fact fact, Set<Fact> shown) {
        String text = facts.of(fact);
        if (!(fact instanceof Conclusion)) {
            return new Block.Node(Tone.PLAIN, "", text, List.of());
        }
        if (!shown.add(fact)) {
            return new Block.Node(Tone.STRONG, text, "(proved above)", List.of());
        }
        List<Basis> bases = reading.concluded(fact).map(Concluded::bases).orElse(List.of());
        return new Block.Node(Tone.STRONG, text, "", bases.stream()
                .map(basis -> rule(reading, basis, shown))
                .toList());
    }

    private Block.Node rule(Reading reading, Basis basis, Set<Fact> shown) {
        List<Block.Node> below = new ArrayList<>();
        for (Fact fact : basis.facts()) {
            below.add(node(reading, fact, shown));
        }
        for (String parameter : basis.parameters()) {
            below.add(new Block.Node(Tone.PLAIN, "", "Parameter " + words.parameter(parameter), List.of()));
        }
        for (String absent : basis.absent()) {
            below.add(new Block.Node(Tone.PLAIN, "", "Nothing concluded: " + absent, List.of()));
        }
        String about = basis.rule().statement() + ". " + basis.rule().rationale() + " "
                + ReasonSection.credentials(words, basis.rule());
        return new Block.Node(Tone.FAINT, "by " + basis.rule().id(), about, below);
    }
}
