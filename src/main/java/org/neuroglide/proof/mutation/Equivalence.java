package org.neuroglide.proof.mutation;

import java.util.LinkedHashSet;
import java.util.Set;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.proof.analysis.SameRule;

/**
 * Proves of mutants that they conclude in every case what the rules as they are conclude. A proof looks at what facts
 * there can be, never at single cases.
 */
final class Equivalence {
    private final SameRule same;

    Equivalence(Knowledge knowledge) {
        this.same = new SameRule(knowledge);
    }

    /** The proof in sentences; empty where none was found. */
    String proof(Mutant mutant) {
        if (mutant.changed().size() != mutant.touched().size()) {
            return "";
        }
        Set<String> proofs = new LinkedHashSet<>();
        for (RuleModel rule : mutant.touched()) {
            RuleModel changed = mutant.changed(rule.id()).orElseThrow();
            String proof = rule.conclusion().equals(changed.conclusion()) ? same.proof(rule, changed, mutant.parameters()) : "";
            if (proof.isEmpty()) {
                return "";
            }
            proofs.add(proof);
        }
        return String.join(" ", proofs);
    }
}
