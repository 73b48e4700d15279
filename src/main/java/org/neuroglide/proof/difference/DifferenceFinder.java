package org.neuroglide.proof.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.proof.difference.Difference.Refusal;
import org.neuroglide.proof.difference.Difference.Refusal.Refuser;
import org.neuroglide.proof.difference.Difference.Side;
import org.neuroglide.proof.difference.Difference.Untold;
import org.neuroglide.scenario.ScenarioException;
import org.neuroglide.scenario.WrittenCase;
import org.neuroglide.scenario.WrittenCaseReader;

/**
 * Compares two knowledge bases: their content, and their decisions for the same cases. Cases are decided in parallel;
 * the answer does not depend on it.
 */
public final class DifferenceFinder {
    private final Side before;
    private final Side after;
    private final DecisionEngine engineBefore;
    private final DecisionEngine engineAfter;
    private final List<Change> content;
    private final CaseComparison comparison;
    private final IntConsumer progress;

    /** @param progress told how many cases are done, from any thread */
    public DifferenceFinder(String nameBefore, Knowledge before, String nameAfter, Knowledge after, IntConsumer progress) {
        this.before = new Side(nameBefore, before.info().version(), before.hash());
        this.after = new Side(nameAfter, after.info().version(), after.hash());
        this.engineBefore = new DecisionEngine(before);
        this.engineAfter = new DecisionEngine(after);
        this.content = ContentDifference.of(before, after);
        this.comparison = new CaseComparison(before, after, content);
        this.progress = progress;
    }

    /**
     * The difference on written cases. Each is read in the words of each knowledge base. What a visit of a journey knows
     * of the visit before is what the first knowledge base decided there, so that both are given the same case.
     *
     * @param source where the cases come from, for the report
     */
    public Difference on(String source, List<WrittenCase> cases) {
        WrittenCaseReader readerBefore = new WrittenCaseReader(engineBefore);
        WrittenCaseReader readerAfter = new WrittenCaseReader(engineAfter);
        AtomicInteger done = new AtomicInteger();
        List<Outcome> outcomes = cases.parallelStream()
                .map(written -> {
                    Attempt<PreviousVisit> earlier = Attempt.of(() -> readerBefore.earlier(written));
                    if (earlier.value() == null) {
                        earlier = Attempt.of(() -> readerAfter.earlier(written));
                    }
                    PreviousVisit visit = earlier.value() == null ? PreviousVisit.NONE : earlier.value();
                    Attempt<Decision> old = Attempt.of(() -> engineBefore.decide(readerBefore.read(written, visit)));
                    Attempt<Decision> now = Attempt.of(() -> engineAfter.decide(readerAfter.read(written, visit)));
                    progress.accept(done.incrementAndGet());
                    return outcome(written.name(), old, now, () -> "");
                })
                .toList();
        return difference(source, outcomes);
    }

    /**
     * The difference on generated cases; their seeds are 1, 2, 3 and so on. The odd ones are made of the words of the first
     * knowledge base, the even ones of those of the second. Each is told what it has words for.
     */
    public Difference onGenerated(int cases) {
        CaseGenerator generatorBefore = new CaseGenerator(engineBefore.knowledge());
        CaseGenerator generatorAfter = new CaseGenerator(engineAfter.knowledge());
        AtomicInteger done = new AtomicInteger();
        Map<Untold, Integer> untold = new ConcurrentHashMap<>();
        List<Outcome> outcomes = LongStream.rangeClosed(1, cases)
                .parallel()
                .mapToObj(seed -> {
                    PatientCase given = (seed % 2 == 1 ? generatorBefore : generatorAfter).generate(seed);
                    PatientCase toBefore = told(given, engineBefore, Refuser.BEFORE, untold);
                    PatientCase toAfter = told(given, engineAfter, Refuser.AFTER, untold);
                    Attempt<Decision> old = Attempt.of(() -> engineBefore.decide(toBefore));
                    Attempt<Decision> now = Attempt.of(() -> engineAfter.decide(toAfter));
                    progress.accept(done.incrementAndGet());
                    return outcome("seed " + seed, old, now, () -> CaseText.of(given));
                })
                .toList();
        Difference found = difference("generated cases, seeds 1 to " + cases, outcomes);
        List<Untold> counted = untold.entrySet().stream()
                .map(e -> new Untold(e.getKey().side(), e.getKey().what(), e.getValue()))
                .sorted(Comparator.comparing(Untold::side).thenComparing(Untold::what))
                .toList();
        return new Difference(before, after, content, found.source(), cases, found.changes(), found.refusals(), counted);
    }

    private static PatientCase told(PatientCase given, DecisionEngine engine, Refuser side, Map<Untold, Integer> untold) {
        KnownWords known = KnownWords.of(given, engine.knowledge());
        known.untold().forEach(what -> untold.merge(new Untold(side, what, 0), 1, Integer::sum));
        return known.given();
    }

    /** What came of one case: at most one of the two is there, and neither where both decide the same. */
    private record Outcome(@Nullable Refusal refusal, @Nullable CaseChange change) {}

    /** A value, or the first problem that kept it from being made. */
    private record Attempt<T>(@Nullable T value, String problem) {
        interface Step<T> {
            T take();
        }

        static <T> Attempt<T> of(Step<T> step) {
            try {
                return new Attempt<>(step.take(), "");
            } catch (ScenarioException e) {
                return new Attempt<>(null, first(e.problems().get(0).render()));
            } catch (CaseException e) {
                if (!e.refused()) {
                    throw e;
                }
                return new Attempt<>(null, first(e.problems().get(0).render()));
            }
        }

        private static String first(String problem) {
            return problem.lines().findFirst().orElse(problem);
        }
    }

    private Outcome outcome(String name, Attempt<Decision> old, Attempt<Decision> now, Supplier<String> witness) {
        if (old.value() == null || now.value() == null) {
            Refuser refuser = old.value() != null ? Refuser.AFTER : now.value() != null ? Refuser.BEFORE : Refuser.BOTH;
            return new Outcome(new Refusal(name, refuser, old.value() == null ? old.problem() : now.problem()), null);
        }
        return new Outcome(null, comparison.change(name, old.value(), now.value(), witness));
    }

    private Difference difference(String source, List<Outcome> outcomes) {
        List<Refusal> refusals = new ArrayList<>();
        Map<List<Object>, List<CaseChange>> alike = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome.refusal() != null) {
                refusals.add(outcome.refusal());
            } else if (outcome.change() != null) {
                CaseChange one = outcome.change();
                alike.computeIfAbsent(List.of(one.kind(), one.edits(), one.because()), k -> new ArrayList<>()).add(one);
            }
        }
        List<CaseChange> changes = alike.values().stream()
                .map(CaseChange::together)
                .sorted(Comparator.comparing(CaseChange::kind).thenComparing(c -> -c.cases().size()))
                .toList();
        return new Difference(before, after, content, source, outcomes.size(), changes, refusals, List.of());
    }
}
