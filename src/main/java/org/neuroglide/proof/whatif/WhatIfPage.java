package org.neuroglide.proof.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;
import org.neuroglide.model.Need;
import org.neuroglide.model.Referral;
import org.neuroglide.proof.reference.ReferenceFacts;
import org.neuroglide.proof.whatif.Supposition.Found;
import org.neuroglide.proof.whatif.Supposition.NothingOf;
import org.neuroglide.texts.Block;
import org.neuroglide.texts.DispositionBanner;
import org.neuroglide.texts.FactWords;
import org.neuroglide.texts.Page;
import org.neuroglide.texts.Terms;
import org.neuroglide.texts.Tone;
import org.neuroglide.texts.Words;

/** What would change an answer, in words that never advise to see a finding otherwise than it is. */
public final class WhatIfPage {
    /** Stands under every answer, also where another program shows it. */
    static final String NOTE =
            "This tells what the rules turn on. What was found stays as it was found; only an examination can find"
                    + " otherwise. Age, sex, history, dates and red flags that are present are never supposed to be"
                    + " otherwise.";

    private final FactWords facts;
    private final Vocabulary vocabulary;

    public WhatIfPage(Words words, Vocabulary vocabulary) {
        this.facts = new FactWords(words);
        this.vocabulary = vocabulary;
    }

    /** For a technique. */
    public Page technique(Technique technique, WhatIf answer) {
        List<Block> blocks = new ArrayList<>(List.of(DispositionBanner.of(answer.now())));
        String name = technique.name() + " (" + Terms.of(technique.kind()) + ")";
        blocks.add(new Block.Heading(1, "What would make it recommended: " + name));
        add(blocks, answer, "It is recommended as the case stands.");
        blocks.add(note());
        return new Page(blocks);
    }

    /** For the disposition, in both directions. */
    public Page disposition(WhatIf lessStrict, WhatIf stricter) {
        List<Block> blocks = new ArrayList<>(List.of(DispositionBanner.of(lessStrict.now())));
        blocks.add(new Block.Heading(1, "What would make the answer less strict"));
        add(blocks, lessStrict, "");
        if (lessStrict.stop() == null || !stricter.ways().isEmpty()) {
            blocks.add(new Block.Heading(1, "What would make it stricter"));
            add(blocks, stricter, "");
        }
        blocks.add(note());
        return new Page(blocks);
    }

    private static Block note() {
        return new Block.Paragraph(Tone.FAINT, NOTE);
    }

    private void add(List<Block> blocks, WhatIf answer, String reached) {
        if (answer.reached()) {
            blocks.add(new Block.Paragraph(Tone.PLAIN, reached));
        } else if (answer.stop() != null) {
            stop(blocks, answer.stop());
        } else if (answer.decided() == 0) {
            blocks.add(new Block.Paragraph(Tone.PLAIN, "Nothing stands in the way."));
        } else if (answer.ways().isEmpty()) {
            notFound(blocks, answer);
        }
        int number = 1;
        for (WhatIf.Way way : answer.ways()) {
            way(blocks, number++, way);
        }
        if (answer.more() > 0) {
            blocks.add(new Block.Paragraph(Tone.PLAIN, "And " + answer.more() + " more of the same size."));
        }
    }

    private void stop(List<Block> blocks, WhatIf.Stop stop) {
        blocks.add(new Block.Paragraph(Tone.STOP, "No finding of the examination lifts this."));
        for (Referral referral : stop.referrals()) {
            VocabularyItem concern =
                    vocabulary.item(Section.CONCERNS, referral.concern()).orElse(null);
            String action = concern == null || concern.action().isEmpty() ? "" : " " + concern.action();
            blocks.add(Block.Item.of(0, Tone.STRONG, facts.of((Conclusion) referral) + ".", action.strip()));
        }
        for (Fact flag : stop.flags()) {
            blocks.add(Block.Item.of(0, "Red flag: " + facts.of(flag) + "."));
        }
    }

    private static void notFound(List<Block> blocks, WhatIf answer) {
        String tried = answer.decided() == 1 ? "1 case" : answer.decided() + " cases";
        blocks.add(new Block.Paragraph(
                Tone.PLAIN,
                answer.exhausted()
                        ? "Not found: no set of up to three findings that the rules turn on here changes it (" + tried
                                + " decided)."
                        : "Not found within the budget of " + tried + "; a larger --budget searches on."));
        long blocking = answer.now().questions().stream()
                .filter(q -> q.need() == Need.BLOCKING)
                .count();
        if (blocking > 0) {
            blocks.add(Block.Item.of(
                    0,
                    (blocking == 1 ? "1 answer is" : blocking + " answers are")
                            + " missing that must come first: neuroglide next tells which to ask."));
        }
    }

    private void way(List<Block> blocks, int number, WhatIf.Way way) {
        blocks.add(new Block.Heading(2, number + ". If it were found that"));
        for (Supposition supposition : way.suppositions()) {
            supposition(blocks, supposition);
        }
        blocks.add(Block.Item.of(0, Tone.STRONG, "Then:", upshot(way.then())));
        for (WhatIf.Otherwise other : way.otherwise()) {
            String lead = other.question() instanceof NothingOf ? "But if one is there:" : "But if otherwise:";
            blocks.add(Block.Item.of(0, Tone.STRONG, lead, facts.of(other.answer()) + ": " + upshot(other.then())));
        }
    }

    private void supposition(List<Block> blocks, Supposition supposition) {
        if (supposition instanceof NothingOf none) {
            String group = vocabulary
                    .item(Section.GROUPS, none.group())
                    .map(VocabularyItem::words)
                    .orElse(none.group());
            blocks.add(Block.Item.of(0, group + ": none of " + none.open().size() + " is there"));
            none.open().forEach(f -> blocks.add(Block.Item.of(1, "Ask: " + question(f))));
            return;
        }
        Found found = (Found) supposition;
        blocks.add(Block.Item.of(0, facts.of(found.after())));
        if (Findings.isOpen(found.before()) && found.before() instanceof Finding finding) {
            blocks.add(Block.Item.of(1, "Not assessed so far. Ask: " + question(finding)));
        } else {
            blocks.add(Block.Item.of(1, "Found so far: " + facts.of(found.before())));
        }
    }

    private String question(Finding finding) {
        return vocabulary
                .find(ReferenceFacts.ANSWERED, finding.code())
                .map(VocabularyItem::question)
                .filter(q -> !q.isEmpty())
                .map(q -> q + " (" + finding.code() + ")")
                .orElse(finding.code());
    }

    /** What a decision comes to, on one line. */
    static String upshot(Decision decision) {
        String ceiling = decision.disposition().carriesTechniques() && decision.ceiling() != null
                ? ", at most " + Terms.of(decision.ceiling())
                : "";
        String concerns = decision.conclusions(Referral.class).stream()
                .map(Referral::concern)
                .distinct()
                .map(c -> c.replace('-', ' '))
                .collect(Collectors.joining(", "));
        int techniques = Upshot.of(decision).recommended().size();
        String recommended = techniques == 0
                ? ""
                : String.format(Locale.ROOT, ", %d technique%s", techniques, techniques == 1 ? "" : "s");
        return Terms.of(decision.disposition()) + (concerns.isEmpty() ? "" : " (" + concerns + ")") + ceiling
                + recommended;
    }
}
