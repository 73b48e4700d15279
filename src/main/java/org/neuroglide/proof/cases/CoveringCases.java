package org.neuroglide.proof.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Side;

/**
 * The cases of one region in which every pair of findings stands in every pair of states (present, absent, not
 * assessed), and every triple of screening items in every three: red flags of the region and all other items of the core
 * screen. Scores and the components of a finding are no states; they, and everything else of the case, are drawn.
 */
public final class CoveringCases {
    private final String region;
    private final CaseGenerator generator;
    private final Knowledge knowledge;
    private final RegionFindings findings;
    private final long seed;
    private final CoveringArray array;

    public CoveringCases(Knowledge knowledge, String region, long seed) {
        this.knowledge = knowledge;
        this.region = region;
        this.seed = seed;
        this.generator = new CaseGenerator(knowledge);
        this.findings = new RegionFindings(knowledge, region);
        this.array = CoveringArray.of(
                findings.items.size(), findings.screening, RegionFindings.STATES.size(), seed + region.hashCode());
    }

    /**
     * Covering cases by region.
     *
     * @param regions every region of the vocabulary where empty
     */
    public static Map<String, CoveringCases> of(Knowledge knowledge, List<String> regions, long seed) {
        Map<String, CoveringCases> all = new LinkedHashMap<>();
        List.copyOf(knowledge.vocabulary().items(Section.REGIONS)).parallelStream()
                .filter(r -> regions.isEmpty() || regions.contains(r.code()))
                .map(r -> new CoveringCases(knowledge, r.code(), seed))
                .toList()
                .forEach(c -> all.put(c.region, c));
        return all;
    }

    /** Screening items first. */
    public List<VocabularyItem> items() {
        return findings.items;
    }

    public int screening() {
        return findings.screening;
    }

    public int size() {
        return array.rows().size();
    }

    public long pairs() {
        return array.pairs();
    }

    public long triples() {
        return array.triples();
    }

    /** How many of the pairs and of the triples the cases hold, counted on the cases themselves. */
    public long[] held() {
        List<int[]> rows = new ArrayList<>();
        for (int index = 0; index < size(); index++) {
            rows.add(findings.states(get(index)));
        }
        return array.held(rows);
    }

    /** One of the cases. */
    public PatientCase get(int index) {
        long own = seed + index;
        PatientCase around = generator.generateIn(region, own);
        FindingDraft draft = new FindingDraft(new Dice(new SplittableRandom(own)), knowledge, generator::around);
        Side side = around.complaint().side();
        int[] row = array.rows().get(index);
        for (int i = 0; i < row.length; i++) {
            if (RegionFindings.STATES.get(row[i]) != Presence.NOT_ASSESSED) {
                RegionFindings.put(draft, findings.items.get(i), row[i], side);
            }
        }
        return Cases.withScreen(Cases.with(around, draft.today()), List.of());
    }
}
