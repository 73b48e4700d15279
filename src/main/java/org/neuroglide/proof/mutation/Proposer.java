package org.neuroglide.proof.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.scenario.Expected;
import org.neuroglide.scenario.ScenarioCorpus;

/**
 * What would notice survivors: an expectation more where a scenario's case is answered otherwise already, else a
 * scenario more.
 */
final class Proposer {
    private static final int NEAR = 20;

    private final Knowledge knowledge;
    private final Consequences.Order order;
    private final List<ScenarioCorpus.Entry> entries;
    private final List<Ground> grounds;
    private final Killers killers;

    Proposer(
            Knowledge knowledge,
            DecisionEngine engine,
            Consequences.Order order,
            List<ScenarioCorpus.Entry> entries,
            List<Ground> grounds) {
        this.knowledge = knowledge;
        this.order = order;
        this.entries = entries;
        this.grounds = grounds;
        this.killers = new Killers(knowledge, engine, order);
    }

    Proposals proposals(List<Verdict> survivors, Mutation.Progress told) {
        AtomicInteger done = new AtomicInteger();
        Map<String, List<Verdict>> byFile = survivors.stream()
                .collect(Collectors.groupingBy(v -> v.mutant().rule().file(), TreeMap::new, Collectors.toList()));
        Map<String, List<Addition>> additions = new ConcurrentSkipListMap<>();
        Map<String, List<Proposal>> found = new ConcurrentSkipListMap<>();
        byFile.entrySet().parallelStream().forEach(file -> {
            List<Addition> added = new ArrayList<>();
            List<Proposal> proposed = new ArrayList<>();
            for (Verdict survivor : file.getValue()) {
                propose(survivor, added, proposed);
                told.done(done.incrementAndGet(), survivors.size());
            }
            additions.put(file.getKey(), List.copyOf(added));
            found.put(file.getKey(), List.copyOf(proposed));
        });
        return new Proposals(knowledge, additions, found);
    }

    private void propose(Verdict survivor, List<Addition> added, List<Proposal> proposed) {
        Mutant mutant = survivor.mutant();
        if (killers.isNoticed(mutant, proposed) || added.stream().anyMatch(a -> killers.isNoticed(mutant, a.ground(), a.expected()))) {
            return;
        }
        Optional<Addition> addition = addition(survivor);
        addition.ifPresent(added::add);
        if (addition.isEmpty()) {
            killers.find(mutant, near(mutant)).ifPresent(proposed::add);
        }
    }

    private Optional<Addition> addition(Verdict survivor) {
        Consequences consequences = new Consequences(survivor.mutant(), order);
        for (String reference : survivor.felt()) {
            for (int i = 0; i < entries.size(); i++) {
                if (entries.get(i).scenario().reference().equals(reference)) {
                    Optional<Expected> expected = killers.expectation(consequences, grounds.get(i));
                    if (expected.isPresent()) {
                        return Optional.of(new Addition(survivor.mutant(), entries.get(i).scenario(), grounds.get(i), expected.get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<Ground> near(Mutant mutant) {
        String own = "kbase/" + mutant.rule().file();
        return IntStream.range(0, entries.size())
                .filter(i -> entries.get(i).scenario().about().equals(own))
                .mapToObj(grounds::get)
                .sorted(Comparator.comparing(g -> g.concluded(mutant.rule().id()).isEmpty()))
                .limit(NEAR)
                .toList();
    }
}
