package org.neuroglide.proof.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Finding;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Screen;
import org.neuroglide.model.Side;
import org.neuroglide.model.Symptom;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.TestResult;
import org.neuroglide.proof.reference.ReferenceFacts;

/**
 * The cases of one region in which every pair of findings stands in every pair of states (present, absent, not
 * assessed), and every triple of screening items in every three: red flags of the region and all other items of the core
 * screen. Scores and the components of a finding are no states; they, and everything else of the case, are drawn.
 */
public final class CoveringCases {
    private static final Presence[] STATES = {Presence.ABSENT, Presence.PRESENT, Presence.NOT_ASSESSED};

    private final String region;
    private final CaseGenerator generator;
    private final Knowledge knowledge;
    private final List<VocabularyItem> items = new ArrayList<>();
    private final int screening;
    private final long seed;
    private final CoveringArray array;

    public CoveringCases(Knowledge knowledge, String region, long seed) {
        this.knowledge = knowledge;
        this.region = region;
        this.seed = seed;
        this.generator = new CaseGenerator(knowledge);
        List<VocabularyItem> others = new ArrayList<>();
        for (Section section : ReferenceFacts.ANSWERED) {
            for (VocabularyItem item : knowledge.vocabulary().items(section)) {
                if (isHere(item) && !(section == Section.TESTS && item.family() == TestFamily.SCORE)) {
                    (section == Section.RED_FLAGS || item.screen() == Screen.CORE ? items : others).add(item);
                }
            }
        }
        this.screening = items.size();
        items.addAll(others);
        this.array = CoveringArray.of(items.size(), screening, STATES.length, seed + region.hashCode());
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

    private boolean isHere(VocabularyItem item) {
        return item.screen() == Screen.CORE || item.regions().isEmpty() || item.regions().contains(region);
    }

    /** Screening items first. */
    public List<VocabularyItem> items() {
        return List.copyOf(items);
    }

    public int screening() {
        return screening;
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
            PatientCase given = get(index);
            rows.add(items.stream().mapToInt(item -> List.of(STATES).indexOf(state(given, item))).toArray());
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
            Presence state = STATES[row[i]];
            if (state != Presence.NOT_ASSESSED) {
                put(draft, items.get(i), state, side);
            }
        }
        return Cases.withScreen(Cases.with(around, draft.today()), List.of());
    }

    private static void put(FindingDraft draft, VocabularyItem item, Presence state, Side side) {
        boolean present = state == Presence.PRESENT;
        if (item.section() == Section.SYMPTOMS && item.behaviour() && present) {
            draft.putSymptom(item, side, Behaviour.Profile.ANY);
        } else if (item.section() == Section.TESTS && item.family() == TestFamily.NEURODYNAMIC) {
            draft.putNeurodynamic(item, side, state);
        } else if (item.section() == Section.HISTORY && present) {
            draft.putHistory(item, state, side);
        } else if (item.section() == Section.RED_FLAGS && !item.sided()) {
            draft.putFlag(item, state);
        } else {
            draft.putState(item, state, side);
        }
    }

    /** The state in which a case holds an item; of two sides, both have the same. */
    static Presence state(PatientCase given, VocabularyItem item) {
        for (Finding finding : given.findings()) {
            boolean same = finding.code().equals(item.code()) && section(finding) == item.section();
            if (same) {
                return finding instanceof TestResult t && item.family() == TestFamily.NEURODYNAMIC
                        ? t.reproduced()
                        : finding.presence();
            }
        }
        return Presence.NOT_ASSESSED;
    }

    private static Section section(Finding finding) {
        if (finding instanceof Symptom) {
            return Section.SYMPTOMS;
        } else if (finding instanceof TestResult) {
            return Section.TESTS;
        }
        return finding instanceof RedFlag ? Section.RED_FLAGS : Section.HISTORY;
    }
}
