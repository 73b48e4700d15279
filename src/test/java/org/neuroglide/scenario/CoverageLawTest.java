package org.neuroglide.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.neuroglide.model.Problem;

final class CoverageLawTest {
    private static final List<ScenarioResult> ALL =
            Fixture.run(Fixture.SCENARIOS).results();

    private static List<String> without(Predicate<ScenarioResult> left) {
        return CoverageLaw.problems(
                        Fixture.KNOWLEDGE, ALL.stream().filter(left.negate()).toList())
                .stream()
                .map(Problem::render)
                .toList();
    }

    private static Predicate<ScenarioResult> id(String id) {
        return r -> r.scenario().id().equals(id);
    }

    @Test
    void theFixtureKeepsTheLaw() {
        assertThat(without(r -> false)).isEmpty();
    }

    @Test
    void aRuleThatNeverFiresIsNamed() {
        assertThat(without(id("saddle-numbness")))
                .containsExactly(
                        "kbase/redflags/cauda-equina.drl:3 RF-001: has no scenario in which it fires. [law-7-fires]\n"
                            + "  Maybe add one to scenarios/redflags/cauda-equina.yaml with expect: { fired: [ RF-001"
                            + " ] }.");
    }

    @Test
    void aRuleWithoutANearMissIsNamed() {
        assertThat(without(id("no-saddle-numbness")))
                .containsExactly(
                        "kbase/redflags/cauda-equina.drl:3 RF-001: has no near miss, a scenario in which exactly one"
                                + " of its conditions fails; the closest, " + Fixture.SCENARIOS
                                + "/redflags/cauda-equina.yaml#saddle-numbness-not-asked, misses 0 conditions and"
                                + " leaves 1 open. [law-7-near-miss]\n"
                                + "  Maybe copy a scenario in which it fires to scenarios/redflags/cauda-equina.yaml,"
                                + " change only what line 11 of the rule file reads, RedFlag (code saddle-numbness,"
                                + " presence PRESENT), and write expectNot: { fired: [ RF-001 ] }.");
    }

    @Test
    void aRuleWhoseUnknownIsNotTriedIsNamed() {
        assertThat(without(id("saddle-numbness-not-asked")))
                .containsExactly(
                        "kbase/redflags/cauda-equina.drl:3 RF-001: has no scenario in which what it reads was not"
                            + " assessed. [law-7-not-assessed]\n"
                            + "  Maybe copy a scenario in which it fires to scenarios/redflags/cauda-equina.yaml,"
                            + " leave out what line 11 of the rule file reads, RedFlag (code saddle-numbness, presence"
                            + " PRESENT), and write expectNot: { fired: [ RF-001 ] }.");
    }

    @Test
    void aRuleThatAsksForWhatIsNotAssessedNeedsOneInWhichItIs() {
        assertThat(without(id("everything-asked")))
                .hasSize(2)
                .last()
                .asString()
                .contains("MI-001: has no scenario in which what it reads is assessed. [law-7-not-assessed]")
                .contains("answer what line 11 of the rule file reads");
    }

    @Test
    void aScenarioInAnotherFileProvesNothing() {
        assertThat(without(r -> r.scenario().file().contains("load-limits"))).hasSize(6);
    }

    @Test
    void aRuleThatRequiresNothingNeedsOnlyToFire() {
        assertThat(without(r -> false)).isEmpty();
        assertThat(without(r -> r.scenario().file().contains("repetitions")))
                .filteredOn(p -> p.contains("DO-003"))
                .hasSize(1)
                .allMatch(p -> p.contains("law-7-fires"));
    }

    @Test
    void ofAPartOnlyTheRulesOfItsFilesAreHeldToTheLaw() {
        List<ScenarioResult> part = ALL.stream()
                .filter(r -> r.scenario().file().endsWith("redflags/cauda-equina.yaml"))
                .toList();

        assertThat(CoverageLaw.problemsOfPart(Fixture.KNOWLEDGE, part)).isEmpty();
        assertThat(CoverageLaw.problemsOfPart(Fixture.KNOWLEDGE, part.subList(1, 3)))
                .extracting(Problem::subject)
                .containsExactly("RF-001");
    }
}
