package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who does an exercise alone reads last when to move back and when to stop. */
class HomeStepsTest {
    private static final List<String> ENDINGS = List.of(
            "Move back at the first light pull, and stop if it hurts.",
            "Move back at the first light pull, do not hold at either end, and stop if it hurts.");

    @Test
    void anExerciseOnTensionEndsWithWhenToMoveBackAndWhenToStop() {
        List<String> without = Knowledge.bundled().techniques().values().stream()
                .filter(technique -> technique.home() && !technique.offTension())
                .filter(technique -> !ENDINGS.contains(
                        technique.steps().get(technique.steps().size() - 1)))
                .map(Technique::id)
                .toList();

        assertThat(without).isEmpty();
    }
}
