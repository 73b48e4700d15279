package org.neuroglide.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neuroglide.cli.Shell;
import org.neuroglide.cli.Shell.Result;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.proof.analysis.Check;
import org.neuroglide.proof.analysis.DeepLint;
import org.neuroglide.proof.analysis.Remark;

/**
 * Faults that an author could make in the knowledge base of the project, and what finds them. Each is a rule of good
 * form, so that the lint is silent. All are in one copy, and each is found in spite of the others.
 */
@Execution(ExecutionMode.CONCURRENT)
class PlantedFaultsTest {
    private static final String RED_FLAGS = "scenarios/redflags/";

    private static final String RULE =
            """
            rule "%s"
                @Rationale("A reason.")
                @Sources("policy")
                @Certainty("expert")
                @Strength("strong")
                @Status("active")
                @Reviewed("never")
            when
                %s
            then
                insertLogical( new %s );
            end
            """;

    @TempDir
    static Path folder;

    /** What the static analysis calls wrong in every reading. */
    private static List<Remark> faults;

    @BeforeAll
    static void plant() {
        KnowledgeCopy copy = KnowledgeCopy.in(folder)
                // A condition of a red flag is dropped: a known cause no longer lowers the alarm.
                .changeRule("RF-004", rule -> rule.replaceFirst("(?m)^.*bilateral-cause-known.*\n", ""))
                // A presence is flipped: the known cause of pain in both legs defers where it is absent.
                .changeRule("RF-006", rule -> rule.replace("known\", presence == Presence.PRESENT", "known\", presence == Presence.ABSENT"))
                // A threshold is off by one: grade 3 is no major deficit any more.
                .changeRule("RF-033", rule -> rule.replace("grade <= $limit", "grade < $limit"))
                // A rule is written again, in another file and another order.
                .addRule("redflags/leg-danger.drl", RULE.formatted(
                        "RF-990 Weakness at several levels or walking quickly worse",
                        "RedFlag( presence in ( Presence.PRESENT ), code in ( \"weakness-several-levels\", \"gait-rapid-decline\" ) )",
                        "Referral( Urgency.EMERGENCY, \"cord-compression\" )"))
                // A finding is asked for in a group that is not its own.
                .addRule("redflags/leg-danger.drl", RULE.formatted(
                        "RF-991 Foot drop as a sign of malignancy: refer",
                        "RedFlag( code == \"foot-drop\", group == \"malignancy\", presence == Presence.PRESENT )",
                        "Referral( Urgency.URGENT, \"malignancy\" )"));
        Knowledge knowledge = copy.load();
        // Neither is found by a case, so none is generated.
        faults = new DeepLint(knowledge, new DecisionEngine(knowledge)::decide, 0).remarks(1).stream().filter(r -> r.check().fault()).toList();
    }

    /** What a command prints, without its line breaks. */
    private static Result run(String... words) {
        Result result = new Shell().run(words);
        return new Result(result.code(), result.out().replaceAll("\\s+", " "), result.err());
    }

    @Test
    void eachIsOfGoodForm() {
        assertThat(run("lint", folder.toString()).code()).isZero();
    }

    @Test
    void aDroppedConditionOfARedFlagFailsTheScenarioThatNeedsIt() {
        Result result = run("test", RED_FLAGS + "cauda-equina.yaml", "--id", "feeling-lost-in-both-legs-cause-known", "--kbase", folder.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("FAILED " + RED_FLAGS + "cauda-equina.yaml:", "a documented cause lowers the alarm to a deferral")
                .contains("expected: DEFER", "concluded: EMERGENCY", "because Referral EMERGENCY cauda-equina by RF-004");
    }

    @Test
    void aFlippedPresenceIsNamedByTheDifferenceWithTheCaseThatIsLooser() {
        Result result = looserIn("cauda-equina.yaml");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("Looser in 1 case of ", "Because of RF-006 Radiating pain in both legs, cause known: withhold (changed)", "before: DO NOT TREAT: DEFER; after: ", "[looser]")
                .contains(RED_FLAGS + "cauda-equina.yaml#pain-in-both-legs-cause-known")
                .contains("\"Cause of symptoms on both sides is known\", presence absent");
    }

    @Test
    void aThresholdOffByOneIsNamedByTheDifferenceWithTheCaseAtTheLimit() {
        Result result = looserIn("motor-deficit.yaml");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("Looser in 1 case of ", "Because of RF-033 Major motor deficit by MRC grade, not long known: refer (changed)", "before: URGENT REFERRAL; after: TREAT WITH PRECAUTION [looser]")
                .contains(RED_FLAGS + "motor-deficit.yaml#dorsiflexion-grade-3")
                .contains("at most 3 (power-major-deficit); after: ", "below 3 (power-major-deficit)");
    }

    private static Result looserIn(String scenarios) {
        return run("diff", "bundled", folder.toString(), "--cases", RED_FLAGS + scenarios, "--fail-on", "looser");
    }

    @Test
    void aRuleWrittenAgainInAnotherFileAndOrderIsADuplicate() {
        assertThat(faults).filteredOn(r -> r.check() == Check.DUPLICATE).singleElement().satisfies(r -> {
            assertThat(r.subjects()).isEqualTo(List.of("RF-990", "RF-011"));
            assertThat(r.sentence()).isEqualTo("fire in exactly the same cases and conclude the same, though they may be written differently");
            assertThat(r.witness()).startsWith("RF-011 Rapidly worse walking or weakness at several levels: emergency (redflags/cord-compression.drl:3)");
            assertThat(r.nextStep()).isEqualTo("keep one of the two rules and name both sources in it");
        });
    }

    @Test
    void aRuleThatCanNeverFire() {
        assertThat(faults).filteredOn(r -> r.check() == Check.NEVER_FIRES).singleElement().satisfies(r -> {
            assertThat(r.subjects()).isEqualTo(List.of("RF-991"));
            assertThat(r.sentence()).isEqualTo("can never fire: it asks for red flag \"Foot drop\" with the group malignancy;"
                    + " but the group of \"Foot drop\" is motor-deficit");
            assertThat(r.witness()).isEqualTo("Foot drop as a sign of malignancy: refer");
            assertThat(r.nextStep()).isEqualTo("write the code that was meant, or leave out what it is not");
        });
    }

    /** The project's own rules have no fault, nor have the three that only decide otherwise. */
    @Test
    void theStaticAnalysisFindsNothingElseWrong() {
        assertThat(faults).hasSize(2);
    }
}
