package org.neuroglide.proof.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleReader;
import org.neuroglide.model.Problem;
import org.neuroglide.proof.reference.ReferenceReasoning;

/** Rules written for a test, beside the tables of the bundled knowledge base. */
public final class WrittenRules {
    private WrittenRules() {}

    /** A rule that the dialect's reader accepts. */
    public static RuleModel rule(String id, String conclusion, String... conditions) {
        String text = "package kbase.redflags;\n\nrule \"" + id + " A rule\"\n"
                + "    @Rationale(\"A reason.\")\n    @Sources(\"policy\")\n    @Certainty(\"expert\")\n"
                + "    @Strength(\"strong\")\n    @Status(\"active\")\n    @Reviewed(\"never\")\nwhen\n    "
                + String.join("\n    ", conditions)
                + "\nthen\n    insertLogical( new " + conclusion + " );\nend\n";
        List<Problem> problems = new ArrayList<>();
        List<RuleModel> rules = RuleReader.read("redflags/written.drl", text, problems).rules();
        assertThat(problems).isEmpty();
        return rules.get(0);
    }

    public static Knowledge knowledge(RuleModel... rules) {
        Knowledge bundled = Knowledge.bundled();
        return bundled.with(Arrays.asList(rules), bundled.parameters());
    }

    /** What the analysis says of the rules, of one kind. */
    static List<Remark> remarks(Check check, RuleModel... rules) {
        return remarks(check, Budget.ENDLESS, rules);
    }

    static List<Remark> remarks(Check check, Budget budget, RuleModel... rules) {
        Knowledge knowledge = knowledge(rules);
        DecisionEngine engine = new DecisionEngine(Knowledge.bundled());
        return new DeepLint(knowledge, c -> engine.examine(c, reasoning(knowledge)).decision(), 0)
                .remarks(() -> budget).stream().filter(r -> r.check() == check).toList();
    }

    private static ReferenceReasoning reasoning(Knowledge knowledge) {
        return new ReferenceReasoning(knowledge.rules(), knowledge.parameters());
    }
}
