package org.neuroglide.hooks;

import java.util.List;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Decision;

/** Words of the knowledge base for summaries and labels, and the rules behind conclusions. */
record CardWords(Knowledge knowledge) {
    /** "Concern: Fracture; Spinal infection"; empty where there is none. */
    String concerns(Stream<String> codes) {
        String names = Summary.list(codes.map(this::concern).toList());
        return names.isEmpty() ? "" : "Concern: " + names;
    }

    String concern(String code) {
        return words(Section.CONCERNS, code);
    }

    String words(Section section, String code) {
        return knowledge.vocabulary().item(section, code).map(VocabularyItem::words).orElse(code);
    }

    String technique(String id) {
        return knowledge.techniques().get(id).name();
    }

    /** Ids of the rules that concluded any of them, sorted. */
    static List<String> rules(Decision decision, List<? extends Conclusion> conclusions) {
        return decision.conclusions().stream()
                .filter(c -> conclusions.contains(c.conclusion()))
                .map(Concluded::bases)
                .flatMap(List::stream)
                .map(b -> b.rule().id())
                .distinct()
                .sorted()
                .toList();
    }
}
