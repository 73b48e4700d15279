package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableProblemTest {
    /** What no copy of a few files can show; held by {@link KnowledgeTest}, {@link ModelCacheTest} and others. */
    private static final Set<TableProblem> WITHOUT_FIXTURE = EnumSet.of(
            TableProblem.YAML_TOO_LARGE,
            TableProblem.FILE_LINK,
            TableProblem.FILE_TOO_LARGE,
            TableProblem.FILE_UNREADABLE,
            TableProblem.COMPILE_ERROR,
            TableProblem.CACHE_FOLDER,
            TableProblem.CACHE_WITHOUT_PERMISSIONS,
            TableProblem.CACHE_FOREIGN,
            TableProblem.CACHE_DAMAGED,
            TableProblem.CACHE_UNWRITABLE);

    @Test
    void everyProblemHasABadFixture() throws IOException {
        List<String> wanted = Stream.of(TableProblem.values())
                .filter(p -> !WITHOUT_FIXTURE.contains(p))
                .map(TableProblem::code)
                .toList();
        try (Stream<Path> folders = Files.list(KnowledgeFixture.BAD)) {
            assertThat(folders.map(f -> f.getFileName().toString())).containsAll(wanted);
        }
    }

    @Test
    void codesAreWrittenLikeTheirNamesAndLawsAreSentences() {
        assertThat(TableProblem.values()).allSatisfy(p -> {
            assertThat(p.code()).isEqualTo(YamlFields.kebab(p));
            assertThat(p.law()).matches("[A-Z].*[^.]\\.");
        });
    }

    @Test
    void aCodeThatTablesAndRulesShareMeansTheSame() {
        assertThat(Arrays.stream(TableProblem.values()).map(TableProblem::code))
                .filteredOn(code -> Arrays.stream(RuleProblem.values())
                        .anyMatch(r -> r.code().equals(code)))
                .containsExactly("unknown-source", "retracted-source", "unknown-code", "unknown-parameter");
    }
}
