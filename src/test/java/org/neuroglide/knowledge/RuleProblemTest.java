package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fixtures themselves are checked word for word by {@link BadKnowledgeTest}. */
class RuleProblemTest {
    @ParameterizedTest
    @EnumSource
    void everyProblemHasAFixtureInARuleFile(RuleProblem problem) throws IOException {
        try (Stream<Path> folders = Files.list(KnowledgeFixture.BAD)) {
            Set<Path> fixtures = folders.filter(f ->
                            f.getFileName().toString().replaceFirst("--.*", "").equals(problem.code()))
                    .collect(Collectors.toSet());
            String expected = fixtures.stream().map(RuleProblemTest::expected).collect(Collectors.joining("\n"));
            String file = problem == RuleProblem.PARAMETER_UNUSED ? "parameters.yaml" : ".drl";
            assertThat(expected.lines())
                    .anyMatch(line -> line.contains(file) && line.endsWith("[" + problem.code() + "]"));
        }
    }

    private static String expected(Path fixture) {
        try {
            return Files.readString(fixture.resolve("expected.txt"));
        } catch (IOException e) {
            throw new AssertionError(fixture + " has no expected.txt", e);
        }
    }

    @Test
    void everyLawIsOneSentence() {
        for (RuleProblem problem : RuleProblem.values()) {
            assertThat(problem.law()).as(problem.code()).endsWith(".").doesNotContain("\n");
            assertThat(problem.code()).matches("[a-z]+(-[a-z]+)*");
        }
        assertThat(Arrays.stream(RuleProblem.values()).map(RuleProblem::code)).doesNotHaveDuplicates();
    }
}
