package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.neuroglide.model.RuleSummary;

/** Rules that the lint would refuse, handed to the compiler all the same. */
class CompileProblemsTest {
    private static final Path FOLDER = Path.of("kbase");

    private static KnowledgeContent with(RuleModel... more) {
        KnowledgeContent good = DirectoryKnowledge.read(KnowledgeFixture.GOOD);
        List<RuleModel> rules = new ArrayList<>(good.rules());
        rules.addAll(List.of(more));
        return new KnowledgeContent(good.hash(), good.tables(), rules);
    }

    private static RuleModel rule(String id, int line, Value presence, ConclusionTemplate conclusion) {
        RuleModel model =
                DirectoryKnowledge.read(KnowledgeFixture.GOOD).rule("RF-001").orElseThrow();
        RuleSummary s = model.summary();
        RuleSummary summary = new RuleSummary(
                id, s.statement(), s.rationale(), s.sources(), s.certainty(), s.strength(), s.reviewed());
        Constraint constraint = new Constraint("presence", Constraint.Op.EQ, List.of(presence));
        Condition pattern = new Condition.Pattern("RedFlag", List.of(constraint), List.of(), line + 8);
        return new RuleModel(
                summary, model.folder(), "redflags/bad.drl", line, List.of(), "active", List.of(pattern), conclusion);
    }

    private static KnowledgeException refused(KnowledgeContent content) {
        SortedMap<String, String> printed = content.printed();
        return catchThrowableOfType(
                KnowledgeException.class, () -> DirectoryKnowledge.compile(FOLDER, content, printed));
    }

    @Test
    void namesEveryRuleThatDoesNotCompileAndKeepsWhatDroolsSays() {
        ConclusionTemplate emergency = new ConclusionTemplate(
                "Referral",
                List.of(new Value.Constant("Urgency", "EMERGENCY"), new Value.Text("cauda-equina-syndrome")));
        ConclusionTemplate unfinished =
                new ConclusionTemplate("Referral", List.of(new Value.Constant("Urgency", "EMERGENCY")));

        KnowledgeException refused = refused(with(
                rule("RF-101", 7, new Value.Constant("Presence", "GONE"), emergency),
                rule("RF-102", 30, new Value.Constant("Presence", "PRESENT"), unfinished)));

        assertThat(refused.problems())
                .extracting(p -> p.file() + ":" + p.line() + " " + p.subject() + " " + p.code())
                .containsOnly(
                        "kbase/redflags/bad.drl:7 RF-101 compile-error",
                        "kbase/redflags/bad.drl:30 RF-102 compile-error");
        assertThat(refused.problems().get(0).message())
                .startsWith("does not compile. Drools says: ")
                .contains("GONE");
        assertThat(refused).hasCauseInstanceOf(ModelCompiler.Refused.class);
    }
}
