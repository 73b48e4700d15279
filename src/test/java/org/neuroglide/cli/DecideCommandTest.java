package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neuroglide.cli.Shell.Result;
import org.neuroglide.texts.Golden;

class DecideCommandTest {
    private static final String SCIATICA = "scenarios/conditions/sciatica.yaml#";

    @ParameterizedTest
    @CsvSource({
        "high-irritability, TREAT WITH PRECAUTION",
        "saddle-numbness, EMERGENCY",
        "discectomy-three-weeks-ago, DO NOT TREAT: DEFER",
        "screen-unanswered, DO NOT TREAT YET: ASSESS FIRST",
        "tests-negative, DO NOT TREAT: NO TECHNIQUE INDICATED"
    })
    void thePageBeginsWithTheDisposition(String scenario, String title) {
        Result result = new Shell().run("decide", SCIATICA + scenario);

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("=".repeat(80) + "\n  " + title + "\n");
        assertThat(result.out()).contains("NOT CLINICALLY REVIEWED", "neuroglide explain " + SCIATICA + scenario);
    }

    @Test
    void pagesOfRealCasesReadAsKept() {
        Golden.check("sciatica-high-irritability.txt", pageWithoutHash("high-irritability"));
        Golden.check("sciatica-foot-drop.txt", pageWithoutHash("foot-drop"));
    }

    /** The hash changes with every word of the knowledge base, also with those that no page of these shows. */
    private static String pageWithoutHash(String scenario) {
        return new Shell().run("decide", SCIATICA + scenario).out().replaceAll("\\([0-9a-f]{12}\\)", "(hash)");
    }

    @Test
    void formatsForMachinesAndNotes() {
        Result json = new Shell().run("decide", SCIATICA + "high-irritability", "--format", "json");
        Result yaml = new Shell().run("decide", SCIATICA + "high-irritability", "--format", "yaml");
        Result markdown = new Shell().run("decide", SCIATICA + "high-irritability", "--format", "markdown");

        assertThat(json.out()).startsWith("{\"asOf\":\"2026-").endsWith("}\n").containsOnlyOnce("\n");
        assertThat(yaml.out()).startsWith("asOf: 2026-").contains("\ndisposition: TREAT_WITH_PRECAUTION\n");
        assertThat(markdown.out()).startsWith("# TREAT WITH PRECAUTION\n").contains("\n## What to do\n");
    }

    @Test
    void colourFollowsTheTerminalAndTheOption() {
        String file = SCIATICA + "saddle-numbness";

        assertThat(new Shell().run("decide", file).out()).doesNotContain("\u001b");
        assertThat(new Shell().attended().run("decide", file).out()).contains("\u001b[1;31m");
        assertThat(new Shell()
                        .attended()
                        .with("NO_COLOR", "1")
                        .run("decide", file)
                        .out())
                .doesNotContain("\u001b");
        assertThat(new Shell()
                        .attended()
                        .run("decide", file, "--color", "never")
                        .out())
                .doesNotContain("\u001b");
        assertThat(new Shell().run("decide", file, "--color", "always").out()).contains("\u001b[1;31m");
    }

    @Test
    void aCaseComesFromStandardInput() {
        Result result = new Shell().input("{\"asOf\": \"2026-02-01\"}").run("decide", "-");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("ASSESS FIRST", "saddle-numbness");
    }

    @Test
    void aCaseWithoutItsDateIsRefusedWithASuggestion() {
        Result result = new Shell().input("patient: { age: 44 }\n").run("decide", "-");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("standard input", "asOf", "Maybe", "1 problem.");
    }

    @Test
    void allProblemsOfACaseComeAtOnce() {
        Result result = new Shell()
                .input("asOf: 2026-02-01\n"
                        + "complaint: { region: lumber }\n"
                        + "symptoms: { leg-pian: present, leg-pain: { worst: 11 } }\n")
                .run("decide", "-");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .contains("\"lumbar\"", "\"leg-pain\"", "11", "3 problems.")
                .doesNotContain("\tat ");
    }

    @Test
    void brokenYamlIsAProblemWithItsLine() {
        Result result =
                new Shell().input("asOf: 2026-02-01\npatient: { age: 44\n").run("decide", "-");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("standard input:").contains("[yaml-syntax]");
    }

    @Test
    void anUnknownScenarioNamesTheNearest() {
        Result result = new Shell().run("decide", SCIATICA + "saddle-numbnes");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("Maybe use \"saddle-numbness\".");
    }

    @Test
    void scenariosOfTheInstallationAreFoundFromAnywhere(@TempDir Path elsewhere) {
        Result result = new Shell()
                .in(elsewhere)
                .home(Path.of("").toAbsolutePath())
                .run("decide", SCIATICA + "saddle-numbness");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("EMERGENCY");
    }
}
