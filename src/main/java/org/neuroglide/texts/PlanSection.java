package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neuroglide.knowledge.Technique;
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

    /** The recommended techniques, first choice first. */
    List<Block> techniques() {
        List<Block> blocks = new ArrayList<>();
        List<Recommendation> recommendations = reading.decision().recommendations();
        if (recommendations.isEmpty()) {
            return blocks;
        }
        blocks.add(new Block.Heading(1, recommendations.size() == 1 ? "What to do" : "What to do: choose from these, first choice first"));
        for (int i = 0; i < recommendations.size(); i++) {
            technique(blocks, i + 1, recommendations.get(i));
        }
        return blocks;
    }

    private void technique(List<Block> blocks, int number, Recommendation recommendation) {
        String what = Terms.of(recommendation.kind()) + ", "
                + words.code(recommendation.nerve(), Section.NERVES) + Terms.after(recommendation.side());
        blocks.add(new Block.Item(0, number + ".", Tone.GO, recommendation.name(), "(" + what + ")"));
        blocks.add(Block.Field.of(1, "Start", recommendation.start()));
        List<String> steps = words.technique(recommendation.technique()).map(Technique::steps).orElse(List.of());
        if (!steps.isEmpty()) {
            blocks.add(new Block.Field(1, "Steps", IntStream.range(0, steps.size())
                    .mapToObj(i -> (i + 1) + ". " + steps.get(i))
                    .toList()));
        }
        if (!recommendation.limits().isEmpty()) {
            blocks.add(new Block.Field(1, "Range", recommendation.limits().stream()
                    .map(limit -> Words.capital(Terms.of(limit)))
                    .toList()));
        }
        if (recommendation.dose() != null) {
            blocks.add(Block.Field.of(1, "Dose", ConclusionWords.dose(recommendation.dose())));
        }
        blocks.add(Block.Field.of(1, "At home", recommendation.home() ? "yes, once it has been taught" : "no, in the clinic only"));
        if (!recommendation.evidence().isEmpty()) {
            blocks.add(Block.Field.of(1, "Evidence", recommendation.evidence().stream()
                    .map(e -> Terms.of(e.certainty()) + ": " + e.headline())
                    .collect(Collectors.joining(" "))));
        }
        blocks.add(new Block.Field(1, "Because", recommendation.because().stream()
                .map(reading::named)
                .toList()));
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
            add(blocks, AdviceKind.ACTIVE_CARE);
            home(blocks);
            review(blocks);
        } else {
            boolean referred = disposition.compareTo(Disposition.URGENT_REFERRAL) <= 0;
            add(blocks, AdviceKind.SAFETY_NET);
            if (!referred) {
                add(blocks, AdviceKind.ACTIVE_CARE);
            }
            if (!blocks.isEmpty()) {
                blocks.add(0, new Block.Heading(1, referred ? "Tell the patient" : "Meanwhile, or instead"));
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
        blocks.add(Block.Field.of(0, ConclusionWords.label(AdviceKind.HOME), "No home programme." + Reading.cited(rules)));
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
