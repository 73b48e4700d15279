package org.neuroglide.proof.mutation;

import org.neuroglide.scenario.Distinction;
import org.neuroglide.scenario.Expected;
import org.neuroglide.scenario.Scenario;

/**
 * An expectation that a scenario should state: its case is answered otherwise by a mutant, and nothing says so.
 *
 * @param ground its case, decided by the rules as they are
 */
record Addition(Mutant mutant, Scenario scenario, Ground ground, Expected expected) {
    /** As a line for a person: the scenario and what to add. */
    String text() {
        return scenario.reference() + ": add " + Distinction.written(expected) + ", against this change: " + mutant.sentence();
    }
}
