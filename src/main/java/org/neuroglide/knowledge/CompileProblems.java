package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neuroglide.model.Problem;

/** Leads the compiler's messages back to the rules they are about. */
final class CompileProblems {
    private static final Pattern NAME = Pattern.compile("^rule \"([^\"]*)\"");

    private final KnowledgeContent content;
    private final SortedMap<String, String> printed;

    /** @param printed what was compiled: path to printed rules */
    CompileProblems(KnowledgeContent content, SortedMap<String, String> printed) {
        this.content = content;
        this.printed = printed;
    }

    /** One problem for each message; a message that names no line is led back by compiling each rule alone. */
    List<Problem> of(ModelCompiler.Refused refused) {
        List<Problem> problems = new ArrayList<>();
        List<ModelCompiler.Message> rest = new ArrayList<>();
        for (ModelCompiler.Message message : refused.messages()) {
            ruleAt(message.path(), message.line())
                    .ifPresentOrElse(rule -> problems.add(problem(rule, message)), () -> rest.add(message));
        }
        if (problems.isEmpty()) {
            problems.addAll(ofEachRule());
        }
        if (problems.isEmpty()) {
            rest.forEach(m -> problems.add(new Problem(
                    "compile-error", "", 0, "rules", "do not compile. Drools says: " + oneLine(m.text()), "")));
        }
        return problems;
    }

    private Optional<RuleModel> ruleAt(String path, int line) {
        List<String> lines = printed.getOrDefault(path, "").lines().toList();
        for (int i = Math.min(line, lines.size()) - 1; i >= 0; i--) {
            Matcher name = NAME.matcher(lines.get(i));
            if (name.find()) {
                return content.rule(name.group(1));
            }
        }
        return Optional.empty();
    }

    private Set<Problem> ofEachRule() {
        Set<Problem> problems = new LinkedHashSet<>();
        for (RuleModel rule : content.rules()) {
            if (rule.active()) {
                Map<String, String> alone = content.printed(List.of(rule));
                try {
                    ModelCompiler.compile(new TreeMap<>(alone));
                } catch (ModelCompiler.Refused refused) {
                    refused.messages().forEach(m -> problems.add(problem(rule, m)));
                }
            }
        }
        return problems;
    }

    private static Problem problem(RuleModel rule, ModelCompiler.Message message) {
        return new Problem(
                "compile-error",
                rule.file(),
                rule.line(),
                rule.id(),
                "does not compile. Drools says: " + oneLine(message.text()),
                "report this: a rule that passes the lint should compile");
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
