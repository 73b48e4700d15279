package org.neuroglide.engine;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Counts which rules live in the cases of one region, to tell those that usually do. Thread-safe. */
final class UsualRules {
    /** Cases between two judgements. */
    static final int WINDOW = 256;

    /** A rule that lives in fewer cases of a window is not usual. */
    static final int LEAST = 2;

    private final int[] cases;
    private int seen;
    private int covered;

    /** @param rules how many rules there are */
    UsualRules(int rules) {
        cases = new int[rules];
    }

    /**
     * Counts a case.
     *
     * @param living positions of the rules that live in it
     * @param isCovered whether the rules told before had all of them
     * @return the rules that usually live, at the end of a window of which those told before covered less than half;
     *     else null
     */
    synchronized @Nullable BitSet count(BitSet living, boolean isCovered) {
        for (int i = living.nextSetBit(0); i >= 0; i = living.nextSetBit(i + 1)) {
            cases[i]++;
        }
        covered += isCovered ? 1 : 0;
        seen++;
        if (seen < WINDOW) {
            return null;
        }
        BitSet usual = new BitSet(cases.length);
        for (int i = 0; i < cases.length; i++) {
            usual.set(i, cases[i] >= LEAST);
            cases[i] = 0;
        }
        boolean isNew = covered * 2 < WINDOW;
        seen = 0;
        covered = 0;
        return isNew ? usual : null;
    }
}
