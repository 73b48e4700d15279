package org.neuroglide.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.neuroglide.model.Problem;

/** A case, a scenario or a selection of scenarios cannot be used. Carries every problem, sorted. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems at least one
     */
    public ScenarioException(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::render).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** Every problem, sorted by file, line and subject. */
    public List<Problem> problems() {
        return problems;
    }
}
