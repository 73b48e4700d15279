package org.neuroglide.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
}
