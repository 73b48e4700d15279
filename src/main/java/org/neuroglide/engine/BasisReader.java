package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.common.EqualityKey;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.common.TruthMaintenanceSystemFactory;
import org.drools.tms.SimpleMode;
import org.drools.tms.TruthMaintenanceSystemEqualityKey;
import org.drools.tms.agenda.TruthMaintenanceSystemInternalMatch;
import org.drools.tms.beliefsystem.BeliefSet;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Fact;

/**
 * Reads what stands at the end of a session, and on what it stands, from the justifications that truth maintenance
 * keeps of every conclusion.
 */
final class BasisReader {
    private static final Comparator<Basis> ORDER =
            Comparator.<Basis, String>comparing(b -> b.rule().id()).thenComparing(BasisReader::byFacts);

    private record Believed(String key, Conclusion conclusion, BeliefSet<?> beliefs) implements Comparable<Believed> {
        @Override
        public int compareTo(Believed other) {
            return key.compareTo(other.key);
        }
    }

    private final Map<String, RuleReading> readings = new HashMap<>();

    BasisReader(Knowledge knowledge) {
        for (RuleModel rule : knowledge.rules()) {
            if (rule.active()) {
                readings.put(rule.id(), new RuleReading(rule, knowledge.parameters()));
            }
        }
    }

    /**
     * Every conclusion with its bases, sorted by key.
     *
     * @param facts the input facts of the session; the conclusions are added, in the same order
     */
    List<Concluded> read(ReteEvaluator session, CaseFacts facts) {
        Believed[] believed = believed(session);
        for (Believed each : believed) {
            facts.conclude(each.conclusion);
        }
        Concluded[] concluded = new Concluded[believed.length];
        for (int i = 0; i < believed.length; i++) {
            concluded[i] = new Concluded(believed[i].conclusion, bases(believed[i].beliefs, facts.all()));
        }
        return List.of(concluded);
    }

    private static Believed[] believed(ReteEvaluator session) {
        List<Believed> believed = new ArrayList<>(64);
        for (EqualityKey key : TruthMaintenanceSystemFactory.get()
                .getOrCreateTruthMaintenanceSystem(session)
                .getEqualityKeys()) {
            BeliefSet<?> beliefs = ((TruthMaintenanceSystemEqualityKey) key).getBeliefSet();
            if (beliefs != null && !beliefs.isEmpty()) {
                Conclusion conclusion = (Conclusion) beliefs.getFactHandle().getObject();
                believed.add(new Believed(conclusion.key(), conclusion, beliefs));
            }
        }
        Believed[] sorted = believed.toArray(Believed[]::new);
        Arrays.sort(sorted);
        return sorted;
    }

    private List<Basis> bases(BeliefSet<?> beliefs, List<Fact> facts) {
        SimpleMode first = (SimpleMode) beliefs.getFirst();
        Basis only = basis(first, facts);
        if (first.getNext() == null) {
            return List.of(only);
        }
        List<Basis> bases = new ArrayList<>(4);
        bases.add(only);
        for (SimpleMode next = first.getNext(); next != null; next = next.getNext()) {
            bases.add(basis(next, facts));
        }
        bases.sort(ORDER);
        return Collections.unmodifiableList(bases);
    }

    private Basis basis(SimpleMode justification, List<Fact> facts) {
        var match = (TruthMaintenanceSystemInternalMatch<?>)
                justification.getObject().getJustifier();
        RuleReading reading = readings.get(match.getRule().getName());
        if (reading == null) {
            throw new IllegalStateException("No rule " + match.getRule().getName());
        }
        return reading.read(match.getObjects(), facts);
    }

    private static int byFacts(Basis a, Basis b) {
        int shorter = Math.min(a.facts().size(), b.facts().size());
        for (int i = 0; i < shorter; i++) {
            int order = a.facts().get(i).key().compareTo(b.facts().get(i).key());
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.facts().size(), b.facts().size());
    }
}
