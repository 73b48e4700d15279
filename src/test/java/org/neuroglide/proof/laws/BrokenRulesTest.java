package org.neuroglide.proof.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.KnowledgeCopy;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.laws.LawChecker.Violation;
import org.neuroglide.proof.reference.Comparison;
import org.neuroglide.scenario.ScenarioReader;

/** The laws and the reference are seen to fail: one rule is broken on purpose, and a small case shows it. */
class BrokenRulesTest {
    private static final Knowledge SOUND = Knowledge.bundled();
    private static final int CASES = 300;
    private static final int MANY_CASES = 1_500;
    private static final int CHANGES = 10;

    @TempDir
    Path directory;

    @Test
    void aRedFlagRuleThatFiresOnAbsence() {
        KnowledgeCopy copy = KnowledgeCopy.in(directory)
                .changeRule("RF-001", rule -> rule.replace("Presence.PRESENT", "Presence.ABSENT"));
        assertBroken(copy, "one more red flag is never looser");
    }

    @Test
    void aRedFlagRuleThatIsGone() {
        assertBroken(KnowledgeCopy.in(directory).withoutRule("RF-001"), "a strong red flag stops treatment");
    }

    @Test
    void aRuleThatIsGoneAndAskedForTheScreen() {
        assertBroken(
                KnowledgeCopy.in(directory).withoutRule("MI-001"),
                "an unanswered core screen or neurological examination stops treatment");
    }

    @Test
    void aRuleThatReadsUnknownAsNo() {
        KnowledgeCopy copy = KnowledgeCopy.in(directory)
                .changeRule("CI-012", rule -> rule.replace("in ( Presence.ABSENT, Presence.NOT_ASSESSED )", "== Presence.ABSENT"));
        String law = "unknown is not no";
        // One answer of very many, and one that matters only where treatment and a home programme come out.
        LawChecker checker = new LawChecker(SOUND, copy.load()).only(law).changing("technique-taught");
        assertBroken(checker.check(1, MANY_CASES, CHANGES), law);
    }

    @Test
    void anEngineWithOtherRulesThanTheReference() {
        KnowledgeCopy copy = KnowledgeCopy.in(directory)
                .changeRule("RF-015", rule -> rule.replace("Presence.PRESENT", "Presence.NOT_ASSESSED"));
        Comparison comparison = new Comparison(SOUND, copy.load());
        CaseGenerator generator = new CaseGenerator(SOUND);
        PatientCase different = LongStream.range(1, CASES)
                .mapToObj(generator::generate)
                .filter(c -> !comparison.difference(c).isEmpty())
                .findFirst()
                .orElseThrow();
        Comparison.Disagreement smallest = comparison.disagreement(different);
        assertThat(smallest.lines()).anyMatch(l -> l.startsWith("only the engine: ") && l.contains("rule=RF-015"));
        assertThat(smallest.rules()).contains("RF-015");
        assertThat(smallest.scenario()).containsPattern("expectNot: \\{ fired: \\[ .*RF-015 ] }");
        assertThat(new ScenarioReader(SOUND).readText("made.yaml", smallest.scenario()).scenarios()).hasSize(1);
    }

    private void assertBroken(KnowledgeCopy copy, String law) {
        assertBroken(new LawChecker(SOUND, copy.load()).only(law).check(1, CASES, CHANGES), law);
    }

    private static void assertBroken(List<Violation> violations, String law) {
        assertThat(violations).extracting(Violation::law).containsExactly(law);
        assertThat(violations).allSatisfy(v -> assertThat(v.smallest()).startsWith("asOf: "));
        assertThat(violations).allSatisfy(v -> assertThat(new ScenarioReader(SOUND).readText("made.yaml", v.scenario()).scenarios()).isNotEmpty());
    }
}
