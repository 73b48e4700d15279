package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the lint cannot see from the knowledge base alone. */
class TraceabilityTest {
    private final Traceability traceability =
            DirectoryKnowledge.read(Path.of("kbase")).tables().traceability();

    @Test
    void everySeriesIsThere() {
        assertThat(traceability.series())
                .extracting(RequirementSeries::prefix)
                .containsExactly("S0-", "S1-", "S2-", "S3-", "S4-", "SC", "IC", "RF-", "R");
        assertThat(traceability.series()).extracting(RequirementSeries::to).containsExactly(61, 22, 17, 13, 12, 10, 6, 22, 15);
        assertThat(traceability.entries()).hasSize(178);
    }

    @Test
    void everyScenarioFileExists() {
        assertThat(named(RequirementLink.SCENARIOS))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of("scenarios", file)).isRegularFile());
    }

    @Test
    void everyTestOfTheProgramExists() throws IOException {
        List<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            tests = files.map(f -> f.getFileName().toString()).toList();
        }
        assertThat(named(RequirementLink.PROGRAM))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(tests).contains(test + ".java"));
    }

    @Test
    void everyActiveRuleStandsUnderAStatement() {
        assertThat(named(RequirementLink.RULES))
                .containsAll(DirectoryKnowledge.read(Path.of("kbase")).rules().stream()
                        .filter(RuleModel::active)
                        .map(RuleModel::id)
                        .toList());
    }

    private List<String> named(RequirementLink link) {
        return traceability.entries().values().stream()
                .flatMap(e -> e.by().getOrDefault(link, List.of()).stream())
                .toList();
    }
}
