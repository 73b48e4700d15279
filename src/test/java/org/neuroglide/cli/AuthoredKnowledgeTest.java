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
import org.neuroglide.proof.KnowledgeCopy;

/** Which knowledge base a command works on, and what it says of how it came by it. */
class AuthoredKnowledgeTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void copyASmallKnowledgeBase() {
        KnowledgeCopy.copy(Path.of("src/test/resources/good"), folder.resolve("kbase"));
    }

    @Test
    void authorsWorkOnTheKnowledgeBaseOfTheirFolder() {
        Result result = new Shell().in(folder).with("NEUROGLIDE_CACHE", "off").run("rules");

        assertThat(result.code()).isZero();
        assertThat(result.out().lines().count()).isLessThan(20);
        assertThat(result.err()).isEqualTo("note: kbase of this folder is used; it differs from the bundled knowledge base.\n");
    }

    @Test
    void theSameContentIsTheBundledKnowledgeBase() {
        Result result = new Shell().run("rules");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void aDamagedCacheEntryIsReportedAndMadeAgain() throws IOException {
        Path cache = folder.resolve("cache");
        Shell shell = new Shell().in(folder).with("NEUROGLIDE_CACHE", cache.toString());
        assertThat(shell.run("rules", "--kbase", "kbase").err()).isEmpty();
        for (Path entry : entries(cache)) {
            Files.writeString(entry, "not what was written");
        }

        Result damaged = shell.run("rules", "--kbase", "kbase");
        Result again = shell.run("rules", "--kbase", "kbase");

        assertThat(damaged.code()).isZero();
        assertThat(damaged.err()).startsWith("note: ");
        assertThat(again.err()).isEmpty();
    }

    private static List<Path> entries(Path cache) throws IOException {
        try (Stream<Path> files = Files.walk(cache)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
