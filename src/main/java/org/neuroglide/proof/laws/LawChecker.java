package org.neuroglide.proof.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.proof.cases.Shrinker;
import org.neuroglide.proof.laws.Law.Change;

/** Holds the laws against generated cases, and makes every case that breaks one as small as it can be. */
public final class LawChecker {
    /** The law that is broken where a case is refused, or the rules come to no end. */
    public static final String DECIDED = "every case is decided";

    /**
     * A broken law.
     *
     * @param seed the number of the case within its source, which makes it again
     * @param smallest the fewest facts that still break the law, as a case file
     * @param scenario the same as a scenario file ready to keep
     */
    public record Violation(String law, long seed, String what, String smallest, String scenario) {
        @Override
        public String toString() {
            return "\nLAW BROKEN: " + law + " (case " + seed + ")\n" + what + "\n" + smallest;
        }
    }

    private final CaseGenerator generator;
    private final Knowledge knowledge;
    private final DecisionEngine engine;
    private final Map<String, Law> laws = new TreeMap<>();
    private Mix mix = new Mix();

    public LawChecker(Knowledge cases, Knowledge judged) {
        this.generator = new CaseGenerator(cases);
        this.knowledge = judged;
        this.engine = new DecisionEngine(judged);
        Laws.of(judged).forEach(law -> laws.put(law.name(), law));
    }

    /** Checks one law and no other. */
    public LawChecker only(String law) {
        laws.keySet().removeIf(name -> !name.equals(law));
        return this;
    }

    /** Tries those changes alone whose description names something. */
    public LawChecker changing(String name) {
        laws.replaceAll((key, law) -> new Law(law.name(), law.every(), c -> law.changes().apply(c).stream()
                .filter(change -> change.what().contains(name))
                .toList(), law.check(), law.claim()));
        return this;
    }

    /** What came out of the cases so far. */
    public Mix mix() {
        return mix;
    }

    /** Counts what comes out of the next cases elsewhere. */
    void countIn(Mix other) {
        mix = other;
    }

    /** No longer checks a law. */
    public void without(String law) {
        laws.remove(law);
    }

    /** How many laws are checked. */
    public int laws() {
        return laws.size();
    }

    /** Checks every law on generated cases. */
    public List<Violation> check(long firstSeed, int cases, int most) {
        return check(generator::generate, firstSeed, cases, most);
    }

    /**
     * Checks every law on as many cases as asked for.
     *
     * @param source makes a case from its number, always the same one
     * @param most how many changes of each law are tried on one case; a seeded choice where there are more
     * @return the first violation of each law, smallest first made
     */
    public List<Violation> check(LongFunction<PatientCase> source, long first, long cases, int most) {
        Map<String, Long> broken = new ConcurrentHashMap<>();
        LongStream.range(first, first + cases).parallel().forEach(number -> {
            PatientCase given = source.apply(number);
            Map<PatientCase, Decision> decided = new IdentityHashMap<>();
            try {
                mix.add(decide(given, decided));
                for (Law law : laws.values()) {
                    if (isDue(law, number, most) && !wrong(law, chosen(law.changes().apply(given), number, most), decided).isEmpty()) {
                        broken.merge(law.name(), number, Math::min);
                    }
                }
            } catch (CaseException undecided) {
                broken.merge(DECIDED, number, Math::min);
            }
        });
        return new TreeMap<>(broken).entrySet().stream().map(e -> explain(source, e.getKey(), e.getValue(), most)).toList();
    }

    private Violation explain(LongFunction<PatientCase> source, String law, long number, int most) {
        PatientCase given = source.apply(number);
        return law.equals(DECIDED) ? undecided(number, given) : explain(laws.get(law), given, number, most);
    }

    /** Of the case, or of the first changed case that is not decided. */
    private Violation undecided(long number, PatientCase given) {
        PatientCase refused = Stream.concat(
                        Stream.of(given),
                        laws.values().stream()
                                .flatMap(law -> law.changes().apply(given).stream())
                                .flatMap(change -> Stream.of(change.from().get(), change.to().get())))
                .filter(c -> !undecided(c).isEmpty())
                .findFirst()
                .orElseThrow();
        String why = undecided(refused);
        PatientCase smallest = Shrinker.smallest(refused, c -> undecided(c).equals(why));
        return new Violation(DECIDED, number, why, CaseText.of(smallest), LawScenario.undecided(DECIDED, why, smallest));
    }

    /** The codes of what keeps a case from being decided. */
    private String undecided(PatientCase given) {
        try {
            engine.decide(given);
            return "";
        } catch (CaseException e) {
            return e.problems().stream().map(p -> p.code() + ": " + p.message()).distinct().sorted().collect(Collectors.joining("; "));
        }
    }

    private static boolean isDue(Law law, long seed, int most) {
        return most > law.every() || Math.floorMod(seed + law.name().hashCode(), law.every()) == 0;
    }

    private Violation explain(Law law, PatientCase given, long seed, int most) {
        List<Change> tried = chosen(law.changes().apply(given), seed, most);
        String change = tried.stream().filter(c -> !wrong(law, List.of(c), new IdentityHashMap<>()).isEmpty()).findFirst().orElseThrow().what();
        PatientCase smallest = Shrinker.smallest(given, c -> !wrong(law, named(law, c, change), new IdentityHashMap<>()).isEmpty());
        Change smaller = named(law, smallest, change).get(0);
        String wrong = wrong(law, List.of(smaller), new IdentityHashMap<>());
        String scenario = new LawScenario(knowledge, engine).of(law, wrong, smaller);
        return new Violation(law.name(), seed, wrong, CaseText.of(smallest), scenario);
    }

    private static List<Change> named(Law law, PatientCase c, String what) {
        return law.changes().apply(c).stream().filter(change -> change.what().equals(what)).toList();
    }

    private String wrong(Law law, List<Change> changes, Map<PatientCase, Decision> decided) {
        for (Change change : changes) {
            Decision before = decide(change.from().get(), decided);
            Decision after = decide(change.to().get(), decided);
            String wrong = law.check().wrong(change, before, after);
            if (!wrong.isEmpty()) {
                return change.what().isEmpty() ? wrong : change.what() + ": " + wrong;
            }
        }
        return "";
    }

    /** Kept by identity: a case that is only equal to an earlier one is decided anew. */
    private Decision decide(PatientCase c, Map<PatientCase, Decision> decided) {
        return decided.computeIfAbsent(c, engine::decide);
    }

    private static List<Change> chosen(List<Change> changes, long seed, int most) {
        if (changes.size() <= most) {
            return changes;
        }
        List<Change> shuffled = new ArrayList<>(changes);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < most; i++) {
            Collections.swap(shuffled, i, i + random.nextInt(shuffled.size() - i));
        }
        return shuffled.subList(0, most);
    }
}
