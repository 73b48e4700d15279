package org.neuroglide.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.neuroglide.model.Problem;

/** The decision log cannot be opened, written or read. Carries every problem; none holds patient data. */
public final class AuditException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public AuditException(List<Problem> problems) {
        super(problems.stream().map(Problem::render).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
