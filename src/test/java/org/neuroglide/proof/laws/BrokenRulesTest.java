package org.neuroglide.proof.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import org.neuroglide.scenario.LastFailed;
import org.neuroglide.scenario.ScenarioRunner;
import org.neuroglide.scenario.Selection;

/** The laws and the reference are seen to fail: one rule is broken on purpose, and a small case shows it. */
class BrokenRulesTest {
    private static final Knowledge SOUND = Knowledge.bundled();
    private static final int CASES = 300;
    private static final int MANY_CASES = 1_500;
    private static final int CHANGES = 10;

    @TempDir
    Path directory;

    @TempDir
    Path scenarios;

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
    void aFirstVisitWithoutItsLimit() {
        assertBroken(
                KnowledgeCopy.in(directory).withoutRule("PR-003"),
                "a tensioner needs low irritability, a later visit, no override downwards",
                MANY_CASES);
    }

    @Test
    void highIrritabilityWithoutItsStartPosition() {
        assertBroken(
                KnowledgeCopy.in(directory).withoutRule("PR-010"),
                "high or unknown irritability: sliders or interface, off tension");
    }

    @Test
    void anOverrideThatLowersWhatNobodyAsked() {
        KnowledgeCopy copy = KnowledgeCopy.in(directory)
                .changeRule("CL-037", rule -> rule.replace("EFFECTIVE, Level.UNKNOWN", "EFFECTIVE, Level.MODERATE"));
        assertBroken(copy, "an override keeps its limits");
    }

    @Test
    void aDoseWithItsNumbersExchanged() {
        KnowledgeCopy copy = KnowledgeCopy.in(directory)
                .changeRule("DO-001", rule -> rule.replace("$reps, $repsMax", "$repsMax, $reps"));
        assertBroken(copy, "no dose above the caps");
    }

    @Test
    void aReferralOfTheFirstVisitAlone() {
        KnowledgeCopy copy = KnowledgeCopy.in(directory)
                .changeRule("RF-011", rule -> rule.replace("\nthen", "\n    PreviousVisit( recorded == false )\nthen"));
        assertBroken(copy, "an earlier visit silences no referral", MANY_CASES);
    }

    @Test
    void aRuleOfOneSide() {
        KnowledgeCopy copy = KnowledgeCopy.in(directory)
                .changeRule("CL-040", rule -> rule.replace(", $side, Inv", ", Side.LEFT, Inv"));
        assertBroken(copy, "left and right are alike", MANY_CASES);
    }

    @Test
    void aRuleThatReadsUnknownAsNo() {
        KnowledgeCopy copy = KnowledgeCopy.in(directory)
                .changeRule("CI-012", rule -> rule.replace("in ( Presence.ABSENT, Presence.NOT_ASSESSED )", "== Presence.ABSENT"));
        String law = "unknown is not no";
        // One answer of very many, and one that matters only where treatment and a home programme come out.
        LawChecker checker = new LawChecker(SOUND, copy.load()).only(law).changing("technique-taught");
        List<Violation> violations = checker.check(1, MANY_CASES, CHANGES);
        assertBroken(violations, law);
        assertFailsUntilRepaired(copy.load(), violations.get(0).scenario());
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
        assertFailsUntilRepaired(copy.load(), smallest.scenario());
    }

    private void assertBroken(KnowledgeCopy copy, String law) {
        assertBroken(copy, law, CASES);
    }

    /** That law and no other; its scenario fails with the broken rule, and passes with the sound one. */
    private void assertBroken(KnowledgeCopy copy, String law, int cases) {
        Knowledge broken = copy.load();
        List<Violation> violations = new LawChecker(SOUND, broken).only(law).check(1, cases, CHANGES);
        assertBroken(violations, law);
        LawChecker others = new LawChecker(SOUND, broken);
        others.without(law);
        assertThat(others.check(1, CASES, 1)).isEmpty();
        assertFailsUntilRepaired(broken, violations.get(0).scenario());
    }

    private void assertFailsUntilRepaired(Knowledge broken, String scenario) {
        assertThat(failing(broken, scenario)).isPositive();
        assertThat(failing(SOUND, scenario)).isZero();
    }

    private static void assertBroken(List<Violation> violations, String law) {
        assertThat(violations).extracting(Violation::law).containsExactly(law);
        assertThat(violations).allSatisfy(v -> assertThat(v.smallest()).startsWith("asOf: "));
    }

    /** How many of the file's scenarios fail. */
    private long failing(Knowledge knowledge, String scenario) {
        Path file = scenarios.resolve("found.yaml");
        try {
            Files.writeString(file, scenario);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ScenarioRunner(knowledge)
                .run(Selection.of(file), new LastFailed(scenarios.resolve("failed")), result -> {})
                .failed()
                .size();
    }
}
