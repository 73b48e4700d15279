package org.neuroglide.proof.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoveringArrayTest {
    private static final int FACTORS = 9;
    private static final int STRONG = 5;
    private static final int STATES = 3;

    private final List<int[]> rows = CoveringArray.of(FACTORS, STRONG, STATES, 1).rows();

    @Test
    void everyPairStandsInSomeRow() {
        Set<List<Integer>> pairs = new HashSet<>();
        for (int[] row : rows) {
            for (int i = 0; i < FACTORS; i++) {
                for (int j = i + 1; j < FACTORS; j++) {
                    pairs.add(List.of(i, row[i], j, row[j]));
                }
            }
        }
        assertThat(pairs).hasSize(FACTORS * (FACTORS - 1) / 2 * STATES * STATES);
    }

    @Test
    void everyTripleOfTheFirstFactorsStandsInSomeRow() {
        Set<List<Integer>> triples = new HashSet<>();
        for (int[] row : rows) {
            for (int i = 0; i < STRONG; i++) {
                for (int j = i + 1; j < STRONG; j++) {
                    for (int k = j + 1; k < STRONG; k++) {
                        triples.add(List.of(i, row[i], j, row[j], k, row[k]));
                    }
                }
            }
        }
        assertThat(triples).hasSize(10 * STATES * STATES * STATES);
    }

    @Test
    void fewRowsAreEnoughAndTheSeedMakesThemAgain() {
        assertThat(rows).hasSizeBetween(27, 60);
        List<int[]> again = CoveringArray.of(FACTORS, STRONG, STATES, 1).rows();
        assertThat(again.toArray(int[][]::new)).isDeepEqualTo(rows.toArray(int[][]::new));
    }

    @Test
    void whatIsHeldIsCounted() {
        CoveringArray array = CoveringArray.of(FACTORS, STRONG, STATES, 1);
        assertThat(array.held(rows)).containsExactly(array.pairs(), array.triples());
        assertThat(array.held(rows.subList(0, 1))).containsExactly(36, 10);
    }
}
