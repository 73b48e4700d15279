package org.neuroglide.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.neuroglide.model.Problem;

/**
 * The decision log cannot be opened, written or read. Carries every problem; none holds patient data, and no cause is
 * kept, because a database's own message may quote the row.
 */
public final class AuditException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param problems at least one */
    public AuditException(List<Problem> problems) {
        super(problems.stream().map(Problem::render).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** One problem of the log as a whole. */
    static AuditException of(String code, String message, String nextStep) {
        return new AuditException(List.of(new Problem(code, "", 0, "decision log", message, nextStep)));
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The code of the first problem. */
    public String code() {
        return problems.get(0).code();
    }
}
