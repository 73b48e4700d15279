package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.Referral;
import org.neuroglide.model.Scope;
import org.neuroglide.model.Urgency;

/** Whom to refer for what, and what to clear first: each with what to do and the findings behind it. */
final class ConcernSection {
    private final Words words;
    private final FactWords facts;
    private final Reading reading;

    ConcernSection(Words words, Reading reading) {
        this.words = words;
        this.facts = new FactWords(words);
        this.reading = reading;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        List<Referral> referrals = reading.sorted(Referral.class, Comparator.comparing(Referral::urgency));
        if (!referrals.isEmpty()) {
            blocks.add(new Block.Heading(1, "Refer"));
            for (Referral referral : referrals) {
                String lead = referral.urgency() == Urgency.EMERGENCY ? "EMERGENCY, today:" : "URGENT:";
                concern(blocks, Tone.STOP, lead, referral.concern(), referral);
            }
        }
        List<Deferral> deferrals = reading.decision().conclusions(Deferral.class);
        List<Contraindication> bars = reading.decision().conclusions(Contraindication.class).stream()
                .filter(b -> b.scope() == Scope.ALL && !reading.followsFromConcern(b))
                .toList();
        if (!deferrals.isEmpty() || !bars.isEmpty()) {
            blocks.add(new Block.Heading(1, "Withhold until cleared"));
            deferrals.forEach(d -> concern(blocks, Tone.CAUTION, "", d.concern(), d));
            bars.forEach(bar -> {
                blocks.add(Block.Item.of(0, Tone.CAUTION, "Every neural technique is barred", ""));
                reasons(blocks, bar);
            });
        }
        return blocks;
    }

    private void concern(List<Block> blocks, Tone tone, String lead, String code, Conclusion conclusion) {
        String name = Words.capital(words.code(code, Section.CONCERNS));
        blocks.add(Block.Item.of(0, tone, lead.isEmpty() ? name : lead + " " + name, ""));
        words.item(code, Section.CONCERNS)
                .map(VocabularyItem::action)
                .filter(action -> !action.isEmpty())
                .ifPresent(action -> blocks.add(Block.Field.of(1, "Do", action)));
        reasons(blocks, conclusion);
    }

    private void reasons(List<Block> blocks, Conclusion conclusion) {
        List<InputFact> inputs = reading.inputsBehind(conclusion);
        if (!inputs.isEmpty()) {
            blocks.add(
                    new Block.Field(1, "Found", inputs.stream().map(facts::of).toList()));
        }
        blocks.add(new Block.Field(
                1,
                "Rule",
                reading.rulesBehind(conclusion).stream().map(reading::named).toList()));
    }
}
