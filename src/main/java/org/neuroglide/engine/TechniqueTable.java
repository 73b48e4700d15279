package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.neuroglide.knowledge.EvidenceEntry;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.EvidenceSummary;
import org.neuroglide.model.Kind;

/** The table of techniques and of evidence, arranged for the join. Shared by all cases. */
final class TechniqueTable {
    /** Gentlest kind first, then the first choice. */
    static final Comparator<Technique> ORDER = Comparator.comparing(Technique::kind)
            .thenComparingInt(Technique::rank)
            .thenComparing(Technique::id);

    private final List<TechniqueReach> all;
    private final Map<String, List<TechniqueReach>> byRegion = new HashMap<>();
    private final List<EvidenceEntry> evidence;
    private final Map<Treated, List<EvidenceSummary>> known = new ConcurrentHashMap<>();

    private record Treated(String condition, Kind kind) {}

    TechniqueTable(Knowledge knowledge) {
        Vocabulary vocabulary = knowledge.vocabulary();
        all = knowledge.techniques().values().stream()
                .sorted(ORDER)
                .map(t -> new TechniqueReach(t, vocabulary))
                .toList();
        for (VocabularyItem region : vocabulary.items(Section.REGIONS)) {
            byRegion.put(region.code(), ofRegion(vocabulary, region.code()));
        }
        evidence = knowledge.evidence().stream()
                .sorted(Comparator.comparing(e -> e.summary().key()))
                .toList();
    }

    private List<TechniqueReach> ofRegion(Vocabulary vocabulary, String region) {
        return all.stream()
                .filter(t -> vocabulary
                        .item(Section.NERVES, t.technique().nerve())
                        .filter(nerve -> nerve.regions().contains(region))
                        .isPresent())
                .toList();
    }

    /** Every technique, in order. */
    List<TechniqueReach> all() {
        return all;
    }

    /** The techniques for the nerves of a complaint's region, in order; every one where the region is unknown. */
    List<TechniqueReach> ofRegion(String region) {
        return byRegion.getOrDefault(region, all);
    }

    /** What is known for and against a kind of technique in a condition, by key. */
    List<EvidenceSummary> evidence(String condition, Kind kind) {
        return known.computeIfAbsent(new Treated(condition, kind), this::found);
    }

    private List<EvidenceSummary> found(Treated treated) {
        List<EvidenceSummary> found = new ArrayList<>(2);
        for (EvidenceEntry entry : evidence) {
            if (entry.conditions().contains(treated.condition)
                    && (entry.kinds().isEmpty() || entry.kinds().contains(treated.kind))) {
                found.add(entry.summary());
            }
        }
        return List.copyOf(found);
    }
}
