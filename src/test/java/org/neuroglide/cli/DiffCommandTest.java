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
        return new Shell().in(folder).with("NEUROGLIDE_CACHE", Path.of("target/cli-cache").toAbsolutePath().toString()).run(words);
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
}
