package org.neuroglide.proof.mutation;

import java.util.Locale;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.scenario.Distinction;
import org.neuroglide.scenario.Expected;

/**
 * A scenario that would notice a mutant.
 *
 * @param ground its case, decided by the rules as they are, which meet the expectation
 * @param expected what the mutant does not meet
 */
record Proposal(Mutant mutant, Ground ground, Expected expected) {
    /** As it stands in a scenario file: what has nothing but a presence is one word. */
    String text() {
        String given = CaseText.of(ground.patientCase()).replaceAll("\\{ presence: ([a-z-]+) }", "$1").indent(6);
        return "  - id: " + id() + "\n    why: " + quoted("against this change: " + mutant.sentence()) + "\n    given:\n" + given + "    "
                + Distinction.written(expected) + "\n";
    }

    String id() {
        return mutant.id().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
