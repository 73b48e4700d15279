package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Improvement;
import org.neuroglide.model.Irritability;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.LoadLimit;
import org.neuroglide.model.NerveInvolvement;
import org.neuroglide.model.PainMechanism;
import org.neuroglide.model.PositionLimit;
import org.neuroglide.model.Precaution;
import org.neuroglide.model.Progression;

/** The picture that rules drew from the findings, and the limits and precautions that follow from it. */
final class LimitSection {
    private final Words words;
    private final ConclusionWords conclusions;
    private final Reading reading;

    LimitSection(Words words, Reading reading) {
        this.words = words;
        this.conclusions = new ConclusionWords(words);
        this.reading = reading;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        boolean treats = reading.decision().disposition().carriesTechniques();
        irritability(blocks);
        picture(blocks);
        progression(blocks);
        if (treats) {
            ceiling(blocks);
            positions(blocks);
        }
        precautions(blocks);
        if (!blocks.isEmpty()) {
            blocks.add(0, new Block.Heading(1, treats ? "Limits and precautions" : "What is known so far"));
        }
        return blocks;
    }

    private void irritability(List<Block> blocks) {
        List<Irritability> all = reading.decision().conclusions(Irritability.class);
        List<String> lines = new ArrayList<>();
        level(all, IrritabilityStage.EFFECTIVE).forEach(i -> lines.add(shown(i) + reading.cited(i)));
        reading.override().ifPresent(override -> {
            lines.add("Clinician's override to " + Terms.of(override.level()) + ", reason: " + override.reason());
            level(all, IrritabilityStage.INFERRED)
                    .forEach(i -> lines.add("Without the override: " + Terms.of(i.level()) + reading.cited(i)));
        });
        if (!lines.isEmpty()) {
            blocks.add(new Block.Field(0, "Irritability", lines));
        }
    }

    private static List<Irritability> level(List<Irritability> all, IrritabilityStage stage) {
        return all.stream().filter(i -> i.stage() == stage).toList();
    }

    private static String shown(Irritability irritability) {
        return irritability.level() == Level.UNKNOWN
                ? "NOT KNOWN, treated as strictly as high"
                : Terms.of(irritability.level()).toUpperCase(Locale.ROOT);
    }

    private void picture(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (NerveInvolvement involvement : reading.decision().conclusions(NerveInvolvement.class)) {
            lines.add(conclusions.of(involvement) + reading.cited(involvement));
        }
        for (PainMechanism mechanism : reading.decision().conclusions(PainMechanism.class)) {
            lines.add(conclusions.of(mechanism) + reading.cited(mechanism));
        }
        if (!lines.isEmpty()) {
            blocks.add(new Block.Field(0, "Picture", lines));
        }
    }

    private void progression(List<Block> blocks) {
        List<String> changes = reading.decision().conclusions(Improvement.class).stream()
                .map(i -> conclusions.of(i) + reading.cited(i))
                .toList();
        if (!changes.isEmpty()) {
            blocks.add(new Block.Field(0, "Outcome", changes));
        }
        List<Progression> steps = reading.sorted(Progression.class, Comparator.comparing(Progression::step));
        if (!steps.isEmpty()) {
            Progression strictest = steps.get(0);
            blocks.add(Block.Field.of(
                    0, "Progress", Words.capital(Terms.of(strictest.step())) + reading.cited(strictest)));
        }
    }

    private void ceiling(List<Block> blocks) {
        Kind ceiling = reading.decision().ceiling();
        if (ceiling != null) {
            LoadLimit limit = new LoadLimit(ceiling);
            blocks.add(Block.Field.of(
                    0, "At most", Terms.of(ceiling) + " (" + Terms.meaning(ceiling) + ")" + reading.cited(limit)));
        }
    }

    private void positions(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        for (PositionLimit limit : reading.sorted(PositionLimit.class, Comparator.comparing(PositionLimit::limit))) {
            lines.add(conclusions.of(limit) + reading.cited(limit));
        }
        if (!lines.isEmpty()) {
            blocks.add(new Block.Field(0, "Range", lines));
        }
    }

    private void precautions(List<Block> blocks) {
        List<String> lines = reading.decision().conclusions(Precaution.class).stream()
                .map(p -> Words.capital(words.code(p.topic(), Section.PRECAUTIONS)) + reading.cited(p))
                .toList();
        if (!lines.isEmpty()) {
            blocks.add(new Block.Field(0, "Precautions", lines));
        }
    }
}
