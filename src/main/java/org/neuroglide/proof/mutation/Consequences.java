package org.neuroglide.proof.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.RuleGraph;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Fact;
import org.neuroglide.proof.reference.ReferenceEvaluator;

/**
 * What a mutant changes in cases that were decided before.
 *
 * <p>Rules have an order without cycles in which each stands behind all whose conclusions it reads. So where every
 * changed rule concludes on the final facts exactly what the rule as it is concludes there, nothing changes: going
 * through the rules in that order, each finds the same facts before it and concludes the same, the changed ones
 * because they were just asked, the others because they are the same rule. Otherwise only the rules that read a type of
 * conclusion that came or went are asked again, each once and in that order.
 *
 * <p>The facts behind a conclusion that stays are not renewed; no expectation speaks of them.
 */
final class Consequences {
    private final Mutant mutant;
    private final ReferenceEvaluator evaluator;
    private final Order order;

    /** The rules as they are, each behind those it reads. */
    record Order(List<RuleModel> rules) {
        static Order of(List<RuleModel> rules) {
            return of(rules, RuleGraph.of(rules));
        }

        private static Order of(List<RuleModel> rules, RuleGraph graph) {
            return new Order(rules.stream()
                    .sorted(Comparator.<RuleModel>comparingInt(r -> graph.stratum(r.id())).thenComparing(RuleModel::id))
                    .toList());
        }

        /**
         * The order with a mutant's rules in the place of those as they are.
         *
         * @throws CircleException where there is none
         */
        Order with(Mutant mutant) {
            List<RuleModel> others = rules.stream().map(r -> mutant.changed(r.id()).orElse(r)).toList();
            if (!mutant.reads()) {
                return new Order(others);
            }
            RuleGraph graph = RuleGraph.of(others);
            if (others.stream().anyMatch(r -> graph.stratum(r.id()) < 0)) {
                throw new CircleException();
            }
            return of(others, graph);
        }
    }

    /** The mutant's rules read each other in a circle: the lint refuses it. */
    static final class CircleException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Consequences(Mutant mutant, Order order) {
        this.mutant = mutant;
        this.evaluator = new ReferenceEvaluator(List.of(), mutant.parameters());
        this.order = order.with(mutant);
    }

    Mutant mutant() {
        return mutant;
    }

    /** Whether a changed rule concludes anything else in a case. */
    boolean isFelt(Ground ground) {
        return mutant.touched().stream()
                .anyMatch(r -> !concluded(r.id(), ground.facts()).keySet().equals(ground.concluded(r.id())));
    }

    private Map<Conclusion, Set<ReferenceEvaluator.Proof>> concluded(String rule, Map<String, List<Fact>> facts) {
        return mutant.changed(rule).map(r -> evaluator.conclude(r, facts)).orElse(Map.of());
    }

    /** The decision that the mutant makes. */
    Decision decide(Ground ground, DecisionEngine engine) {
        Redo redo = new Redo(ground);
        for (RuleModel rule : order.rules()) {
            boolean touched = mutant.touched().stream().anyMatch(r -> r.id().equals(rule.id()));
            if (touched || rule.conditions().stream().anyMatch(redo::isMoved)) {
                boolean removed = touched && mutant.changed(rule.id()).isEmpty();
                redo.conclude(rule, removed ? Map.of() : evaluator.conclude(rule, redo.facts));
            }
        }
        return engine.examine(ground.patientCase(), inputs -> redo.concluded()).decision();
    }

    /** The conclusions of one case on their way from the rules as they are to the mutant's. */
    private static final class Redo {
        private final Ground ground;
        private final Map<String, List<Fact>> facts;
        private final Map<Conclusion, Concluded> standing = new HashMap<>();
        private final Set<String> moved = new HashSet<>();

        Redo(Ground ground) {
            this.ground = ground;
            this.facts = new HashMap<>(ground.facts());
            ground.decision().conclusions().forEach(c -> standing.put(c.conclusion(), c));
        }

        boolean isMoved(Condition condition) {
            return !(condition instanceof Condition.ParameterPattern)
                    && moved.contains(ConditionChanges.pattern(condition).type());
        }

        void conclude(RuleModel rule, Map<Conclusion, Set<ReferenceEvaluator.Proof>> now) {
            Set<Conclusion> before = ground.concluded(rule.id());
            before.stream().filter(c -> !now.containsKey(c)).forEach(c -> lose(rule, c));
            now.forEach((conclusion, proofs) -> {
                if (!before.contains(conclusion)) {
                    gain(rule, conclusion, proofs);
                }
            });
        }

        private void lose(RuleModel rule, Conclusion conclusion) {
            List<Basis> others = standing.get(conclusion).bases().stream()
                    .filter(b -> !b.rule().id().equals(rule.id()))
                    .toList();
            if (others.isEmpty()) {
                standing.remove(conclusion);
                List<Fact> left = new ArrayList<>(facts.get(type(conclusion)));
                left.remove(conclusion);
                facts.put(type(conclusion), left);
                moved.add(type(conclusion));
            } else {
                standing.put(conclusion, new Concluded(conclusion, others));
            }
        }

        private void gain(RuleModel rule, Conclusion conclusion, Set<ReferenceEvaluator.Proof> proofs) {
            List<Basis> bases = new ArrayList<>();
            if (standing.containsKey(conclusion)) {
                bases.addAll(standing.get(conclusion).bases());
            } else {
                List<Fact> more = new ArrayList<>(facts.getOrDefault(type(conclusion), List.of()));
                more.add(conclusion);
                facts.put(type(conclusion), more);
                moved.add(type(conclusion));
            }
            proofs.forEach(p -> bases.add(new Basis(rule.summary(), p.facts(), List.of(), List.of())));
            standing.put(conclusion, new Concluded(conclusion, List.copyOf(bases)));
        }

        private static String type(Conclusion conclusion) {
            return conclusion.getClass().getSimpleName();
        }

        List<Concluded> concluded() {
            return standing.values().stream()
                    .sorted(Comparator.comparing(c -> c.conclusion().key()))
                    .toList();
        }
    }
}
