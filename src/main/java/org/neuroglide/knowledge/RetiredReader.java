package org.neuroglide.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.neuroglide.model.Problem;

/** Reads {@code retired.yaml}. */
final class RetiredReader {
    private static final Pattern ID = Pattern.compile("(MI|RF|CL|CI|PR|IN|DO|PG)-[0-9]{3}");

    private RetiredReader() {}

    static Map<String, RetiredRule> read(YamlTree tree, List<Problem> problems) {
        Map<String, RetiredRule> retired = new LinkedHashMap<>();
        tree.fields(problems).tree().entries().forEach((id, value) -> {
            YamlFields f = value.fields(problems);
            if (!ID.matcher(id).matches()) {
                problems.add(value.problem(TableProblem.BAD_RULE_ID, "is no rule id", "write it as RF-004"));
            }
            retired.put(id, new RetiredRule(id, f.text("title"), f.text("successor", ""), f.text("why"), value.line()));
            f.done();
        });
        return retired;
    }

    /** A successor is a rule, or was one. Called once all rules could be read. */
    static void checkSuccessors(Map<String, RetiredRule> retired, List<RuleModel> rules, List<Problem> problems) {
        for (RetiredRule gone : retired.values()) {
            Set<String> others = new TreeSet<>(retired.keySet());
            rules.forEach(rule -> others.add(rule.id()));
            others.remove(gone.id());
            if (!gone.successor().isEmpty() && !others.contains(gone.successor())) {
                problems.add(TableProblem.UNKNOWN_SUCCESSOR.at(
                        "retired.yaml",
                        gone.line(),
                        gone.id(),
                        "names the successor \"" + gone.successor() + "\", which is no other rule",
                        Nearest.step(gone.successor(), others, "name a rule that is there, or leave successor: out")));
            }
        }
    }
}
