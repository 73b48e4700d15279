package org.neuroglide.texts;

import java.util.List;
import java.util.stream.Collectors;
import org.neuroglide.model.Problem;

/**
 * There is no handout. Carries every problem, sorted; their codes are {@code no-treatment}, {@code home-barred},
 * {@code no-home-technique}, {@code not-in-programme} and {@code no-patient-words}.
 */
public final class HandoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * @param problems at least one
     */
    HandoutException(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::render).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().distinct().toList();
    }

    /** Every problem, sorted by subject; none has a file. */
    public List<Problem> problems() {
        return problems;
    }
}
