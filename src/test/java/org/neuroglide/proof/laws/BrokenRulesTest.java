package org.neuroglide.proof.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Finding;
import org.neuroglide.model.IrritabilityOverride;
import org.neuroglide.model.Level;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.RedFlag;
import org.neuroglide.model.Side;
import org.neuroglide.proof.KnowledgeCopy;
import org.neuroglide.proof.cases.CaseGenerator;
import org.neuroglide.proof.cases.Cases;
import org.neuroglide.proof.laws.LawChecker.Violation;
import org.neuroglide.proof.reference.Comparison;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.scenario.LastFailed;
import org.neuroglide.scenario.ScenarioRunner;
import org.neuroglide.scenario.Selection;

/**
 * The laws and the reference are seen to fail: rules are broken on purpose, in two copies of the knowledge base since
 * compiling takes long, and a small case shows each. Its scenario fails there and passes with the rules as they are.
 */
@Execution(ExecutionMode.CONCURRENT)
class BrokenRulesTest {
    private static final Knowledge SOUND = Knowledge.bundled();
    private static final CaseGenerator GENERATOR = new CaseGenerator(SOUND);
    private static final int FEW = 100;
    private static final int CASES = 300;
    private static final int MANY = 1_500;

    @TempDir
    static Path directory;

    private static Knowledge screen;
    private static Knowledge treatment;

    @TempDir
    Path scenarios;

    @BeforeAll
    static void breakRules() {
        CompletableFuture<Knowledge> first = CompletableFuture.supplyAsync(() -> KnowledgeCopy.in(directory.resolve("screen"))
                .withoutRule("RF-001")
                .withoutRule("MI-001")
                .changeRule("RF-200", rule -> rule.replace("Presence.PRESENT", "Presence.ABSENT"))
                .changeRule("RF-011", rule -> rule.replace("\nthen", "\n    PreviousVisit( recorded == false )\nthen"))
                .load());
        treatment = KnowledgeCopy.in(directory.resolve("treatment"))
                .withoutRule("PR-003")
                .withoutRule("PR-010")
                .changeRule("DO-001", rule -> rule.replace("$reps, $repsMax", "$repsMax, $reps"))
                .changeRule("CI-012", rule -> rule.replace("in ( Presence.ABSENT, Presence.NOT_ASSESSED )", "== Presence.ABSENT"))
                .changeRule("CL-037", rule -> rule.replace("EFFECTIVE, Level.UNKNOWN", "EFFECTIVE, Level.MODERATE"))
                .changeRule("CL-040", rule -> rule.replace(", $side : side", "").replace(", $side, Inv", ", Side.LEFT, Inv"))
                .load();
        screen = first.join();
    }

    @Test
    void aRedFlagRuleThatIsGone() {
        Violation found = broken(law(screen, "a strong red flag stops treatment"),
                n -> with(GENERATOR.generate(n), RedFlag.of("saddle-numbness", Presence.PRESENT, Side.NONE)), FEW);
        assertThat(found.smallest()).contains("saddle-numbness");
        assertFailsUntilMended(screen, found.scenario());
    }

    @Test
    void aRedFlagRuleThatFiresOnAbsence() {
        Violation found = broken(law(screen, "one more red flag is never looser").changing("compartment-signs"), GENERATOR::generate, CASES);
        assertFailsUntilMended(screen, found.scenario());
    }

    @Test
    void aRuleThatIsGoneAndAskedForTheScreen() {
        Violation found = broken(
                law(screen, "an unanswered core screen or neurological examination stops treatment"),
                n -> with(GENERATOR.generate(n), RedFlag.of("gait-rapid-decline", Presence.NOT_ASSESSED, Side.NONE)), MANY);
        assertFailsUntilMended(screen, found.scenario());
    }

    @Test
    void aReferralOfTheFirstVisitAlone() {
        Violation found = broken(law(screen, "an earlier visit silences no referral"),
                n -> with(GENERATOR.generate(n), RedFlag.of("gait-rapid-decline", Presence.PRESENT, Side.NONE)), FEW);
        assertThat(found.smallest()).contains("gait-rapid-decline");
        assertFailsUntilMended(screen, found.scenario());
    }

