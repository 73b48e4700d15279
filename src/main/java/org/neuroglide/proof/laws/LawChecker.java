package org.neuroglide.proof.laws;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.MissingInformation;
import org.neuroglide.model.Need;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.proof.cases.Shrinker;
import org.neuroglide.proof.laws.Law.Change;
import org.neuroglide.proof.reference.ReferenceFacts;

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
    /** Laws about what must make no difference cost much and say little more on more cases. */
    private static final int EVERY = 4;

    private final Map<Disposition, LongAdder> mix = new EnumMap<>(Disposition.class);

    public LawChecker(Knowledge cases, Knowledge judged) {
        this.generator = new CaseGenerator(cases);
        this.knowledge = judged;
        this.engine = new DecisionEngine(judged);
        laws(judged).forEach(law -> laws.put(law.name(), law));
        for (Disposition disposition : Disposition.values()) {
            mix.put(disposition, new LongAdder());
        }
    }

    private static List<Law> laws(Knowledge knowledge) {
        ReferenceFacts sessions = new ReferenceFacts(knowledge.vocabulary(), knowledge.techniques());
        Forgetting forgetting = new Forgetting(sessions);
        FlagChanges flags = new FlagChanges(knowledge.vocabulary());
        List<Law> laws = new ArrayList<>(new DecisionLaws(knowledge, sessions).all());
        laws.add(new Law("unknown is not no", 1, forgetting::of, (c, before, after) -> Strictness.looser(before, after)));
        laws.add(new Law("one more red flag is never looser", 1, flags::of, LawChecker::moreFlags));
        laws.add(new Law("an override keeps its limits", 1, OverrideChanges::of, OverrideChanges::wrong));
        laws.add(new Law("an earlier no is no answer today", EVERY, forgetting::dated, SameChanges::conclusions));
        laws.add(new Law("equal cases are equal to the byte, in any order", EVERY, SameChanges::orders, SameChanges::bytes));
        laws.add(new Law("no clock but the day of the visit", EVERY, SameChanges::anotherDay, SameChanges::conclusions));
        laws.add(new Law("left and right are alike", EVERY, SameChanges::mirrored, SameChanges::mirror));
        return laws;
    }

    /** Answering the one question that held treatment up may let it go on; nothing else may. */
    private static String moreFlags(Change change, Decision before, Decision after) {
        boolean answersOnlyQuestion = before.disposition() == Disposition.ASSESS_FIRST
                && before.conclusions(MissingInformation.class).stream()
                        .filter(m -> m.need() == Need.BLOCKING)
                        .allMatch(m -> change.what().startsWith(m.code() + " is added"));
        return answersOnlyQuestion ? "" : Strictness.looser(before, after);
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
                .toList(), law.check()));
        return this;
    }

    public Map<Disposition, LongAdder> mix() {
        return mix;
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
                mix.get(decide(given, decided).disposition()).increment();
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

    private Violation undecided(long number, PatientCase given) {
        String why = undecided(given);
        PatientCase smallest = Shrinker.smallest(given, c -> !why.isEmpty() && undecided(c).equals(why));
        String what = why.isEmpty() ? "a change of this case is not decided" : why;
        return new Violation(DECIDED, number, what, CaseText.of(smallest),
                new LawScenario(knowledge, engine).undecided(DECIDED, what, smallest));
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
        String scenario = new LawScenario(knowledge, engine).of(law.name(), wrong, smaller);
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
