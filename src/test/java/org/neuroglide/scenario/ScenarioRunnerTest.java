package org.neuroglide.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.scenario.ScenarioResult.Status;

final class ScenarioRunnerTest {
    private static final String FAILING = """
        about: kbase
        background:
          asOf: 2026-02-01
          kbase: "2026.1"
          complaint: { region: lumbar, side: left, diagnosis: sciatica }
          screen: { cauda-equina: all-absent, malignancy: all-absent }
        scenarios:
          - id: good
            why: this one holds
            tags: [ fine ]
            given: { symptoms: { leg-pain: { worst: 8 } } }
            expect: { fired: [ CL-001 ] }
          - id: bad
            why: this one does not
            given: { symptoms: { leg-pain: { worst: 5 } } }
            expect: { disposition: EMERGENCY, fired: [ CL-001, IN-002 ], recommend: [ sciatic-tensioner-seated ] }
            expectExactly: { recommend: [] }
            expectNot: { fired: [ CL-003 ] }
          - id: unasked
            why: the questions block
            given: { screen: null, symptoms: { leg-pain: present } }
            expect: { disposition: TREAT, fired: [ CL-001 ] }
        """;

    @TempDir
    Path folder;

    private Path failing() throws IOException {
        return Files.writeString(folder.resolve("f.yaml"), FAILING);
    }

    @Test
    void theScenariosOfTheFixtureHold() {
        RunReport report = Fixture.run(Fixture.SCENARIOS);

        assertThat(report.failed()).extracting(ScenarioResult::account).isEmpty();
        assertThat(report.results()).hasSizeGreaterThan(15);
        assertThat(report.results())
                .filteredOn(r -> r.status() == Status.WAITING)
                .extracting(ScenarioResult::account)
                .containsExactly("waiting " + Fixture.SCENARIOS
                        + "/precautions/load-limits.yaml:26 moderate-irritability: names the draft PR-900");
    }

    @Test
    void aFailureShowsWhatWasExpectedAndWhatWasConcluded() throws IOException {
        Path file = failing();
        RunReport report =
                new ScenarioRunner(Fixture.KNOWLEDGE).run(Fixture.withIds(file, "bad"), new LastFailed(), r -> {});

        assertThat(report.results().get(0).account().replace(file.toString(), "f.yaml"))
                .isEqualTo("""
                    FAILED f.yaml:13 bad
                      this one does not
                      expect.disposition (line 16)
                          expected:  EMERGENCY
                          concluded: TREAT
                          because LoadLimit TENSIONER by PR-002
                      expect.fired (line 16)
                          expected:  CL-001; IN-002
                          concluded: CL-003; DO-001; DO-003; IN-001; PR-002
                          missing: CL-001
                          missing: IN-002
                          CL-001 did not fire, kbase/classification/irritability.drl:
                            fails        line 12: Symptom (presence PRESENT, worst >= 7)
                                symptom leg-pain LEFT: worst is 5; worst >= 7 is wanted
                          IN-002 did not fire, kbase/indications/sciatica.drl:
                            holds        line 24: Complaint (diagnosis sciatica)
                            fails        line 25: PreviousVisit (recorded true)
                                previousVisit: recorded is false; recorded true is wanted
                            holds        line 26: Irritability (stage EFFECTIVE, level LOW)
                      expect.recommend (line 16)
                          expected:  sciatic-tensioner-seated
                          concluded: sciatic-slider-seated (DO-001, IN-001, PR-002)
                          sciatic-tensioner-seated: Nothing indicates a tensioner for the sciatic nerve
                          sciatic-tensioner-seated: No dose is concluded for a tensioner
                      expectExactly.recommend (line 17)
                          expected:  none
                          concluded: sciatic-slider-seated (DO-001, IN-001, PR-002)
                          not expected: sciatic-slider-seated
                          DO-001 concluded Dose SLIDER 2-2x10-10 hold 0 perDay 1-1 seconds 2-2 daysPerWeek 0 from Indication sciatica sciatic LEFT SLIDER
                          IN-001 concluded Indication sciatica sciatic LEFT SLIDER from complaint
                          PR-002 concluded LoadLimit TENSIONER from Irritability EFFECTIVE LOW
                      expectNot.fired (line 18)
                          expected:  not CL-003
                          concluded: CL-003
                          CL-003 concluded Irritability EFFECTIVE LOW from symptom leg-pain LEFT\
                    """);
    }

    @Test
    void anAdviceIsExpectedWithWhatItIsFor() throws IOException {
        Path file = Files.writeString(folder.resolve("advice.yaml"), """
            about: kbase
            background:
              asOf: 2026-02-01
              kbase: "2026.1"
              complaint: { region: lumbar, side: left, diagnosis: sciatica }
              screen: { cauda-equina: all-absent, malignancy: all-absent }
              symptoms: { leg-pain: { worst: 5 } }
            scenarios:
              - id: beside-the-technique
                why: it is care that goes with the technique
                expect: { advise: [ keep-moving ], advice: [ { kind: ACTIVE_CARE, topic: keep-moving } ] }
              - id: no-sign-to-stop
                why: it is no sign to stop
                expect: { advice: [ { kind: STOP, topic: keep-moving } ] }
            """);
        RunReport report = new ScenarioRunner(Fixture.KNOWLEDGE).run(Selection.of(file), new LastFailed(), r -> {});

        assertThat(report.results().get(0).failed()).isFalse();
        assertThat(report.results().get(1).account())
                .contains(
                        "expect.advice",
                        "expected:  kind STOP, topic keep-moving",
                        "concluded: kind ACTIVE_CARE, topic keep-moving");
    }