    @Test
    void aFirstVisitWithoutItsLimit() {
        Violation found = broken(
                law(treatment, "a tensioner needs low irritability, a later visit, no override downwards"), GENERATOR::generate, MANY);
        assertFailsUntilMended(treatment, found.scenario());
    }

    @Test
    void highIrritabilityWithoutItsStartPosition() {
        Violation found = broken(
                law(treatment, "high or unknown irritability: sliders or interface, off tension"), GENERATOR::generate, CASES);
        assertFailsUntilMended(treatment, found.scenario());
    }

    @Test
    void aDoseWithItsNumbersExchanged() {
        Violation found = broken(law(treatment, "no dose above the caps"), GENERATOR::generate, CASES);
        assertThat(found.scenario()).containsPattern("expectNot: \\{ dose: \\{ .*: \\{ reps: \\d+, repsMax: \\d+ }");
        assertFailsUntilMended(treatment, found.scenario());
    }

    @Test
    void anOverrideThatLowersWhatNobodyAsked() {
        Violation found = broken(law(treatment, "an override keeps its limits"),
                n -> Cases.with(GENERATOR.generate(n), new IrritabilityOverride(true, Level.MODERATE, "a reason")), FEW);
        assertThat(found.scenario()).contains("expectNot: { stage: [ { stage: EFFECTIVE, level: MODERATE } ] }");
        assertFailsUntilMended(treatment, found.scenario());
    }

    @Test
    void aRuleThatReadsUnknownAsNo() {
        // One answer of very many, and one that matters only where treatment and a home programme come out.
        Violation found = broken(law(treatment, "unknown is not no").changing("technique-taught"), GENERATOR::generate, MANY);
        assertFailsUntilMended(treatment, found.scenario());
    }

    @Test
    void aRuleOfOneSideIsToldInWords() {
        Violation found = broken(law(treatment, "left and right are alike"), GENERATOR::generate, MANY);
        assertThat(found.scenario()).contains("This is a case file, not a scenario").doesNotContain("scenarios:");
        assertThat(new CaseReader(SOUND).readText("made.yaml", found.scenario()).patientCase().findings()).isNotEmpty();
    }

    @Test
    void anEngineWithOtherRulesThanTheReference() {
        Comparison.Disagreement found =
                new Comparison(SOUND, screen).disagreement(PatientCase.asOf(CaseGenerator.VISIT).build());
        assertThat(found.lines()).allMatch(l -> l.startsWith("only the reference: ") && l.contains("rule=MI-001"));
        assertThat(found.scenario()).contains("expect: { fired: [ MI-001 ] }");
        // The broken rules have no such rule, so they refuse the file.
        assertThat(failing(SOUND, found.scenario())).isZero();
    }

    private static LawChecker law(Knowledge broken, String law) {
        return new LawChecker(SOUND, broken).only(law);
    }

    private static PatientCase with(PatientCase given, RedFlag flag) {
        List<Finding> findings = new ArrayList<>(given.findings());
        findings.removeIf(f -> f.code().equals(flag.code()));
        findings.add(flag);
        return Cases.with(given, findings);
    }

    private static Violation broken(LawChecker checker, LongFunction<PatientCase> cases, int count) {
        List<Violation> found = checker.check(cases, 1, count, Integer.MAX_VALUE);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).law()).isNotEqualTo(LawChecker.DECIDED);
        assertThat(found.get(0).smallest()).startsWith("asOf: ");
        return found.get(0);
    }

    private void assertFailsUntilMended(Knowledge broken, String scenario) {
        assertThat(failing(broken, scenario)).as(scenario).isPositive();
        assertThat(failing(SOUND, scenario)).as(scenario).isZero();
    }

    /** How many of the file's scenarios fail. */
    private int failing(Knowledge knowledge, String scenario) {
        try {
            Path file = Files.writeString(scenarios.resolve("found.yaml"), scenario);
            return new ScenarioRunner(knowledge)
                    .run(Selection.of(file), new LastFailed(scenarios.resolve("failed")), result -> {})
                    .failed()
                    .size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
