package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.cli.Shell.Result;
import org.neuroglide.proof.KnowledgeCopy;

class KnowledgeCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void lintFindsNothingInTheKnowledgeBaseOfTheProject() {
        Result result = new Shell().run("lint");

        assertThat(result.out()).isEqualTo("No problems in kbase.\n");
        assertThat(result.code()).isZero();
    }

    @Test
    void lintPrintsEveryProblemWithItsPlace() throws IOException {
        Path kbase = KnowledgeCopy.copy(Path.of("kbase"), folder.resolve("kbase"));
        Path file = kbase.resolve("parameters.yaml");
        Files.writeString(file, Files.readString(file).replaceFirst("unit:", "unti:"));

        Result result = new Shell().run("lint", kbase.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("parameters.yaml:", "unti", "Maybe use \"unit\".")
                .containsPattern("\\d+ problems?\\.\n$");
    }

    @Test
    void aKnowledgeBaseWithProblemsIsRefusedByEveryCommand() throws IOException {
        Path kbase = KnowledgeCopy.copy(Path.of("kbase"), folder.resolve("kbase"));
        Files.writeString(kbase.resolve("retired.yaml"), "RF-900: { titel: x }\n");

        Result result = new Shell().run("rules", "--kbase", kbase.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("retired.yaml:1", "\"title\"");
    }

    @Test
    void rulesAreListedByFolder() {
        Result result = new Shell().run("rules");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("REDFLAGS\n", "  RF-001", "PRECAUTIONS\n", "  PR-004");
    }

    @Test
    void oneRuleIsShownInFullWithItsScenarios() {
        Result result = new Shell().run("rules", "pr-004");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains(
                        "PR-004 High irritability: sliders at most",
                        "When",
                        "Then",
                        "A load limit: kind slider",
                        "Sources")
                .contains("precautions/load-limits.drl:", "Fires in", "scenarios/precautions/load-limits.yaml#");
    }

    @Test
    void anUnknownRuleNamesTheNearest() {
        Result result = new Shell().run("rules", "PR-04");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("there is no rule PR-04", "PR-004");
    }

    @Test
    void vocabularyIsSearchedByAnyWord() {
        assertThat(new Shell().run("vocabulary").out()).contains("redFlags", "techniques");
        assertThat(new Shell().run("vocabulary", "saddle").out()).contains("saddle-numbness", "Question");
        assertThat(new Shell().run("vocabulary", "straight", "leg").out()).contains("slr");
        assertThat(new Shell().run("vocabulary", "M54.30").out()).contains("sciatica");
        assertThat(new Shell().run("vocabulary", "flossing").out()).contains("sciatic-slider-seated", "Steps");
        assertThat(new Shell().run("vocabulary", "roots").out()).contains("- l5", "- s1");
    }

    @Test
    void aWordThatNothingIsCalledNamesTheNearest() {
        Result result = new Shell().run("vocabulary", "sadle");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("Nothing is called \"sadle\".", "saddle");
    }

    @Test
    void theCatalogueIsWrittenCheckedAndKeptFresh() throws IOException {
        String out = folder.resolve("rules").toString();

        assertThat(new Shell().run("catalogue", "--format", "markdown", "--out", out, "--check").code()).isEqualTo(1);
        Result written = new Shell().run("catalogue", "--format", "markdown", "--out", out);
        assertThat(written.code()).isZero();
        try (Stream<Path> files = Files.walk(Path.of(out))) {
            long pages = files.filter(f -> f.toString().endsWith(".md")).count();
            assertThat(written.out()).as("drawings are no pages").contains("Wrote " + pages + " pages");
        }
        assertThat(new Shell().run("catalogue", "--format", "markdown", "--out", out, "--check").code()).isZero();

        Path page = folder.resolve("rules/redflags/cauda-equina.md");
        assertThat(page).content().contains("### RF-001", "- **When:**", "**Sources:**");
        Files.writeString(page, Files.readString(page) + "more\n");
        Files.writeString(folder.resolve("rules/gone.md"), Files.readString(page));
        Files.writeString(folder.resolve("rules/own.md"), "# Written by hand\n");

        Result stale = new Shell().run("catalogue", "--format", "markdown", "--out", out, "--check");
        assertThat(stale.code()).isEqualTo(1);
        assertThat(stale.out())
                .contains("redflags/cauda-equina.md: is out of date", "gone.md: belongs to no rule file any more")
                .doesNotContain("own.md");

        new Shell().run("catalogue", "--format", "markdown", "--out", out);
        assertThat(folder.resolve("rules/gone.md")).doesNotExist();
        assertThat(folder.resolve("rules/own.md")).exists();
        assertThat(new Shell().run("catalogue", "--format", "markdown", "--out", out, "--check").code()).isZero();
    }

    @Test
    void aFolderOfSomebodyElseIsRefused() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "mine");

        Result refused = new Shell().in(folder).run("catalogue", "--out", ".");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .isEqualTo("neuroglide: . holds files but no catalogue of this format.\n  Maybe name an empty folder.\n");
        assertThat(folder.resolve("index.html")).doesNotExist();
    }

    @Test
    void aNewCaseCanBeDecidedAsItIs() {
        Result file = new Shell().run("new", "case", "--region", "lumbar");
        Result decision = new Shell().input(file.out()).run("decide", "-");

        assertThat(file.out()).contains("asOf: 2026-02-01");
        assertThat(decision.err()).isEmpty();
        assertThat(decision.out()).contains("ASSESS FIRST");
    }

    @Test
    void aNewCaseNeverOverwrites() throws IOException {
        Shell shell = new Shell().in(folder);

        assertThat(shell.run("new", "case", "--out", "case.yaml").code()).isZero();
        Result again = shell.run("new", "case", "--out", "case.yaml");

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("case.yaml is already there");
        assertThat(shell.run("new", "case", "--as-of", "1.2.2026").err()).contains("write it as 2026-02-01");
        assertThat(shell.run("new", "case", "--region", "lumber").err()).contains("\"lumbar\"");
    }

    @Test
    void aNewRulePassesTheLint() throws IOException {
        Path kbase = KnowledgeCopy.copy(Path.of("kbase"), folder.resolve("kbase"));

        Result result = new Shell()
                .in(folder)
                .run("new", "rule", "PR-900", "precautions/example", "Example: what the rule states");

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(List.of(
                        kbase.resolve("precautions/example.drl"), folder.resolve("scenarios/precautions/example.yaml")))
                .allSatisfy(file -> assertThat(file).exists());
        assertThat(new Shell().in(folder).run("lint").code()).isZero();
    }
}
