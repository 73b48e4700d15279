package org.neuroglide.fhir;

import java.util.List;
import java.util.stream.Collectors;
import org.neuroglide.model.Problem;

/** FHIR content or a code map cannot be used. Carries every problem. */
public final class FhirException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public FhirException(List<Problem> problems) {
        super(problems.stream().map(Problem::render).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
