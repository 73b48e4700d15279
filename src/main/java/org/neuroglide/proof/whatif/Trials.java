package org.neuroglide.proof.whatif;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.engine.Explanation;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;

/** One case with findings supposed, each set decided once; counts what was decided against a budget. */
final class Trials {
    /** The case with a set of findings supposed. */
    record Trial(Set<Supposition> supposed, PatientCase given, Explanation explanation) {
        Decision decision() {
            return explanation.examination().decision();
        }
    }

    private final DecisionEngine engine;
    private final Trial start;
    private final int budget;
    private final Map<Set<Supposition>, Optional<Trial>> tried = new HashMap<>();
    private int decided;

    Trials(DecisionEngine engine, PatientCase given, int budget) {
        this.engine = engine;
        this.start = new Trial(Set.of(), given, Explanation.of(engine, given));
        this.budget = budget;
    }

    /** The case as it stands. */
    Trial start() {
        return start;
    }

    int decided() {
        return decided;
    }

    boolean exhausted() {
        return decided >= budget;
    }

    /** Empty where no case can hold such a set. */
    Optional<Trial> decide(Set<Supposition> supposed) {
        return tried.computeIfAbsent(supposed, set -> {
            decided++;
            PatientCase given = start.given;
            for (Supposition each : set) {
                given = each.in(given);
            }
            try {
                return Optional.of(new Trial(set, given, Explanation.of(engine, given)));
            } catch (CaseException impossible) {
                return Optional.empty(); // a finding that no case can hold
            }
        });
    }
}
