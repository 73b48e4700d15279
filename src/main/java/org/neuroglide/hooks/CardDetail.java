package org.neuroglide.hooks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.neuroglide.fhir.FhirCase.Unused;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Referral;
import org.neuroglide.texts.Block;
import org.neuroglide.texts.DecisionPage;
import org.neuroglide.texts.Page;
import org.neuroglide.texts.Tone;
import org.neuroglide.texts.Words;

/** The Markdown below the summary of a card. Every text in it is escaped, and its length is bounded. */
final class CardDetail {
    static final int MOST = 40_000;
    private static final int MOST_UNUSED = 20;
    private static final Set<String> WITHOUT_MEANING = Set.of("not-mapped", "no-code", "not-read", "other-questionnaire");

    private final Knowledge knowledge;
    private final DecisionPage page;

    CardDetail(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.page = new DecisionPage(new Words(
                knowledge.vocabulary(), knowledge.sources(), knowledge.techniques(), knowledge.parameters()));
    }

    /** The decision with everything that speaks for and against it, and what of the record does not stand behind it. */
    String whole(Occasion occasion) {
        List<Block> blocks =
                new ArrayList<>(page.of(occasion.patientCase(), occasion.decision()).blocks());
        List<Block> notUsed = notUsed(occasion);
        // What was left out belongs beside the answer, not behind the literature.
        int evidence = blocks.size();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Heading heading && heading.text().equals("Evidence")) {
                evidence = i;
            }
        }
        blocks.addAll(evidence, notUsed);
        return bounded(blocks, occasion);
    }

    /** What must be referred besides an emergency. */
    String alsoRefer(Occasion occasion, List<Referral> referrals) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(Tone.STOP, "Besides the emergency: refer urgently, and no neural technique until seen."));
        for (Referral referral : referrals) {
            VocabularyItem concern = knowledge.vocabulary()
                    .item(Section.CONCERNS, referral.concern())
                    .orElseThrow();
            blocks.add(Block.Item.of(0, Tone.STOP, concern.words(), ""));
            if (!concern.action().isEmpty()) {
                blocks.add(Block.Field.of(1, "Do", concern.action()));
            }
            blocks.add(new Block.Field(1, "Because", behind(occasion.decision(), referral)));
        }
        blocks.add(Block.Item.of(0, "The card of the emergency holds the findings and the whole explanation."));
        return bounded(blocks, occasion);
    }

    /** Which parts of the record are not known, and what that means. */
    String gaps(Occasion occasion) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(
                Tone.CAUTION,
                "What is not known here counts as not assessed. It may hold a reason against treatment: read it before acting."));
        serious(occasion).forEach(blocks::add);
        occasion.gaps().forEach((query, gap) -> blocks.add(Block.Field.of(0, query.key(), gap.words)));
        return bounded(blocks, occasion);
    }

    private static List<Block> notUsed(Occasion occasion) {
        List<Block> blocks = new ArrayList<>();
        if (occasion.gaps().isEmpty() && occasion.unused().isEmpty()) {
            return blocks;
        }
        blocks.add(new Block.Heading(1, "What of the record this does not rest on"));
        serious(occasion).forEach(blocks::add);
        occasion.gaps().forEach((query, gap) -> blocks.add(Block.Field.of(0, query.key(), gap.words)));
        List<Unused> others = occasion.unused().stream().filter(u -> says(u) >= 0).sorted(Comparator.comparing(CardDetail::says)).toList();
        others.stream().limit(MOST_UNUSED).forEach(u -> blocks.add(unused(u)));
        int more = others.size() - MOST_UNUSED;
        if (more > 0) {
            blocks.add(Block.Item.of(0, "and " + more + " more"));
        }
        return blocks;
    }

    private static List<Block> serious(Occasion occasion) {
        return occasion.unused().stream()
                .filter(u -> says(u) < 0)
                .sorted(Comparator.comparing(CardDetail::says))
                .limit(MOST_UNUSED)
                .map(CardDetail::unused)
                .toList();
    }

    /** A serious concern first; what could say something of this patient before what means nothing here, where the cut falls. */
    private static int says(Unused unused) {
        if (unused.reason().equals(Occasion.SERIOUS)) {
            return -2;
        } else if (unused.reason().equals(Occasion.UNFINISHED) || unused.reason().equals(Occasion.UNNAMED_MEDICINE)) {
            return -1;
        }
        return WITHOUT_MEANING.contains(unused.reason()) ? 1 : 0;
    }

    private static Block unused(Unused unused) {
        String code = unused.code().isEmpty() ? "" : ", " + unused.code();
        return Block.Field.of(0, unused.reason().replace('-', ' '), unused.reference() + code);
    }

    private static List<String> behind(Decision decision, Referral referral) {
        return decision.conclusions().stream()
                .filter(c -> c.conclusion().equals(referral))
                .flatMap(c -> c.bases().stream())
                .map(b -> b.rule().id() + " " + b.rule().statement() + ". " + b.rule().rationale())
                .distinct()
                .toList();
    }

    /** The blocks as Markdown, with what must stand below every detail. */
    static String bounded(List<Block> blocks, Occasion occasion) {
        Decision decision = occasion.decision();
        String reviewed = decision.reviewed() ? "clinically reviewed" : "not clinically reviewed";
        String foot = "\nDecision `" + occasion.id() + "`, knowledge base " + decision.knowledgeVersion() + ", " + reviewed + ".\n";
        return bounded(new Page(blocks).markdown(), foot);
    }

    /** A text and what must stand below it; where both are too long, the text is cut behind a line, and says so. */
    static String bounded(String text, String foot) {
        if (text.length() + foot.length() <= MOST) {
            return text + foot;
        }
        String cut = "\n**This text is cut; the log holds the whole decision.**\n";
        int end = text.lastIndexOf('\n', MOST - foot.length() - cut.length());
        return text.substring(0, end) + "\n" + cut + foot;
    }
}
