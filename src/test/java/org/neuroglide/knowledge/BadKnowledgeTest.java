package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.neuroglide.model.Problem;

/** Every folder of {@code bad/} raises the problem that it is named after, in exactly the words of its expected.txt. */
class BadKnowledgeTest {
    @TempDir
    Path directory;

    static Stream<String> fixtures() throws IOException {
        try (Stream<Path> folders = Files.list(KnowledgeFixture.BAD)) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void raisesExactly(String fixture) throws IOException {
        Path folder = KnowledgeFixture.BAD.resolve(fixture);
        List<Problem> problems = Knowledge.lint(KnowledgeFixture.bad(folder, directory));

        String rendered = problems.stream().map(Problem::render).collect(Collectors.joining("\n"));
        assertThat(rendered.replace(directory + "/", ""))
                .isEqualTo(Files.readString(folder.resolve("expected.txt")).strip());
        assertThat(problems).allSatisfy(BadKnowledgeTest::saysWhereWhatAndWhatNext);
        assertThat(problems).extracting(Problem::code).contains(fixture.replaceFirst("--.*", ""));
    }

    private static void saysWhereWhatAndWhatNext(Problem problem) {
        assertThat(problem.file()).isNotBlank();
        assertThat(problem.subject()).isNotBlank();
        assertThat(problem.message()).isNotBlank();
        assertThat(problem.nextStep()).as(problem.render()).isNotBlank();
    }

    @Test
    void theGoodOneRaisesNothing() {
        assertThat(Knowledge.lint(KnowledgeFixture.good(directory))).isEmpty();
    }
}
