package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Advice;
import org.neuroglide.model.AdviceKind;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Scope;

/** What may be done, how much of it, and what goes with it. */
final class PlanSection {
    private final Words words;
    private final Reading reading;

    PlanSection(Words words, Reading reading) {
        this.words = words;
        this.reading = reading;
    }

    /** The recommended techniques by kind, first choice first; of each kind the first in full. */
    List<Block> techniques() {
        Map<String, List<Recommendation>> groups = new LinkedHashMap<>();
        for (Recommendation recommendation : reading.decision().recommendations()) {
            groups.computeIfAbsent(sort(recommendation), k -> new ArrayList<>()).add(recommendation);
        }
        List<Block> blocks = new ArrayList<>();
        groups.forEach((sort, group) -> {
            blocks.add(new Block.Heading(2, Words.capital(sort)));
            group(blocks, group);
        });
        if (!blocks.isEmpty()) {
            blocks.addAll(0, care());
            blocks.add(0, new Block.Heading(1, "What to do"));
        }
        return blocks;
    }

    /** The care that goes first and beside every technique. */
    private List<Block> care() {
        List<String> lines = lines(AdviceKind.ACTIVE_CARE);
        List<Block> blocks = new ArrayList<>();
        if (!lines.isEmpty()) {
            blocks.add(new Block.Heading(2, "First, and beside every technique"));
            lines.forEach(line -> blocks.add(Block.Item.of(0, line)));
        }
        return blocks;
    }

    private String sort(Recommendation recommendation) {
        return Terms.of(recommendation.kind()) + ", " + words.within(recommendation.nerve(), Section.NERVES)
                + Terms.after(recommendation.side());
    }

    private void group(List<Block> blocks, List<Recommendation> group) {
        Recommendation first = group.get(0);
        if (first.dose() != null) {
            String dose = group.stream().anyMatch(Recommendation::home)
                    ? ConclusionWords.dose(first.dose())
                    : ConclusionWords.perSession(first.dose()) + ConclusionWords.days(first.dose()) + ", in the clinic";
            blocks.add(Block.Field.of(0, "Dose", dose));
        }
        range(blocks, 0, first);
        if (!first.evidence().isEmpty()) {
            blocks.add(Block.Field.of(
                    0,
                    "Evidence",
                    "Certainty "
                            + first.evidence().stream()
                                    .map(e -> Terms.of(e.certainty()))
                                    .distinct()
                                    .collect(Collectors.joining("; "))
                            + ": see Evidence, for and against"));
        }
        blocks.add(new Block.Field(
                0, "Because", first.because().stream().map(reading::named).toList()));
        if (group.size() > 1) {
            blocks.add(Block.Field.of(0, "Choose", "Alternatives of the same kind: one is enough."));
        }
        for (int i = 0; i < group.size(); i++) {
            technique(blocks, i + 1, group.get(i), first);
        }
    }

    private void technique(List<Block> blocks, int number, Recommendation recommendation, Recommendation first) {
        String home = recommendation.home() ? "may go home once taught" : "in the clinic only";
        blocks.add(new Block.Item(0, number + ".", Tone.GO, recommendation.name(), "(" + home + ")"));
        blocks.add(Block.Field.of(1, "Start", recommendation.start()));
        if (!recommendation.limits().equals(first.limits())) {
            range(blocks, 1, recommendation);
        }
        List<String> steps = words.technique(recommendation.technique())
                .map(TechniqueBlocks::steps)
                .orElse(List.of());
        if (number == 1 && !steps.isEmpty()) {
            blocks.add(new Block.Field(1, "Steps", steps));
        }
    }

    private static void range(List<Block> blocks, int depth, Recommendation recommendation) {
        if (!recommendation.limits().isEmpty()) {
            blocks.add(new Block.Field(
                    depth,
                    "Range",
                    recommendation.limits().stream()
                            .map(limit -> Words.capital(Terms.of(limit)))
                            .toList()));
        }
    }

    /** What to tell the patient, what goes with the technique, the home programme and the review. */
    List<Block> advice() {
        List<Block> blocks = new ArrayList<>();
        Disposition disposition = reading.decision().disposition();
        if (disposition.carriesTechniques()) {
            blocks.add(new Block.Heading(1, "With the technique"));
            add(blocks, AdviceKind.EXPECT);
            add(blocks, AdviceKind.STOP);
            add(blocks, AdviceKind.SAFETY_NET);
            home(blocks);
            review(blocks);
        } else {
            // Other care waits too until the patient is screened and what must be cleared is cleared.
            boolean screened = disposition == Disposition.NOT_INDICATED;
            add(blocks, AdviceKind.SAFETY_NET);
            boolean care = screened && !lines(AdviceKind.ACTIVE_CARE).isEmpty();
            if (care) {
                add(blocks, AdviceKind.ACTIVE_CARE);
            }
            if (!blocks.isEmpty()) {
                blocks.add(0, new Block.Heading(1, care ? "Instead" : "Tell the patient"));
            }
        }
        return blocks;
    }

    private void add(List<Block> blocks, AdviceKind kind) {
        List<String> lines = lines(kind);
        if (!lines.isEmpty()) {
            blocks.add(new Block.Field(0, ConclusionWords.label(kind), lines));
        }
    }

    private List<String> lines(AdviceKind kind) {
        return reading.decision().conclusions(Advice.class).stream()
                .filter(a -> a.kind() == kind)
                // Authors number what is special to a condition before what is general.
                .sorted(Comparator.comparing(a -> String.join(" ", reading.rulesBehind(a))))
                .map(a -> Words.capital(words.code(a.topic(), Section.ADVICE)) + reading.cited(a))
                .toList();
    }

    private void home(List<Block> blocks) {
        if (reading.decision().homeAllowed()) {
            List<String> lines = new ArrayList<>(lines(AdviceKind.HOME));
            lines.add(0, "A home programme is allowed, with the techniques marked so.");
            blocks.add(new Block.Field(0, ConclusionWords.label(AdviceKind.HOME), lines));
            return;
        }
        List<String> rules = reading.decision().conclusions(Contraindication.class).stream()
                .filter(b -> b.scope() == Scope.HOME)
                .flatMap(b -> reading.rulesBehind(b).stream())
                .toList();
        blocks.add(
                Block.Field.of(0, ConclusionWords.label(AdviceKind.HOME), "No home programme." + Reading.cited(rules)));
    }

    private void review(List<Block> blocks) {
        List<String> lines = new ArrayList<>(lines(AdviceKind.REVIEW));
        if (reading.decision().reviewOn() != null) {
            lines.add(0, "On " + reading.decision().reviewOn() + ", or before if a stop rule applies.");
        }
        if (!lines.isEmpty()) {
            blocks.add(new Block.Field(0, ConclusionWords.label(AdviceKind.REVIEW), lines));
        }
    }
}
