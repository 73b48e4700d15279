package org.neuroglide.proof.laws;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Fact;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.reference.ReferenceFacts;

/** Every conclusion's bases lead back to facts of the case, through rules and parameters of the knowledge base. */
final class BasisLaw {
    private final Knowledge knowledge;
    private final ReferenceFacts sessions;

    BasisLaw(Knowledge knowledge, ReferenceFacts sessions) {
        this.knowledge = knowledge;
        this.sessions = sessions;
    }

    String wrong(PatientCase c, Decision d) {
        Map<Fact, List<Basis>> bases = new HashMap<>();
        d.conclusions().forEach(x -> bases.put(x.conclusion(), x.bases()));
        Set<Fact> inputs = new HashSet<>(sessions.of(c));
        Set<Fact> proven = new HashSet<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Concluded x : d.conclusions()) {
                if (!proven.contains(x.conclusion()) && x.bases().stream().anyMatch(b -> stands(b, inputs, proven))) {
                    grown = proven.add(x.conclusion());
                }
            }
        }
        for (Concluded x : d.conclusions()) {
            for (Basis b : x.bases()) {
                if (b.facts().isEmpty() || !stands(b, inputs, proven)) {
                    return x.conclusion().key() + " by " + b.rule().id() + " stands on " + b.facts();
                }
                if (knowledge.rule(b.rule().id()).isEmpty() || !knowledge.parameters().keySet().containsAll(b.parameters())) {
                    return x.conclusion().key() + " names a rule or a parameter that is none: " + b.rule().id() + " " + b.parameters();
                }
            }
        }
        return proven.containsAll(bases.keySet()) ? "" : "a conclusion without a basis";
    }

    private static boolean stands(Basis basis, Set<Fact> inputs, Set<Fact> proven) {
        return basis.facts().stream().allMatch(f -> f instanceof Conclusion ? proven.contains(f) : inputs.contains(f));
    }
}
