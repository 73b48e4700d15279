package org.neuroglide.proof.whatif;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Finding;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.Patient;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.Response;
import org.neuroglide.model.Symptom;
import org.neuroglide.proof.cases.Cases;

/** Something that could be found where a case says otherwise, or says nothing. */
public sealed interface Supposition {
    /** What it is about: two of one subject exclude each other. */
    String subject();

    /** Whether it answers what nobody has answered. */
    boolean asks();

    /** The case in which it is so. */
    PatientCase in(PatientCase given);

    /**
     * One finding as it would be.
     *
     * @param before as it is in the session, what nobody answered among them
     * @param after with what the vocabulary says of it
     */
    record Found(InputFact before, InputFact after, boolean asks) implements Supposition {
        @Override
        public String subject() {
            return before.key();
        }

        @Override
        public PatientCase in(PatientCase given) {
            if (after instanceof Finding finding) {
                return replaced(given, List.of(finding));
            } else if (after instanceof Response response) {
                return Cases.with(given, response);
            } else if (after instanceof Patient patient) {
                return Cases.with(given, patient);
            }
            return Cases.with(given, (Complaint) after);
        }
    }

    /**
     * Every open question of one screening block, asked and answered with no.
     *
     * @param open what nobody answered
     */
    record NothingOf(String group, List<Finding> open) implements Supposition {
        @Override
        public String subject() {
            return "group " + group;
        }

        @Override
        public boolean asks() {
            return true;
        }

        @Override
        public PatientCase in(PatientCase given) {
            return replaced(given, open.stream().map(f -> Findings.bare(f, Presence.ABSENT)).toList());
        }
    }

    private static PatientCase replaced(PatientCase given, List<Finding> found) {
        List<Finding> findings = new ArrayList<>(given.findings());
        for (Finding finding : found) {
            findings.removeIf(f -> Cases.name(f).equals(Cases.name(finding)));
            findings.add(finding);
        }
        boolean pain = found.stream().anyMatch(Symptom.class::isInstance);
        return Cases.with(pain ? Findings.withoutDerivedChange(given) : given, findings);
    }
}
