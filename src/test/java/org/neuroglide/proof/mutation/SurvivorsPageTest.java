package org.neuroglide.proof.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.neuroglide.knowledge.Knowledge;

/** The page that tells why some changes go unnoticed. */
final class SurvivorsPageTest {
    @Test
    void everyRowIsAChangeOfTheBundledKnowledgeBaseWithItsReason() throws IOException {
        assertThat(problems(Files.readString(Path.of("docs/mutation-survivors.md")))).isEmpty();
    }

    @Test
    void anUnknownIdAndAnEmptyReasonAreFound() {
        assertThat(problems("| RF-001.removed | x | a reason |\n")).isEmpty();
        assertThat(problems("| RF-001.removd | x | a reason |\n")).hasSize(1);
        assertThat(problems("| RF-001.removed | x | |\n")).hasSize(1);
    }

    private static List<String> problems(String page) {
        Set<String> ids = Mutants.of(Knowledge.bundled(), "**").stream().map(Mutant::id).collect(Collectors.toSet());
        return page.lines()
                .filter(l -> l.startsWith("| ") && !l.startsWith("| id ") && !l.startsWith("| --- "))
                .filter(l -> {
                    String[] cells = l.split("\\|", -1);
                    return cells.length != 5 || !ids.contains(cells[1].strip()) || cells[2].isBlank() || cells[3].isBlank();
                })
                .toList();
    }
}
