package org.neuroglide.proof.laws;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.cases.CleanCases;
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
     * @param file a name for the scenario's file; another ending than that of scenarios where it is a case file
     */
    public record Found(String title, String what, String file, String scenario) {
        static Found of(String title, String what, String name, String scenario) {
            return new Found(title, what, name + (ScenarioText.isScenario(scenario) ? ".yaml" : ".case"), scenario);
        }
    }

    /** Who watches. */
    public interface Watcher {
        void portion(long done, long all);

        void found(Found found);
    }

    /** Where cases come from. */
    public enum Family {
        /** Many findings at once. */
        DENSE,
        /** Few findings beside those of a case that is treated. */
        CLEAN,
        /** As an examination leaves them. */
        GENERATED
    }

    private record Source(Family family, String name, LongFunction<PatientCase> cases, long first, long count) {}

    private final Knowledge knowledge;
    private final long seed;
    private final Map<String, CoveringCases> dense;
    private final Map<String, CleanCases> clean;
    private final Map<Family, Mix> mixes = new EnumMap<>(Family.class);

    /**
     * @param families which cases are made
     * @param regions whose covering cases are made; all where empty
     */
    public LawRun(Knowledge knowledge, Set<Family> families, List<String> regions, long seed) {
        this.knowledge = knowledge;
        this.seed = seed;
        this.dense = families.contains(Family.DENSE) ? CoveringCases.of(knowledge, regions, seed) : Map.of();
        this.clean = families.contains(Family.CLEAN) ? CleanCases.of(knowledge, regions, seed) : Map.of();
        families.forEach(family -> mixes.put(family, new Mix()));
    }

    /** The dense covering cases by region. */
    public Map<String, CoveringCases> dense() {
        return dense;
    }

    /** The clean covering cases by region. */
    public Map<String, CleanCases> clean() {
        return clean;
    }

    /** What came out, by where the cases come from. */
    public Map<Family, Mix> mixes() {
        return mixes;
    }

    /** How many cases there are with so many generated ones. */
    public long size(long generated) {
        return sources(generated).stream().mapToLong(Source::count).sum();
    }

    private List<Source> sources(long generated) {
        List<Source> all = new ArrayList<>();
        dense.forEach((region, c) -> all.add(
                new Source(Family.DENSE, "dense case of " + region, n -> c.get((int) n), 0, c.size())));
        clean.forEach((region, c) -> all.add(
                new Source(Family.CLEAN, "clean case of " + region, n -> c.get((int) n), 0, c.size())));
        if (mixes.containsKey(Family.GENERATED)) {
            all.add(new Source(Family.GENERATED, "seed", new CaseGenerator(knowledge)::generate, seed, generated));
        }
        return all;
    }

    private interface Check {
        List<Found> of(Source source, long first, long count);
    }

    /** Checks every law; a law that was seen broken once is told once. */
    public List<Found> laws(LawChecker checker, long cases, int most, Watcher watcher) {
        return run(cases, watcher, (source, first, count) -> {
            checker.countIn(mixes.get(source.family()));
            return checker.check(source.cases(), first, count, most).stream().map(v -> broken(checker, source, v)).toList();
        });
    }

    private static Found broken(LawChecker checker, Source source, LawChecker.Violation v) {
        checker.without(v.law());
        String title = "Law broken: " + v.law() + " (" + source.name() + " " + v.seed() + ")";
        return Found.of(title, v.what(), "law-" + ScenarioText.id(v.law()), v.scenario());
    }

    /** Compares the engine with the reference. */
    public List<Found> reference(Comparison comparison, long cases, Watcher watcher) {
        Map<String, Found> told = new LinkedHashMap<>();
        return run(cases, watcher, (source, first, count) -> {
            List<Found> fresh = new ArrayList<>();
            for (long number : comparison.differing(source.cases(), first, count)) {
                if (told.size() < MOST_DISAGREEMENTS) {
                    Comparison.Disagreement d = comparison.disagreement(source.cases().apply(number));
                    String title = "Engine and reference disagree (" + source.name() + " " + number + ")";
                    Found found = Found.of(title, String.join("\n", d.lines()), "reference-" + ScenarioText.id(d.rules()), d.scenario());
                    if (told.putIfAbsent(found.file(), found) == null) {
                        fresh.add(found);
                    }
                }
            }
            return fresh;
        });
    }

    private List<Found> run(long cases, Watcher watcher, Check check) {
        List<Found> all = new ArrayList<>();
        long total = size(cases);
        long done = 0;
        for (Source source : sources(cases)) {
            for (long at = 0; at < source.count(); at += PORTION) {
                long count = Math.min(PORTION, source.count() - at);
                List<Found> found = check.of(source, source.first() + at, count);
                found.forEach(watcher::found);
                all.addAll(found);
                done += count;
                watcher.portion(done, total);
            }
        }
        return all;
    }
}
