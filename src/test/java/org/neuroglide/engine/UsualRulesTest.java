package org.neuroglide.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UsualRulesTest {
    private final UsualRules rules = new UsualRules(10);

    @Test
    void tellsNothingBeforeTheWindowEnds() {
        for (int i = 1; i < UsualRules.WINDOW; i++) {
            assertThat(rules.count(living(1), false)).isNull();
        }
        assertThat(rules.count(living(1), false)).isEqualTo(living(1));
    }

    @Test
    void aRuleOfASingleCaseIsNotUsual() {
        rules.count(living(1, 7), false);
        assertThat(window(living(1, 2), 1, false)).isEqualTo(living(1, 2));
        rules.count(living(1, 7), false);
        rules.count(living(7), false);
        assertThat(window(living(1, 2), 2, false)).isEqualTo(living(1, 2, 7));
    }

    @Test
    void tellsAnewOnlyWhereLessThanHalfWasCovered() {
        int half = UsualRules.WINDOW / 2;
        for (int i = 0; i < half; i++) {
            rules.count(living(3), false);
        }
        assertThat(window(living(4), half, true)).isNull();
        for (int i = 0; i <= half; i++) {
            rules.count(living(3), false);
        }
        assertThat(window(living(4), half + 1, true)).isEqualTo(living(3, 4));
    }

    /** Fills a window of which some cases were counted, and returns what its last case tells. */
    private @Nullable BitSet window(BitSet living, int counted, boolean isCovered) {
        for (int i = counted; i < UsualRules.WINDOW - 1; i++) {
            assertThat(rules.count(living, isCovered)).isNull();
        }
        return rules.count(living, isCovered);
    }

    private static BitSet living(int... positions) {
        BitSet living = new BitSet();
        for (int position : positions) {
            living.set(position);
        }
        return living;
    }
}
