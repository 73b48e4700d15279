package org.neuroglide.proof.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Decision;
import org.neuroglide.model.NotRecommended;
import org.neuroglide.model.Question;
import org.neuroglide.model.RuleSummary;
import org.neuroglide.texts.ConclusionWords;
import org.neuroglide.texts.Words;

/** What two decisions that permit the same say differently: other answers, other reasons, other texts. */
final class OtherDifference {
    private OtherDifference() {}

    /** Conclusions, questions and their order. */
    static List<Edit> answers(Decision before, Decision after, Words wordsBefore, Words wordsAfter) {
        List<Conclusion> old = before.conclusions(Conclusion.class);
        List<Conclusion> now = after.conclusions(Conclusion.class);
        ConclusionWords oldWords = new ConclusionWords(wordsBefore);
        ConclusionWords newWords = new ConclusionWords(wordsAfter);
        List<Edit> edits = new ArrayList<>();
        TextList.without(old, now).forEach(c -> edits.add(Edit.of("Concluded", oldWords.of(c), "")));
        TextList.without(now, old).forEach(c -> edits.add(Edit.of("Concluded", "", newWords.of(c))));
        edits.addAll(TextList.edits("Asks for", codes(before), codes(after)));
        if (edits.isEmpty()) {
            RuleDifference.add(edits, "Order of techniques", techniques(before), techniques(after));
            RuleDifference.add(edits, "Order of questions", String.join(", ", codes(before)), String.join(", ", codes(after)));
        }
        return edits;
    }

    private static List<String> codes(Decision decision) {
        return decision.questions().stream().map(Question::code).toList();
    }

    private static String techniques(Decision decision) {
        return String.join(", ", decision.recommendations().stream().map(r -> r.technique() + " " + r.side()).toList());
    }

    /** Rules behind a conclusion or a recommendation, and what stands in a technique's way. */
    static List<Edit> reasons(Decision before, Decision after) {
        List<Edit> edits = new ArrayList<>();
        edits.addAll(TextList.edits("Proof", Firing.keys(before), Firing.keys(after)));
        edits.addAll(TextList.edits("Recommended because of", because(before), because(after)));
        edits.addAll(TextList.edits("Asked by", askedBy(before), askedBy(after)));
        edits.addAll(TextList.edits("Not recommended because of", barriers(before), barriers(after)));
        return edits;
    }

    private static List<String> because(Decision decision) {
        return decision.recommendations().stream()
                .map(r -> r.technique() + ": " + String.join(", ", r.because()) + ", for "
                        + String.join(", ", r.indications().stream().map(i -> i.key()).toList()))
                .toList();
    }

    private static List<String> askedBy(Decision decision) {
        return decision.questions().stream()
                .map(q -> q.code() + ": " + String.join(", ", q.rules()) + ", could become " + q.couldBecome())
                .toList();
    }

    private static List<String> barriers(Decision decision) {
        return decision.notRecommended().stream()
                .map(n -> n.technique() + ": " + String.join(", ", n.barriers().stream().map(b -> String.join(", ", b.rules())).toList()))
                .toList();
    }

    /** What is left: words, sources and marks. */
    static List<Edit> texts(Decision before, Decision after) {
        List<Edit> edits = new ArrayList<>();
        rulesOfOtherText(before, after).forEach(id -> edits.add(Edit.of("Text of a rule", "", id)));
        edits.addAll(TextList.edits("Question", questions(before), questions(after)));
        edits.addAll(TextList.edits("Technique", names(before), names(after)));
        edits.addAll(TextList.edits("Why not", whyNot(before), whyNot(after)));
        edits.addAll(TextList.edits("Evidence", evidence(before), evidence(after)));
        RuleDifference.add(edits, "Clinically reviewed", before.reviewed() ? "yes" : "no", after.reviewed() ? "yes" : "no");
        return edits;
    }

    /** Ids of the rules behind both decisions whose own words, sources or marks differ. */
    static List<String> rulesOfOtherText(Decision before, Decision after) {
        Map<String, RuleSummary> old = rules(before);
        return rules(after).values().stream().filter(r -> !Objects.equals(r, old.get(r.id()))).map(RuleSummary::id).toList();
    }

    private static Map<String, RuleSummary> rules(Decision decision) {
        Map<String, RuleSummary> rules = new TreeMap<>();
        decision.conclusions().forEach(c -> c.bases().forEach(b -> rules.put(b.rule().id(), b.rule())));
        return rules;
    }

    private static List<String> questions(Decision decision) {
        return decision.questions().stream().map(Question::toString).toList();
    }

    private static List<String> names(Decision decision) {
        return decision.recommendations().stream().map(r -> r.name() + ", from " + r.start()).toList();
    }

    private static List<String> whyNot(Decision decision) {
        return decision.notRecommended().stream().map(NotRecommended::toString).toList();
    }

    private static List<String> evidence(Decision decision) {
        return decision.recommendations().stream().flatMap(r -> r.evidence().stream()).map(e -> e.key() + ": " + e).distinct().toList();
    }
}
