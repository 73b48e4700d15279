package org.neuroglide.proof.laws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.cases.CoveringCases;
import org.neuroglide.proof.cases.ScenarioText;
import org.neuroglide.proof.reference.Comparison;

/**
 * Holds the laws, or the reference, against the covering cases of every region and then against generated cases, in
 * portions, so that a long run needs no more memory than a short one and tells what it found as soon as it found it.
 */
public final class LawRun {
    /** Cases of a portion. */
    private static final int PORTION = 1_000;

    /** Disagreements that are worth telling: more mostly have the same cause. */
    private static final int MOST_DISAGREEMENTS = 5;

    /**
     * Something that does not hold.
     *
     * @param title the law, or that engine and reference disagree
     * @param name of a file for its scenario, without the ending
     */
    public record Found(String title, String what, String name, String scenario) {}

    /** Who watches. */
    public interface Watcher {
        void portion(long done, long all);

        void found(Found found);
    }

    private final Knowledge knowledge;
    private final long seed;
    private final Map<String, CoveringCases> covering;

    /** @param regions whose covering cases are made; all where empty */
    public LawRun(Knowledge knowledge, List<String> regions, long seed) {
        this.knowledge = knowledge;
        this.seed = seed;
        this.covering = CoveringCases.of(knowledge, regions, seed);
    }

    /** The covering cases by region. */
    public Map<String, CoveringCases> covering() {
        return covering;
    }

    private interface Check {
        List<Found> of(String source, LongFunction<PatientCase> cases, long first, long count);
    }

    /** Checks every law; a law that was seen broken once is told once. */
    public List<Found> laws(LawChecker checker, long cases, int most, Watcher watcher) {
        return run(cases, watcher, (source, from, first, count) -> checker.check(from, first, count, most).stream()
                .map(v -> {
                    checker.without(v.law());
                    String name = "law-" + ScenarioText.id(v.law());
                    return new Found("Law broken: " + v.law() + " (" + source + " " + v.seed() + ")", v.what(), name, v.scenario());
                })
                .toList());
    }

    /** Compares the engine with the reference. */
    public List<Found> reference(Comparison comparison, long cases, Watcher watcher) {
        Map<String, Found> told = new LinkedHashMap<>();
        return run(cases, watcher, (source, from, first, count) -> {
            List<Found> fresh = new ArrayList<>();
            for (long number : comparison.differing(from, first, count)) {
                if (told.size() < MOST_DISAGREEMENTS) {
                    Comparison.Disagreement d = comparison.disagreement(from.apply(number));
                    String title = "Engine and reference disagree (" + source + " " + number + ")";
                    Found found = new Found(title, String.join("\n", d.lines()), "reference-" + ScenarioText.id(d.rules()), d.scenario());
                    if (told.putIfAbsent(found.name(), found) == null) {
                        fresh.add(found);
                    }
                }
            }
            return fresh;
        });
    }

    private List<Found> run(long cases, Watcher watcher, Check check) {
        List<Found> all = new ArrayList<>();
        long total = cases + covering.values().stream().mapToLong(CoveringCases::size).sum();
        long done = 0;
        for (Map.Entry<String, CoveringCases> region : covering.entrySet()) {
            CoveringCases array = region.getValue();
            String source = "covering case of " + region.getKey();
            done = portion(check.of(source, n -> array.get((int) n), 0, array.size()), all, watcher, done + array.size(), total);
        }
        CaseGenerator generator = new CaseGenerator(knowledge);
        for (long first = 0; first < cases; first += PORTION) {
            long count = Math.min(PORTION, cases - first);
            done = portion(check.of("seed", generator::generate, seed + first, count), all, watcher, done + count, total);
        }
        return all;
    }

    private static long portion(List<Found> found, List<Found> all, Watcher watcher, long done, long total) {
        found.forEach(watcher::found);
        all.addAll(found);
        watcher.portion(done, total);
        return done;
    }
}
