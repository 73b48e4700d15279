package org.neuroglide.proof.mutation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.engine.Examination;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Fact;
import org.neuroglide.model.PatientCase;

/**
 * A case decided once by the rules as they are, against which every mutant is held.
 *
 * @param facts the final facts, inputs and conclusions, by simple name of their type
 * @param byRule what each rule that fired concludes
 */
record Ground(PatientCase patientCase, Decision decision, Map<String, List<Fact>> facts, Map<String, Set<Conclusion>> byRule) {
    static Ground of(PatientCase patientCase, DecisionEngine engine) {
        Examination examination = engine.examine(patientCase);
        Map<String, Set<Conclusion>> byRule = new HashMap<>();
        for (Concluded concluded : examination.decision().conclusions()) {
            for (Basis basis : concluded.bases()) {
                byRule.computeIfAbsent(basis.rule().id(), id -> new HashSet<>()).add(concluded.conclusion());
            }
        }
        Map<String, List<Fact>> facts = examination.facts().stream().collect(Collectors.groupingBy(f -> f.getClass().getSimpleName()));
        return new Ground(patientCase, examination.decision(), facts, byRule);
    }

    Set<Conclusion> concluded(String rule) {
        return byRule.getOrDefault(rule, Set.of());
    }
}
