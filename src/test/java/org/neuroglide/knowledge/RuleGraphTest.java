package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.knowledge.RuleGraph.Edge;
import org.neuroglide.knowledge.RuleGraph.Reading;
import org.neuroglide.knowledge.Vocabulary.Section;

class RuleGraphTest {
    @TempDir
    Path directory;

    private KnowledgeContent content;
    private RuleGraph graph;

    @BeforeEach
    void read() {
        content = DirectoryKnowledge.read(KnowledgeFixture.good(directory));
        graph = RuleGraph.of(content.rules());
    }

    private List<String> reached(Section section, String code) {
        VocabularyItem item = content.tables().vocabulary().item(section, code).orElseThrow();
        return graph.reachable(item).stream().map(RuleModel::id).toList();
    }

    @Test
    void joinsARuleToThoseThatReadItsConclusionOnly() {
        assertThat(graph.edges())
                .containsExactly(
                        new Edge("CL-001", "CL-002", Reading.PRESENCE), new Edge("CL-002", "CL-003", Reading.ABSENCE));
        assertThat(graph.cycles()).isEmpty();
    }

    @Test
    void aRuleIsAboveWhatItReads() {
        assertThat(Map.of(
                        "RF-001", graph.stratum("RF-001"),
                        "CL-001", graph.stratum("CL-001"),
                        "CL-002", graph.stratum("CL-002"),
                        "CL-003", graph.stratum("CL-003")))
                .isEqualTo(Map.of("RF-001", 0, "CL-001", 0, "CL-002", 1, "CL-003", 2));
    }

    @Test
    void namesWhatARuleConcludesWithItsFixedFields() {
        assertThat(graph.conclusion("CL-003")).isEqualTo("Irritability( INFERRED, UNKNOWN )");
        assertThat(graph.conclusion("CL-004")).isEqualTo("NerveInvolvement( *, *, MECHANOSENSITIVE )");
    }

    @Test
    void leadsFromAnItemToWhatItCanChange() {
        assertThat(reached(Section.RED_FLAGS, "saddle-numbness")).containsExactly("RF-001");
        assertThat(reached(Section.RED_FLAGS, "weight-loss")).containsExactly("RF-002");
        assertThat(reached(Section.SYMPTOMS, "leg-pain")).containsExactly("CL-001", "CL-002", "CL-003");
        assertThat(reached(Section.TESTS, "slr")).containsExactly("CL-004");
        assertThat(reached(Section.TESTS, "power-l5")).isEmpty();
        assertThat(reached(Section.NERVES, "sciatic")).isEmpty();
    }

    @Test
    void aVariableHasTheValuesThatItsPatternAllows() {
        Condition.Pattern source = new Condition.Pattern(
                "Irritability",
                List.of(
                        new Constraint("stage", Constraint.Op.EQ, List.of(stage("INFERRED"))),
                        new Constraint("level", Constraint.Op.IN, List.of(level("LOW"), level("HIGH")))),
                List.of(new Binding("$level", "level")),
                1);
        RuleModel copied = content.rules().get(0);
        RuleModel rule = new RuleModel(
                copied.summary(),
                copied.folder(),
                copied.file(),
                1,
                List.of(),
                "active",
                List.of(source),
                new ConclusionTemplate("Irritability", List.of(stage("EFFECTIVE"), new Value.Variable("$level"))));
        ConclusionShape shape = ConclusionShape.of(rule);
        assertThat(shape.canMeet(ConclusionShape.allowed(pattern("EFFECTIVE", "HIGH")))).isTrue();
        assertThat(shape.canMeet(ConclusionShape.allowed(pattern("EFFECTIVE", "MODERATE")))).isFalse();
        assertThat(shape.canMeet(ConclusionShape.allowed(pattern("INFERRED", "HIGH")))).isFalse();
    }

    private static Condition.Pattern pattern(String stage, String level) {
        return new Condition.Pattern(
                "Irritability",
                List.of(
                        new Constraint("stage", Constraint.Op.EQ, List.of(stage(stage))),
                        new Constraint("level", Constraint.Op.EQ, List.of(level(level)))),
                List.of(),
                1);
    }

    private static Value stage(String name) {
        return new Value.Constant("IrritabilityStage", name);
    }

    private static Value level(String name) {
        return new Value.Constant("Level", name);
    }
}
