package org.neuroglide.proof.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.PatientCase;

class CoveringCasesTest {
    private static final Knowledge SMALL = Knowledge.load(Path.of("src/test/resources/kb/engine"));

    private final CoveringCases lumbar = new CoveringCases(SMALL, "lumbar", 1);

    @Test
    void theCasesThemselvesHoldEveryPairAndEveryTriple() {
        assertThat(lumbar.held()).containsExactly(lumbar.pairs(), lumbar.triples());
        assertThat(lumbar.items()).hasSizeGreaterThan(lumbar.screening());
        assertThat(lumbar.screening()).isGreaterThan(2);
    }

    @Test
    void theEngineTakesEveryOne() {
        DecisionEngine engine = new DecisionEngine(SMALL);
        assertThat(IntStream.range(0, lumbar.size()).mapToObj(lumbar::get)).allSatisfy(c -> {
            assertThat(engine.problems(c)).isEmpty();
            assertThat(c.complaint().region()).isEqualTo("lumbar");
        });
    }

    @Test
    void theSeedMakesThemAgain() {
        PatientCase one = lumbar.get(3);
        assertThat(new CoveringCases(SMALL, "lumbar", 1).get(3).equals(one)).isTrue();
        assertThat(new CoveringCases(SMALL, "lumbar", 2).get(3).equals(one)).isFalse();
    }
}
