package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.model.Decision;
import org.neuroglide.model.EvidenceStatement;
import org.neuroglide.model.EvidenceSummary;
import org.neuroglide.model.Recommendation;

/** What the literature says for and against; never one without the other. */
final class EvidenceSection {
    private EvidenceSection() {}

    static List<Block> blocks(Words words, Decision decision) {
        Map<String, EvidenceSummary> entries = new LinkedHashMap<>();
        for (Recommendation recommendation : decision.recommendations()) {
            recommendation.evidence().forEach(e -> entries.putIfAbsent(e.key(), e));
        }
        List<Block> blocks = new ArrayList<>();
        if (entries.isEmpty()) {
            return blocks;
        }
        blocks.add(new Block.Heading(1, "Evidence"));
        for (EvidenceSummary entry : entries.values()) {
            blocks.addAll(entry(words, entry));
        }
        return blocks;
    }

    static List<Block> entry(Words words, EvidenceSummary entry) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Field.of(0, "Certainty", Terms.of(entry.certainty()) + ". " + entry.headline()));
        blocks.add(new Block.Field(0, "For", statements(words, entry.supports())));
        blocks.add(new Block.Field(0, "Against", against(words, entry)));
        return blocks;
    }

    private static List<String> against(Words words, EvidenceSummary entry) {
        return entry.againstNote().isEmpty()
                ? statements(words, entry.against())
                : List.of("nothing known: " + entry.againstNote());
    }

    private static List<String> statements(Words words, List<EvidenceStatement> statements) {
        return statements.isEmpty()
                ? List.of("nothing known")
                : statements.stream()
                        .map(s -> s.text() + " - " + words.name(s.source()) + " (" + s.mark() + ")")
                        .toList();
    }
}
