package org.neuroglide.proof.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.texts.Words;

/** The decisions of two knowledge bases for one case beside each other. Thread-safe. */
final class CaseComparison {
    private final Words wordsBefore;
    private final Words wordsAfter;
    private final ChangedParts parts;

    CaseComparison(Knowledge before, Knowledge after, List<Change> content) {
        this.wordsBefore = RuleDifference.words(before);
        this.wordsAfter = RuleDifference.words(after);
        this.parts = new ChangedParts(before, after, content);
    }

    /** The later decision under the name of the earlier knowledge base, so that only what it says can differ. */
    private static Decision like(Decision old, Decision now) {
        return new Decision(now.asOf(), old.knowledgeVersion(), old.knowledgeHash(), now.reviewed(), now.disposition(), now.conclusions(),
                now.ceiling(), now.questions(), now.recommendations(), now.notRecommended(), now.homeAllowed(), now.reviewOn());
    }

    /** Null where both decisions say the same. */
    @Nullable CaseChange change(String name, Decision old, Decision other, Supplier<String> witness) {
        Decision now = like(old, other);
        if (old.equals(now)) {
            return null;
        }
        List<Edit> edits = DecisionDifference.permitted(old, now, wordsBefore, wordsAfter);
        CaseChange.Kind kind = kind(edits);
        if (kind == CaseChange.Kind.OTHER) {
            edits = new ArrayList<>(edits);
            edits.addAll(OtherDifference.answers(old, now, wordsBefore, wordsAfter));
            if (edits.isEmpty()) {
                kind = CaseChange.Kind.REASONS;
                edits = OtherDifference.reasons(old, now);
            }
            if (edits.isEmpty()) {
                kind = CaseChange.Kind.TEXTS;
                edits = OtherDifference.texts(old, now);
            }
        }
        TreeSet<String> rules = Firing.differing(old, now);
        if (kind == CaseChange.Kind.TEXTS) {
            rules.addAll(OtherDifference.rulesOfOtherText(old, now));
        }
        return new CaseChange(kind, List.copyOf(edits), parts.because(old, now, rules), parts.also(rules), List.of(name), witness.get());
    }

    private static CaseChange.Kind kind(List<Edit> edits) {
        boolean looser = edits.stream().anyMatch(e -> e.direction() == Direction.LOOSER);
        boolean stricter = edits.stream().anyMatch(e -> e.direction() == Direction.STRICTER);
        return looser
                ? stricter ? CaseChange.Kind.BOTH : CaseChange.Kind.LOOSER
                : stricter ? CaseChange.Kind.STRICTER : CaseChange.Kind.OTHER;
    }
}
