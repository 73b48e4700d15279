package org.neuroglide.hooks;

import java.util.List;
import java.util.stream.Collectors;
import org.neuroglide.model.Problem;

/** A call of a service cannot be answered with cards. Carries the HTTP status and every problem; none holds patient data. */
public final class HookException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Problem> problems;

    /**
     * @param status the HTTP status: 400, 404, 412, 422
     * @param problems at least one
     */
    public HookException(int status, List<Problem> problems) {
        super(problems.stream().map(Problem::render).collect(Collectors.joining("\n")));
        this.status = status;
        this.problems = List.copyOf(problems);
    }

    public int status() {
        return status;
    }

    public List<Problem> problems() {
        return problems;
    }
}
