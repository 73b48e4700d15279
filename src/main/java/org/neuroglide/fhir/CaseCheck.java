package org.neuroglide.fhir;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.scenario.ScenarioException;

/** Reads a case that was made from resources the way every case is read, so that none leaves this room that would be refused. */
final class CaseCheck {
    private final CaseReader reader;

    CaseCheck(Knowledge knowledge) {
        this.reader = new CaseReader(knowledge);
    }

    /** @throws FhirException with every problem; it names places and sorts of problems, and no values */
    PatientCase read(Map<String, @Nullable Object> tree) {
        try {
            return reader.readValues("case", tree).patientCase();
        } catch (ScenarioException e) {
            FhirProblems problems = new FhirProblems();
            for (Problem problem : e.problems()) {
                String place = problem.subject().replaceAll("\\[[0-9]+]", "").replace('.', '/');
                String what = "does not fit the rest of the case: " + problem.code().replace('-', ' ');
                problems.add(problem.code(), place, what, problem.nextStep());
            }
            problems.refuse();
            throw new IllegalStateException("a refused case has problems", e);
        }
    }
}
