package org.neuroglide.knowledge;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Problem;

/** A knowledge base was refused. The message holds every problem, in order. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Problem> problems;

    public KnowledgeException(List<Problem> problems) {
        this(problems, null);
    }

    public KnowledgeException(List<Problem> problems, @Nullable Throwable cause) {
        super(render(problems), cause);
        this.problems = problems.stream().sorted().toList();
    }

    /** What is wrong, sorted; never empty. */
    public List<Problem> problems() {
        return problems;
    }

    private static String render(List<Problem> problems) {
        String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
        return problems.stream()
                .sorted()
                .map(Problem::render)
                .collect(Collectors.joining("\n", "The knowledge base is refused: " + count + ".\n", ""));
    }
}
