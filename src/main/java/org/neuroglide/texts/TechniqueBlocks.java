package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary.Section;

/** One technique in full. */
final class TechniqueBlocks {
    private TechniqueBlocks() {}

    /** Everything below its name. */
    static List<Block> details(Words words, Technique technique) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Field.of(1, "Kind", Terms.of(technique.kind()) + ": " + Terms.meaning(technique.kind())));
        blocks.add(Block.Field.of(1, "Nerve", words.code(technique.nerve(), Section.NERVES)));
        blocks.add(
                Block.Field.of(1, "Start", technique.start() + (technique.offTension() ? " (nerve off tension)" : "")));
        blocks.add(new Block.Field(1, "Steps", steps(technique)));
        blocks.add(new Block.Field(
                1,
                "Movements",
                IntStream.range(0, technique.phases().size())
                        .mapToObj(i ->
                                (i + 1) + ". " + phase(words, technique.phases().get(i)))
                        .toList()));
        if (!technique.synonyms().isEmpty()) {
            blocks.add(Block.Field.of(1, "Also called", String.join(", ", technique.synonyms())));
        }
        blocks.add(Block.Field.of(1, "At home", technique.home() ? "may go home once taught" : "in the clinic only"));
        if (!technique.sources().isEmpty()) {
            blocks.add(new Block.Field(
                    1,
                    "Sources",
                    technique.sources().stream().map(words::source).toList()));
        }
        return blocks;
    }

    /** The numbered steps. */
    static List<String> steps(Technique technique) {
        return IntStream.range(0, technique.steps().size())
                .mapToObj(i -> (i + 1) + ". " + technique.steps().get(i))
                .toList();
    }

    private static String phase(Words words, Technique.Phase phase) {
        List<String> moves = phase.moves().stream()
                .map(m -> words.within(m, Section.MOVEMENTS))
                .toList();
        String hold = phase.holdSeconds() == 0 ? "" : ", held " + phase.holdSeconds() + " s";
        return moves.isEmpty()
                ? "no joint that loads the nerve moves" + hold
                : Words.capital(String.join(" + ", moves)) + hold;
    }
}
