package org.neuroglide.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Problem;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.texts.CanonicalJson;

/** A case that comes as values is read exactly as its text would be. */
@Execution(ExecutionMode.CONCURRENT)
class CaseValuesTest {
    private static final Knowledge KNOWLEDGE = Knowledge.bundled();

    private final CaseReader reader = new CaseReader(KNOWLEDGE);

    @Test
    void everyCaseIsReadTheSame() {
        List<PatientCase> cases = List.copyOf(ScenarioCaseList.of(KNOWLEDGE, Path.of("scenarios", "conditions")).values());
        assertThat(cases).hasSizeGreaterThan(100);
        for (PatientCase one : cases) {
            PatientCase written = reader.readText("case", CaseText.of(one)).patientCase();
            assertThat(reader.readValues("case", CaseText.tree(one)).patientCase().equals(written)).isTrue();
        }
    }

    @Test
    void everythingWrongIsSaidTheSame() {
        for (Map<String, ?> wrong : List.of(
                Map.of("asOf", "2026-02-01", "patient", Map.of("age", "40", "sex", 1)),
                Map.of("asOf", "2026-02-01", "patient", Map.of("age", new BigDecimal("40.0"), "height", 2)),
                Map.of("asOf", "2026-02-30", "symptoms", List.of(true)),
                Map.of("asOf", "2026-02-01", "symptoms", Map.of("leg-pain", List.of(Map.of("worst", 11), Map.of("side", "up")))),
                Map.of("asOf", "2026-02-01", "patient", Map.of("age", new BigDecimal("1E+20"))),
                Map.of("scenarios", List.of()),
                nested(40))) {
            assertThat(problems(() -> reader.readValues("case", wrong)))
                    .isNotEmpty()
                    .isEqualTo(problems(() -> reader.readText("case", CanonicalJson.write(wrong))));
        }
    }

    @Test
    void whatCouldNotBeReadAgainIsRefused() {
        Map<String, ?> odd = Map.of("asOf", "2026-02-01", "complaint", Map.of("onset", "sudden \uFFFE"));
        assertThat(problems(() -> reader.readValues("case", odd)))
                .contains("case:1 complaint.onset: holds a character that cannot be printed. [yaml-syntax]\n  Maybe remove it.");
        assertThat(problems(() -> reader.readValues("case", Map.of("as\uFFFEOf", "2026-02-01"))))
                .anyMatch(p -> p.endsWith("[yaml-syntax]\n  Maybe remove it."));
    }

    private static Map<String, ?> nested(int depth) {
        return depth == 0 ? Map.of() : Map.of("a", nested(depth - 1));
    }

    private static List<String> problems(Runnable reading) {
        List<String> problems = new ArrayList<>();
        try {
            reading.run();
        } catch (ScenarioException e) {
            e.problems().stream().sorted().map(Problem::render).forEach(problems::add);
        }
        return problems;
    }
}
