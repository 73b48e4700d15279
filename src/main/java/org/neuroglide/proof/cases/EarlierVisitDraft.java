package org.neuroglide.proof.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.CaseBuilder;
import org.neuroglide.model.Level;
import org.neuroglide.model.Outcome;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Response;

/** What a generated case tells of the visit before, of scores, and of how the treatment was borne. */
final class EarlierVisitDraft {
    private final CaseWords words;
    private final Dice dice;
    private final boolean careful;
    private final String region;
    private final CaseBuilder builder;

    /** @param careful whether the treatment was mostly borne well */
    EarlierVisitDraft(CaseWords words, Dice dice, boolean careful, String region, CaseBuilder builder) {
        this.words = words;
        this.dice = dice;
        this.careful = careful;
        this.region = region;
        this.builder = builder;
    }

    /** Every other case is of a first visit. */
    void add() {
        if (dice.chance(0.5)) {
            return;
        }
        boolean well = dice.chance(careful ? 0.8 : 0.5);
        List<String> used = words.techniques.isEmpty() ? List.of() : dice.some(words.techniques, dice.from(0, 2));
        builder.previousVisit(new PreviousVisit(
                true,
                CaseGenerator.VISIT.minusDays(dice.of(List.of(1, 7, 14, 28, 60))),
                null,
                dice.weighted(Level.values(), 75, 14, 6, 5),
                used,
                PreviousVisit.NONE.kind(),
                PreviousVisit.NONE.gentlerKind(),
                dice.maybe(0.95, dice.from(0, 10)),
                dice.maybe(0.95, dice.from(4, 10)),
                dice.maybe(0.95, dice.of(words.around("sessions", 0, 100))),
                dice.maybe(0.95, dice.of(words.around("weeks", 0, 6)))));
        outcomes();
        if (dice.chance(0.97)) {
            builder.response(response(well));
        }
    }

    /** Scores at, and around, the changes that parameters name. */
    private void outcomes() {
        List<BigDecimal> changes = words.knowledge.parameters().values().stream()
                .filter(p -> p.unit().contains("point") || p.unit().contains("percent"))
                .map(Parameter::value)
                .toList();
        for (VocabularyItem item : words.here(Section.MEASURES, region)) {
            if (dice.chance(0.25) && !changes.isEmpty()) {
                VocabularyItem.Scale scale = dice.of(item.measure().scales());
                BigDecimal baseline = within(scale, scale.min().add(BigDecimal.valueOf(dice.from(0, 60))));
                BigDecimal change = dice.of(changes).add(BigDecimal.valueOf(dice.from(-1, 1), dice.from(0, 1)));
                BigDecimal score = within(scale, baseline.add(dice.chance(0.7) ? change.negate() : change));
                boolean rating = item.measure().rating();
                BigDecimal taken = dice.maybe(0.9, score);
                builder.outcome(Outcome.of(
                        item.code(), scale.code(), rating ? score : taken, rating ? null : dice.maybe(0.9, baseline)));
            }
        }
    }

    private static BigDecimal within(VocabularyItem.Scale scale, BigDecimal number) {
        return number.max(scale.min()).min(scale.max()).setScale(scale.decimals(), RoundingMode.HALF_UP);
    }

    private Response response(boolean well) {
        double bad = well ? 0.005 : 0.12;
        return new Response(
                dice.maybe(0.97, well ? dice.from(-1, 2) : dice.from(-2, 4)),
                dice.maybe(0.97, well ? dice.from(0, 1) : dice.of(words.around("minutes", 0, 60))),
                dice.maybe(0.97, well ? 0 : dice.of(words.around("hours", 0, 72))),
                dice.maybe(0.8, well ? dice.from(-4, 1) : dice.from(-4, 4)),
                dice.maybe(0.9, well && dice.chance(0.9) ? dice.from(-6, -2) : dice.from(-4, 4)),
                dice.presence(bad, 0.98),
                dice.presence(bad, 0.98),
                dice.presence(bad, 0.98),
                dice.presence(bad, 0.98),
                dice.presence(well ? 0.85 : 0.4, 0.9));
    }
}
