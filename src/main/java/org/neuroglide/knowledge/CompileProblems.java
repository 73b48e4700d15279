package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.model.Problem;

/** Leads the compiler's messages back to the rules they are about. */
final class CompileProblems {
    private CompileProblems() {}

    /**
     * One problem for each rule and message. The compiler names generated classes and stops at its first stage that
     * fails, so each rule is compiled alone: slow, and needed only where the lint has let something pass.
     */
    static List<Problem> of(KnowledgeContent content, ModelCompiler.Refused refused) {
        List<Problem> problems = new ArrayList<>();
        for (RuleModel rule : content.rules()) {
            if (rule.active()) {
                try {
                    ModelCompiler.compile(content.printed(List.of(rule)));
                } catch (ModelCompiler.Refused alone) {
                    alone.messages().forEach(message -> problems.add(problem(rule, message)));
                }
            }
        }
        if (problems.isEmpty()) {
            refused.messages()
                    .forEach(message -> problems.add(TableProblem.COMPILE_ERROR.at(
                            "", 0, "rules", "do not compile together. Drools says: " + oneLine(message), "take back the last change, and report this with the rules")));
        }
        return problems;
    }

    private static Problem problem(RuleModel rule, String message) {
        return TableProblem.COMPILE_ERROR.at(
                rule.file(),
                rule.line(),
                rule.id(),
                "does not compile. Drools says: " + oneLine(message),
                "report this: a rule that passes the lint should compile");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