    @Test
    void aConditionThatWasNotAssessedIsSaidSo() throws IOException {
        RunReport report = new ScenarioRunner(Fixture.KNOWLEDGE)
                .run(Fixture.withIds(failing(), "unasked"), new LastFailed(), r -> {});

        assertThat(report.results().get(0).account() + "\n").endsWith("""
              expect.disposition (line 22)
                  expected:  TREAT
                  concluded: ASSESS_FIRST
                  because MissingInformation saddle-numbness BLOCKING by MI-001
                  because MissingInformation weight-loss BLOCKING by MI-001
              expect.fired (line 22)
                  expected:  CL-001
                  concluded: DO-001; DO-003; IN-001; MI-001
                  CL-001 did not fire, kbase/classification/irritability.drl:
                    not assessed line 12: Symptom (presence PRESENT, worst >= 7)
                        symptom leg-pain LEFT: worst is not known; worst >= 7 is wanted
            """);
    }

    @Test
    void aRunCountsAndTellsEveryResult() throws IOException {
        List<String> told = new ArrayList<>();
        RunReport report = new ScenarioRunner(Fixture.KNOWLEDGE)
                .run(
                        Selection.of(failing()),
                        new LastFailed(),
                        r -> told.add(r.scenario().id()));

        assertThat(told).containsExactly("good", "bad", "unasked");
        assertThat(report.passed()).isFalse();
        assertThat(new RunReport(report.results(), Duration.ofMillis(1234)).summary())
                .isEqualTo("3 scenarios: 1 passed, 2 failed (1.2 s)");
    }

    @Test
    void scenariosAreSelectedByPathIdAndTag() throws IOException {
        Path file = failing();
        ScenarioRunner runner = new ScenarioRunner(Fixture.KNOWLEDGE);
        LastFailed none = new LastFailed(folder.resolve("last-failed"));

        assertThat(ids(runner.run(new Selection(List.of(file), Set.of(), Set.of("fine"), false), none, r -> {})))
                .containsExactly("good");
        assertThat(ids(runner.run(Selection.of(Path.of(file + "#unasked")), none, r -> {})))
                .containsExactly("unasked");
        assertThat(Fixture.rendered(() -> runner.run(Fixture.withIds(file, "god"), none, r -> {})))
                .containsExactly("selection: none of 3 scenarios is selected. [no-scenarios]\n  Maybe use \"good\".");
    }

    @Test
    void onlyTheOnesThatFailedLastCanBeRun() throws IOException {
        Path file = failing();
        ScenarioRunner runner = new ScenarioRunner(Fixture.KNOWLEDGE);
        LastFailed record = new LastFailed(folder.resolve("deep/last-failed"));
        Selection onlyFailed = new Selection(List.of(file), Set.of(), Set.of(), true);

        assertThat(Fixture.rendered(() -> runner.run(onlyFailed, record, r -> {})))
                .containsExactly("selection: no scenario failed when it was last run. [no-scenarios]\n"
                        + "  Maybe run it without --only-failed.");
        record.write(runner.run(Selection.of(file), record, r -> {}));
        assertThat(record.read()).containsExactly(file + "#bad", file + "#unasked");
        assertThat(ids(runner.run(onlyFailed, record, r -> {}))).containsExactly("bad", "unasked");

        Files.writeString(file, FAILING.replace("disposition: TREAT, fired: [ CL-001 ]", "disposition: ASSESS_FIRST"));
        record.write(runner.run(Fixture.withIds(file, "unasked"), record, r -> {}));
        assertThat(record.read()).containsExactly(file + "#bad");
    }

    @Test
    void aPathHasOneSpelling() throws IOException {
        Path file = failing();
        RunReport report = Fixture.run(folder.resolve("./../" + folder.getFileName() + "/f.yaml#good"));

        assertThat(report.results()).extracting(r -> r.scenario().reference()).containsExactly(file + "#good");
    }

    @Test
    void aVisitCanBeRunAlone() {
        Path journey = Fixture.SCENARIOS.resolve("journeys/sciatica.yaml");
        RunReport report = new ScenarioRunner(Fixture.KNOWLEDGE)
                .run(Fixture.withIds(journey, "second"), new LastFailed(), r -> {});

        assertThat(report.results()).extracting(ScenarioResult::status).containsExactly(Status.PASSED);
    }

    private static List<String> ids(RunReport report) {
        return report.results().stream().map(r -> r.scenario().id()).toList();
    }
}
