package org.neuroglide.proof.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.cases.Shrinker;
import org.neuroglide.scenario.Distinction;
import org.neuroglide.scenario.Expected;

/**
 * Looks for a scenario that would notice a mutant: first in the cases that it answers otherwise though no expectation
 * says so, then in the cases of the rule's own scenarios with one thing changed, then in generated cases. What is found
 * is decided by both and made as small as it can be.
 */
final class Killers {
    /** Seeds 1 to this one are generated. */
    private static final int GENERATED = 4000;

    private final DecisionEngine engine;
    private final Consequences.Order order;
    private final Neighbours neighbours;
    private final CaseGenerator generator;
    private final Map<PatientCase, Optional<Ground>> decided = new ConcurrentHashMap<>();
    private List<Ground> generated = List.of();

    Killers(Knowledge knowledge, DecisionEngine engine, Consequences.Order order) {
        this.engine = engine;
        this.order = order;
        this.neighbours = new Neighbours(knowledge);
        this.generator = new CaseGenerator(knowledge);
    }

    /**
     * A scenario that would notice the mutant.
     *
     * @param felt the cases that the mutant answers otherwise
     * @param near the cases of the rule's own scenarios
     */
    Optional<Proposal> find(Mutant mutant, List<Ground> felt, List<Ground> near) {
        Consequences consequences = new Consequences(mutant, order);
        return Stream.of(
                        felt.stream(),
                        near.stream().flatMap(g -> neighbours.of(g.patientCase(), mutant)).flatMap(c -> ground(c).stream()),
                        Stream.of(1).flatMap(once -> generated().stream()))
                .flatMap(grounds -> grounds)
                .filter(ground -> expectation(consequences, ground).isPresent())
                .findFirst()
                .map(ground -> smallest(mutant, consequences, ground));
    }

    /** Whether a scenario that was already proposed notices the mutant too. */
    boolean isNoticed(Mutant mutant, List<Proposal> proposals) {
        Consequences consequences = new Consequences(mutant, order);
        return proposals.stream()
                .anyMatch(p -> consequences.isFelt(p.ground())
                        && !Distinction.isMet(p.expected(), consequences.decide(p.ground(), engine)));
    }

    /** What the rules as they are meet and the mutant does not; nothing where no expectation can tell them apart. */
    Optional<Expected> expectation(Consequences consequences, Ground ground) {
        return consequences.isFelt(ground)
                ? Distinction.between(ground.decision(), consequences.decide(ground, engine))
                : Optional.empty();
    }

    private Proposal smallest(Mutant mutant, Consequences consequences, Ground found) {
        PatientCase small = Shrinker.smallest(
                found.patientCase(), c -> expectation(consequences, Ground.of(c, engine)).isPresent());
        Ground ground = Ground.of(small, engine);
        return new Proposal(mutant, ground, expectation(consequences, ground).orElseThrow());
    }

    private Optional<Ground> ground(PatientCase given) {
        return decided.computeIfAbsent(given, c -> {
            try {
                return Optional.of(Ground.of(c, engine));
            } catch (CaseException refused) {
                return Optional.empty();
            }
        });
    }

    private synchronized List<Ground> generated() {
        if (generated.isEmpty()) {
            List<Ground> made = new ArrayList<>();
            LongStream.rangeClosed(1, GENERATED).mapToObj(generator::generate).forEach(c -> made.add(Ground.of(c, engine)));
            generated = List.copyOf(made);
        }
        return generated;
    }
}
