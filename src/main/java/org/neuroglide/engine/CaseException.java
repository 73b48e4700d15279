package org.neuroglide.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Problem;

/**
 * There is no decision for a case. Either the case was refused, and every problem of it is listed with its path; or the
 * rules did not come to an end ({@link #FIRING_LIMIT}) or failed ({@link #RULE_FAILED}), which no case should be able
 * to bring about.
 */
public final class CaseException extends RuntimeException {
    /** Code of the problem that the rules fired more often than allowed. */
    public static final String FIRING_LIMIT = "engine-firing-limit";

    /** Code of the problem that a rule failed while it was evaluated. */
    public static final String RULE_FAILED = "engine-rule-failed";

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    CaseException(List<Problem> problems) {
        this(problems, null);
    }

    CaseException(List<Problem> problems, @Nullable Throwable cause) {
        super(problems.stream().map(Problem::render).collect(Collectors.joining("\n")), cause);
        this.problems = List.copyOf(problems);
    }

    /** At least one, sorted. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether the case itself is at fault; otherwise the knowledge base or the engine is. */
    public boolean refused() {
        return problems.stream()
                .noneMatch(p -> p.code().equals(FIRING_LIMIT) || p.code().equals(RULE_FAILED));
    }
}
