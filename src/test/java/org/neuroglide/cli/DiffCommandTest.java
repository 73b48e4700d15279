package org.neuroglide.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.cli.Shell.Result;
import org.neuroglide.proof.KnowledgeCopy;

/** diff on the small knowledge base of the engine's tests, in a working copy of its own. */
class DiffCommandTest {
    private static final Path SMALL = Path.of("src/test/resources/kb/engine");
    private static final String CASES =
            """
            {"asOf":"2026-02-01","complaint":{"region":"lumbar","side":"left","diagnosis":"sciatica"}}
            {"asOf":"2026-02-01","redFlags":{"no-such-flag":"present"}}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void workingCopy() throws IOException, InterruptedException {
        KnowledgeCopy.copy(SMALL, folder.resolve("kbase"));
        Files.writeString(folder.resolve("cases.ndjson"), CASES);
        git("init", "-q");
        git("add", "kbase");
        git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-q", "-m", "First");
    }

    private void git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor()).isZero();
    }

    private Result run(String... words) {
        return new Shell().in(folder).run(words);
    }

    @Test
    void aRevisionIsReadFromTheWorkingCopyAndACaseThatIsRefusedIsListed() {
        Result result = run("diff", "HEAD", "kbase", "--cases", "cases.ndjson", "--format", "markdown");

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("# No decision changes in 2 cases", "Not compared, because refused: 1 case", "refused by both", "no-such-flag");
    }

    @Test
    void whatIsNoRevisionIsMisuseWithANextStep() {
        Result result = run("diff", "no-such-revision", "kbase", "--cases", "cases.ndjson");

        assertThat(result.code()).isEqualTo(ExitCode.MISUSE);
        assertThat(result.err()).contains("no-such-revision is neither a folder", "git log");
    }

    @Test
    void outsideAWorkingCopyARevisionCannotBeMeant(@TempDir Path elsewhere) {
        Result result = new Shell().in(elsewhere).run("diff", "HEAD", "bundled");

        assertThat(result.code()).isEqualTo(ExitCode.MISUSE);
        assertThat(result.err()).contains("no git working copy");
    }

    @Test
    void aNumberOfCasesIsANumber() {
        assertThat(run("diff", "kbase", "kbase", "--generate", "many").err()).contains("wants a number of cases, not \"many\"");
    }

    /** A lump no longer refers: the one case that has it is looser, and the other way round it is stricter. */
    @Test
    void onlyWhatIsLooserFails() throws IOException {
        Files.writeString(folder.resolve("cases.ndjson"), "{\"asOf\":\"2026-02-01\",\"redFlags\":{\"lump\":\"present\"}}\n");
        change("redflags/malignancy.drl", "code == \"lump\"", "code == \"night-pain\"");

        Result looser = run("diff", "HEAD", "kbase", "--cases", "cases.ndjson", "--fail-on", "looser");
        Result stricter = run("diff", "kbase", "HEAD", "--cases", "cases.ndjson", "--fail-on", "looser");

        assertThat(looser.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(looser.out()).contains("Looser in 1 case of 1", "Because of RF-011 A lump: refer (changed)", "cases.ndjson:1");
        assertThat(stricter.code()).isZero();
        assertThat(stricter.out()).contains("No case is looser; 1 of 1 case changes", "STRICTER: 1 CASE");
        assertThat(run("diff", "HEAD", "kbase", "--cases", "cases.ndjson").code()).isZero();
    }

    private void change(String file, String old, String now) throws IOException {
        Path path = folder.resolve("kbase").resolve(file);
        assertThat(Files.readString(path)).contains(old);
        Files.writeString(path, Files.readString(path).replace(old, now));
    }

    @Test
    void problemsOfBothAreAllNamedWithTheirSide() throws IOException, InterruptedException {
        change("kbase.yaml", "purpose:", "purose:");
        git("-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "-qam", "Second");
        change("parameters.yaml", "unit:", "unti:");

        Result result = run("diff", "HEAD", "kbase", "--cases", "cases.ndjson");

        assertThat(result.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(result.err())
                .contains("A: HEAD:kbase/kbase.yaml:", "kbase/parameters.yaml:1 ", "kbase/kbase.yaml:")
                .containsPattern("(?m)^B: \\S*kbase/parameters.yaml")
                .doesNotContain("neuroglide-kbase-");
    }
}
