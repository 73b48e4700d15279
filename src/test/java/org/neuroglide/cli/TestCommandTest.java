package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.cli.Shell.Result;

class TestCommandTest {
    private static final String TWO = """
        about: kbase
        background:
          asOf: 2026-02-01
        scenarios:
          - id: nothing-known
            why: an empty case asks first
            tags: [ empty ]
            given: {}
            expect: { disposition: assess-first }
          - id: wrong-on-purpose
            why: an empty case is no permission
            given: { patient: { age: 44 } }
            expect: { disposition: treat, fired: [ PR-004 ] }
        """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(folder.resolve("scenarios"));
        Files.writeString(folder.resolve("scenarios/two.yaml"), TWO);
    }

    private Result test(String... arguments) {
        String[] whole = new String[arguments.length + 1];
        whole[0] = "test";
        System.arraycopy(arguments, 0, whole, 1, arguments.length);
        return new Shell().in(folder).run(whole);
    }

    @Test
    void aFailureIsToldWithWhatWasExpectedAndWhatWasConcluded() {
        Result result = test("scenarios/two.yaml");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains(
                        "FAILED ",
                        "two.yaml",
                        "1 passed, 1 failed",
                        "wrong-on-purpose",
                        "an empty case is no permission")
                .contains("expected:  TREAT", "concluded: ASSESS_FIRST", "PR-004 did not fire")
                .contains("2 scenarios: 1 passed, 1 failed");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void scenariosAreChosenByIdTagAndReference() {
        assertThat(test("scenarios", "--id", "nothing-known").out()).contains("1 scenario: 1 passed, 0 failed");
        assertThat(test("scenarios", "--tag", "empty").code()).isZero();
        assertThat(test("scenarios/two.yaml#nothing-known").code()).isZero();
        assertThat(test("scenarios", "--id", "nothing-knwon").err()).contains("nothing-known");
    }

    @Test
    void whereNothingFailedLastThereIsNothingToRunAgain() {
        Result result = test("scenarios", "--only-failed");

        assertThat(result.code()).isZero();
        assertThat(result.out()).isEqualTo("No scenario failed when they were last run here.\n");
    }

    @Test
    void onlyWhatFailedLastIsRunAgain() {
        test("scenarios");

        Result again = test("scenarios", "--only-failed");

        assertThat(again.code()).isEqualTo(1);
        assertThat(again.out()).contains("1 scenario: 0 passed, 1 failed");
    }

    @Test
    void withoutAPathEveryRuleMustHaveItsScenarios() {
        Result result = test();

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("RF-001: has no scenario in which it fires")
                .contains("scenarios of rules are missing");
    }

    @Test
    void theResultsAreWrittenAsJUnitXml() throws IOException {
        test("scenarios", "--junit", "out/report.xml");

        assertThat(folder.resolve("out/report.xml")).content().contains("<testsuites", "wrong-on-purpose", "<failure");
    }

    @Test
    void aFigureBelowTheDemandFailsAndIsNamedHereAndInTheReport() throws IOException {
        Result result = test(
                "scenarios", "--id", "nothing-known", "--coverage");
        assertThat(result.err()).contains("coverage is counted over whole files");

        Files.writeString(folder.resolve("scenarios/two.yaml"), TWO.substring(0, TWO.indexOf("  - id: wrong-on-purpose")));
        Result gated = test("scenarios", "--min", "50", "--junit", "out/report.xml", "--html", "out");

        assertThat(gated.code()).isEqualTo(1);
        assertThat(gated.out()).contains("Below --min 50: rules that fired, ").contains("--all prints them.");
        assertThat(folder.resolve("out/report.xml")).content().contains("rules that fired: at least 50 %", "<failure");
        assertThat(folder.resolve("out/index.html")).content().contains("RF-001");
    }

    @Test
    void ofAPartOnlyTheRulesOfItsFilesCountAndAllPrintsEveryGap() throws IOException {
        redFlags();

        Result some = test("scenarios/redflags", "--kbase", "kbase", "--coverage");
        Result all = test("scenarios/redflags", "--kbase", "kbase", "--all");

        assertThat(some.out()).contains("Coverage of 1 rule by 1 scenario").doesNotContain("CL-001", "codes, techniques");
        assertThat(all.out()).contains("RF-001: never misses by one thing alone").doesNotContain("--all prints them");
    }

    @Test
    void proposalsAreWrittenBelowTheFolderWithTheNameThatJoinsThemToTheirRules() throws IOException {
        redFlags();

        Result result = test("scenarios/redflags", "--kbase", "kbase", "--propose", "more");

        assertThat(result.err()).isEmpty();
        assertThat(folder.resolve("more/redflags/cauda-equina.yaml"))
                .content()
                .contains("- { id: saddle,", "id: saddle-but-saddle-numbness-absent");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        redFlags();
        Files.writeString(folder.resolve("taken"), "");

        Result page = test("scenarios/redflags", "--kbase", "kbase", "--html", "taken");
        Result proposal = test("scenarios/redflags", "--kbase", "kbase", "--propose", "taken");

        assertThat(List.of(page.code(), proposal.code())).containsOnly(2);
        assertThat(page.err()).contains("taken/index.html cannot be written");
        assertThat(proposal.err()).contains("taken/redflags/cauda-equina.yaml cannot be written");
    }

    /** A small knowledge base, and one scenario beside one of its rule files. */
    private void redFlags() throws IOException {
        Path from = Path.of("src/test/resources/scenario/kbase");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve("kbase").resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Files.createDirectories(folder.resolve("scenarios/redflags"));
        Files.writeString(folder.resolve("scenarios/redflags/cauda-equina.yaml"), """
            about: kbase/redflags/cauda-equina.drl
            background: { asOf: 2026-02-01, complaint: { side: left } }
            scenarios:
              - { id: saddle, why: fires, given: { redFlags: { saddle-numbness: present } }, expect: { fired: [ RF-001 ] } }
            """);
    }

    @Test
    void whatIsAskedOfTheCoverageWronglyIsSaidWithTheNextStep() throws IOException {
        Files.writeString(folder.resolve("scenarios/two.yaml"), TWO.substring(0, TWO.indexOf("  - id: wrong-on-purpose")));

        Result high = test("scenarios", "--min", "101");
        Result word = test("scenarios", "--min", "all");
        Result unknown = test("scenarios", "--coverge");
        Result place = test("scenarios", "--html", "scenarios/two.yaml");

        assertThat(high.code()).isEqualTo(2);
        assertThat(high.err()).contains("--min wants a percentage, not \"101\"", "from 0 to 100");
        assertThat(word.err()).contains("not \"all\"");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("--coverage");
        assertThat(place.code()).isEqualTo(2);
        assertThat(place.err()).contains("two.yaml");
    }

    @Test
    void anUnknownKeyIsAProblemWithItsPlace() throws IOException {
        Files.writeString(
                folder.resolve("scenarios/two.yaml"),
                TWO.replace("    why: an empty case asks", "    wy: an empty case asks"));

        Result result = test("scenarios");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("two.yaml:", "wy", "Maybe use \"why\".");
    }

    @Test
    void anEmptyFolderIsAProblem() throws IOException {
        Files.createDirectories(folder.resolve("nothing"));

        Result result = test("nothing");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("nothing", "holds no scenario file");
    }

    @Test
    void whoWatchesSeesTheCountGoOn() {
        Result result = new Shell().in(folder).attended().run("test", "scenarios/two.yaml");

        assertThat(result.err()).contains("\r\u001b[K2 run, 1 failed: ");
        assertThat(result.out()).contains("\u001b[1;31mFAILED\u001b[0m");
    }
}
