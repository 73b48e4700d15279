package org.neuroglide.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.neuroglide.model.Problem;

/** One rule under check: what is known of its variables, and where its problems go. */
record RuleCheck(RuleModel rule, KnowledgeTables tables, RuleScope scope, List<Problem> problems) {
    RuleCheck(RuleModel rule, KnowledgeTables tables, List<Problem> problems) {
        this(rule, tables, new RuleScope(), problems);
    }

    void report(RuleProblem problem, int line, String message, String nextStep) {
        problems.add(problem.in(rule, line, message, nextStep));
    }

    /** Reports a word that is none of the known ones. */
    void unknown(RuleProblem problem, int line, String message, String word, Collection<String> known) {
        report(problem, line, message, Nearest.step(word, known, otherwise(problem, known)));
    }

    private static String otherwise(RuleProblem problem, Collection<String> known) {
        return switch (problem) {
            case UNKNOWN_PARAMETER -> "add it to parameters.yaml";
            case UNKNOWN_CODE -> "add it to vocabulary.yaml, or run neuroglide vocabulary to see its codes";
            default -> "use one of " + known.stream().distinct().sorted().collect(Collectors.joining(", "));
        };
    }
}
