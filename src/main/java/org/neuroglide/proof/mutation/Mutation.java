package org.neuroglide.proof.mutation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Decision;
import org.neuroglide.scenario.ScenarioCorpus;

/**
 * Tries every mutant of a knowledge base against its scenarios. No mutant is compiled: every scenario's case is decided
 * once by the engine, and a mutant is asked what its changed rules conclude from those final facts ({@link
 * Consequences}).
 */
public final class Mutation {
    private static final int KEPT = 5;

    /** Is told how many mutants are done, by several threads at once. */
    public interface Progress {
        void done(int mutants, int of);
    }

    private final Knowledge knowledge;
    private final DecisionEngine engine;
    private final List<ScenarioCorpus.Entry> entries;
    private final List<Ground> grounds;
    private final Consequences.Order order;
    private final Equivalence equivalence;

    /**
     * Reads the scenarios and decides their cases. One that waits for a draft rule tells nothing and is left out.
     *
     * @param scenarios files and folders
     */
    public Mutation(Knowledge knowledge, List<Path> scenarios) {
        this.knowledge = knowledge;
        this.engine = new DecisionEngine(knowledge);
        this.entries = ScenarioCorpus.read(knowledge, engine, scenarios).stream()
                .filter(e -> e.scenario().drafts(knowledge).isEmpty())
                .toList();
        this.grounds = entries.parallelStream().map(e -> Ground.of(e.patientCase(), engine)).toList();
        this.order = Consequences.Order.of(knowledge.rules().stream().filter(RuleModel::active).toList());
        this.equivalence = new Equivalence(knowledge);
    }

    /** Every mutant of the rule files that a pattern names; see {@link Mutants#of}. */
    public List<Mutant> mutants(String glob) {
        return Mutants.of(knowledge, glob);
    }

    public int scenarios() {
        return entries.size();
    }

    /** Scenarios that fail without any change: they cannot tell a mutant. */
    public List<String> failing() {
        return IntStream.range(0, entries.size())
                .filter(i -> !entries.get(i).isMet(grounds.get(i).decision()))
                .mapToObj(i -> entries.get(i).scenario().reference())
                .toList();
    }

    /** What becomes of each mutant, in their order. */
    public List<Verdict> verdicts(List<Mutant> mutants, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        ForkJoinPool pool = new ForkJoinPool(Runtime.getRuntime().availableProcessors());
        try {
            return pool.submit(() -> mutants.parallelStream()
                            .map(mutant -> {
                                Verdict verdict = verdict(mutant);
                                progress.done(done.incrementAndGet(), mutants.size());
                                return verdict;
                            })
                            .toList())
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped before the last mutant", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a mutant could not be tried", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** What becomes of one mutant. */
    public Verdict verdict(Mutant mutant) {
        List<String> felt = new ArrayList<>();
        try {
            Consequences consequences = new Consequences(mutant, order);
            for (int i : nearestFirst(mutant)) {
                if (consequences.isFelt(grounds.get(i))) {
                    Decision decision = consequences.decide(grounds.get(i), engine);
                    if (!entries.get(i).isMet(decision)) {
                        return new Verdict(mutant, Verdict.Fate.KILLED, entries.get(i).scenario().reference(), List.of());
                    } else if (felt.size() < KEPT) {
                        felt.add(entries.get(i).scenario().reference());
                    }
                }
            }
        } catch (Consequences.CircleException circle) {
            return new Verdict(mutant, Verdict.Fate.REFUSED, "its rules read each other in a circle", List.of());
        } catch (IllegalArgumentException | ArithmeticException refused) {
            return new Verdict(mutant, Verdict.Fate.REFUSED, "the conclusion cannot be drawn", List.of());
        }
        String proof = felt.isEmpty() ? equivalence.proof(mutant) : "";
        return proof.isEmpty()
                ? new Verdict(mutant, Verdict.Fate.SURVIVED, "", List.copyOf(felt))
                : new Verdict(mutant, Verdict.Fate.PROVED, proof, List.of());
    }

    /** The scenarios of the rule's own file come first: one of them nearly always tells. */
    private int[] nearestFirst(Mutant mutant) {
        String own = "kbase/" + mutant.rule().file();
        String folder = "kbase/" + mutant.rule().folder();
        return IntStream.range(0, entries.size())
                .boxed()
                .sorted((a, b) -> Integer.compare(distance(a, own, folder), distance(b, own, folder)))
                .mapToInt(i -> i)
                .toArray();
    }

    /**
     * What would notice survivors, where a search finds it; see {@link Proposer}.
     *
     * @param told is told of the survivors looked at
     */
    public Proposals proposals(List<Verdict> verdicts, Progress told) {
        List<Verdict> survivors =
                verdicts.stream().filter(v -> v.fate() == Verdict.Fate.SURVIVED).toList();
        return new Proposer(knowledge, engine, order, entries, grounds).proposals(survivors, told);
    }

    private int distance(int entry, String file, String folder) {
        String about = entries.get(entry).scenario().about();
        return about.equals(file) ? 0 : about.startsWith(folder) ? 1 : 2;
    }
}
