package org.neuroglide.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes files to start from. */
final class NewCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "Write a well-formed file to start from.",
                "",
                List.of(),
                List.of(),
                List.of(
                        "neuroglide new case --region cervical > case.yaml",
                        "neuroglide new rule PR-900 precautions/example \"Example: what the rule states\""));
    }

    @Override
    public Map<String, Command> below() {
        Map<String, Command> below = new LinkedHashMap<>();
        below.put("case", new NewCaseCommand());
        below.put("rule", new NewRuleCommand());
        return below;
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        throw new MisuseException(
                "neuroglide new needs to know what", "run neuroglide new case or neuroglide new rule");
    }
}
