package org.neuroglide.proof.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Finding;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;

/**
 * The cases of one region that differ little from a case that is treated: one in which everything was asked, no red flag
 * is present, and a technique comes out. {@link CleanRows} says what is changed in each. What is no state of a finding
 * (intensity, course, age, earlier visit, override) is drawn, and is the same in all that start from one treated case.
 */
public final class CleanCases {
    /** Treated cases to start from, and how many are tried for each of them. */
    private static final int STARTS = 24;

    private static final int TRIED = 20;

    private final Knowledge knowledge;
    private final CaseGenerator generator;
    private final DecisionEngine engine;
    private final RegionFindings findings;
    private final long seed;
    private final List<PatientCase> starts = new ArrayList<>();
    private final QuietStates quiet;
    private final CleanRows rows;

    public CleanCases(Knowledge knowledge, DecisionEngine engine, String region, long seed) {
        this.knowledge = knowledge;
        this.generator = new CaseGenerator(knowledge);
        this.engine = engine;
        this.findings = new RegionFindings(knowledge, region);
        this.seed = seed;
        for (int tried = 0; tried < STARTS * TRIED && starts.size() < STARTS; tried++) {
            PatientCase clean = withoutFlags(generator.cleanIn(region, seed + tried));
            if (isTreated(clean)) {
                starts.add(clean);
            }
        }
        List<int[]> states = starts.stream().map(findings::states).toList();
        this.quiet = new QuietStates(states, this::isTreated);
        this.rows = new CleanRows(states, quiet, findings.screening, seed + region.hashCode());
    }

    /**
     * Clean cases by region.
     *
     * @param regions every region of the vocabulary where empty
     */
    public static Map<String, CleanCases> of(Knowledge knowledge, List<String> regions, long seed) {
        Map<String, CleanCases> all = new LinkedHashMap<>();
        DecisionEngine engine = new DecisionEngine(knowledge);
        List<String> codes = knowledge.vocabulary().items(Section.REGIONS).stream()
                .map(VocabularyItem::code)
                .filter(r -> regions.isEmpty() || regions.contains(r))
                .toList();
        List<CleanCases> made = codes.parallelStream().map(r -> new CleanCases(knowledge, engine, r, seed)).toList();
        for (int i = 0; i < codes.size(); i++) {
            all.put(codes.get(i), made.get(i));
        }
        return all;
    }

    private static PatientCase withoutFlags(PatientCase given) {
        return Cases.with(given, given.findings().stream()
                .filter(f -> !(f instanceof RedFlag && f.presence() == Presence.PRESENT))
                .map(f -> Cases.assessedOn(f, null))
                .toList());
    }

    private boolean isTreated(PatientCase given) {
        return engine.problems(given).isEmpty() && engine.decide(given).disposition().carriesTechniques();
    }

    /** Whether a treated case is still treated after one change. */
    private boolean isTreated(int start, int item, int state) {
        return isTreated(changed(new CleanRows.Row(start, Map.of(item, state)), seed));
    }

    public int size() {
        return rows.all().size();
    }

    /** One of the cases. */
    public PatientCase get(int index) {
        return changed(rows.all().get(index), seed + index);
    }

    private PatientCase changed(CleanRows.Row row, long own) {
        PatientCase start = starts.get(row.start());
        FindingDraft draft = new FindingDraft(new Dice(new SplittableRandom(own)), knowledge, generator::around);
        List<Finding> all = new ArrayList<>(start.findings());
        row.changes().forEach((item, state) -> {
            VocabularyItem changed = findings.items.get(item);
            all.removeIf(f -> f.code().equals(changed.code()) && ScenarioText.section(f) == changed.section());
            RegionFindings.put(draft, changed, state, start.complaint().side());
        });
        all.addAll(draft.today());
        return Cases.with(start, all);
    }

    /**
     * What is held, counted on the cases themselves.
     *
     * @param pairs of states, of {@code allPairs}
     * @param present two or three screening items that are present and nothing else changed, of {@code allPresent}
     */
    public record Held(int pairs, int allPairs, int present, int allPresent) {}

    public Held held() {
        CleanCombinations left = new CleanCombinations(starts.stream().map(findings::states).toList(), quiet, findings.screening);
        int pairs = left.pairs().size();
        int present = left.present();
        for (int index = 0; index < size(); index++) {
            left.hold(findings.states(get(index)));
        }
        return new Held(pairs - left.pairs().size(), pairs, present - left.present(), present);
    }

    /** How many states leave a treated case treated, of all states of its findings. */
    public int[] quiet() {
        int all = findings.items.size() * RegionFindings.STATES.size();
        return new int[] {(int) IntStream.range(0, all).filter(quiet::is).count(), all};
    }
}
