package org.neuroglide.proof.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.analysis.SameRule;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.cases.Shrinker;
import org.neuroglide.scenario.Distinction;
import org.neuroglide.scenario.Expected;

/**
 * Looks for a scenario that would notice a mutant: in the cases of the rule's own scenarios with one thing changed, in
 * generated cases, in cases made where the two wordings of the rule differ, then in cases with two things changed. What
 * is found is decided by both and made as small as it can be.
 */
final class Killers {
    /** Seeds 1 to this one are generated. */
    private static final int GENERATED = 4000;
    /** Cases in which two facts are changed, and how many changes of each. */
    private static final int PAIRED = 1;
    private static final int STEPS = 10;

    private final DecisionEngine engine;
    private final Consequences.Order order;
    private final Neighbours neighbours;
    private final SameRule same;
    private final CaseGenerator generator;
    private final Map<PatientCase, Optional<Ground>> decided = new ConcurrentHashMap<>();
    private List<Ground> generated = List.of();

    Killers(Knowledge knowledge, DecisionEngine engine, Consequences.Order order) {
        this.engine = engine;
        this.order = order;
        this.neighbours = new Neighbours(knowledge);
        this.same = new SameRule(knowledge);
        this.generator = new CaseGenerator(knowledge);
    }

    /**
     * A scenario that would notice the mutant.
     *
     * @param near the cases of the rule's own scenarios
     */
    Optional<Proposal> find(Mutant mutant, List<Ground> near) {
        Consequences consequences = new Consequences(mutant, order);
        return Stream.<Supplier<Stream<Ground>>>of(
                        () -> near.stream().flatMap(g -> neighbours.of(g.patientCase(), mutant)).flatMap(c -> ground(c).stream()),
                        () -> generated().stream(),
                        () -> searched(mutant, consequences).stream(),
                        () -> near.stream().limit(PAIRED).flatMap(g -> pairs(g, mutant)).flatMap(c -> ground(c).stream()))
                .flatMap(Supplier::get)
                .filter(ground -> expectation(consequences, ground).isPresent())
                .findFirst()
                .map(ground -> smallest(mutant, consequences, ground));
    }

    /** A case searched where the mutant's wording of a rule and the rule's own differ. */
    private Optional<Ground> searched(Mutant mutant, Consequences consequences) {
        return mutant.changed().stream()
                .flatMap(changed -> mutant.touched().stream()
                        .filter(rule -> rule.id().equals(changed.id()))
                        .flatMap(rule -> same.telling(rule, changed, mutant.parameters(), c -> isTold(consequences, c)).stream()))
                .flatMap(c -> ground(c).stream())
                .findFirst();
    }

    private boolean isTold(Consequences consequences, PatientCase given) {
        return ground(given).filter(g -> expectation(consequences, g).isPresent()).isPresent();
    }

    /** Two facts changed: one that the mutant reads otherwise, and one that the rule reads. */
    private Stream<PatientCase> pairs(Ground near, Mutant mutant) {
        return neighbours.of(near.patientCase(), mutant)
                .limit(STEPS)
                .flatMap(c -> neighbours.ofRule(c, mutant).limit(STEPS));
    }

    /** Whether a scenario that was already proposed notices the mutant too. */
    boolean isNoticed(Mutant mutant, List<Proposal> proposals) {
        return proposals.stream().anyMatch(p -> isNoticed(mutant, p.ground(), p.expected()));
    }

    /** Whether a mutant does not meet an expectation of a case. */
    boolean isNoticed(Mutant mutant, Ground ground, Expected expected) {
        Consequences consequences = new Consequences(mutant, order);
        return consequences.isFelt(ground) && !Distinction.isMet(expected, consequences.decide(ground, engine));
    }

    /** What the rules as they are meet and the mutant does not; nothing where no expectation can tell them apart. */
    Optional<Expected> expectation(Consequences consequences, Ground ground) {
        return consequences.isFelt(ground)
                ? Distinction.between(ground.decision(), consequences.decide(ground, engine), consequences.mutant().rule().id())
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
