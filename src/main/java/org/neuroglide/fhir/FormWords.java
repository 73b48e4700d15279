package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.TestDescription;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Side;

/** The words of the form: those of the vocabulary and of the table of tests. */
final class FormWords {
    private final Knowledge knowledge;

    FormWords(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    static String lower(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    /** What the item is called, on which side, and the question that asks for it. */
    String asked(VocabularyItem item, Side side) {
        String where = side == Side.NONE ? "" : ", " + lower(side) + " side";
        return item.words() + where + ". " + item.question();
    }

    /** A question of the vocabulary, or other words where it has no such question. */
    String question(String code, String otherwise) {
        return knowledge
                .vocabulary()
                .item(Section.QUESTIONS, code)
                .map(VocabularyItem::question)
                .filter(q -> !q.isBlank())
                .orElse(otherwise);
    }

    /** How to ask or examine it, and what else it is called; empty where nothing is said. */
    String help(VocabularyItem item) {
        List<String> parts = new ArrayList<>();
        if (!item.patientWords().isEmpty()) {
            parts.add("In plain words: " + item.patientWords());
        }
        if (!item.synonyms().isEmpty()) {
            parts.add("Also called: " + String.join(", ", item.synonyms()) + ".");
        }
        TestDescription test = item.section() == Section.TESTS ? knowledge.tests().get(item.code()) : null;
        if (test != null) {
            parts.addAll(test.sequence());
            parts.add(test.endPoint().isEmpty() ? "" : "End point: " + test.endPoint());
            parts.addAll(test.differentiation());
            parts.add("Counts: " + test.counts());
            parts.add(test.negative().isEmpty() ? "" : "Negative: " + test.negative());
            parts.add(test.avoid().isEmpty() ? "" : "Do not: " + test.avoid());
        }
        return String.join("\n", parts.stream().filter(p -> !p.isBlank()).toList());
    }

    /** What an answer to a whole block says. */
    String covers(List<VocabularyItem> items) {
        return "All absent answers for: "
                + String.join("; ", items.stream().map(VocabularyItem::words).toList())
                + ". Answer one by one where any of them is present or was not asked.";
    }
}
