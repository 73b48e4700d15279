package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.neuroglide.model.Fact;

/** The facts of one case, in an order that does not depend on the order of the case. */
final class CaseFacts {
    private final List<Fact> all;
    private final List<BitSet> patterns;
    private final BitSet met = new BitSet();

    CaseFacts(int expected) {
        all = new ArrayList<>(expected);
        patterns = new ArrayList<>(expected);
    }

    /** @param patterns numbers of the patterns that the fact could meet */
    void add(Fact fact, BitSet patterns) {
        all.add(fact);
        this.patterns.add(patterns);
        met.or(patterns);
    }

    /** Every fact; conclusions are added behind them. */
    List<Fact> all() {
        return all;
    }

    /** Numbers of the patterns that any of them could meet. */
    BitSet met() {
        return met;
    }

    /** Those that could meet one of the patterns. */
    List<Fact> meeting(BitSet wanted) {
        List<Fact> meeting = new ArrayList<>();
        for (int i = 0; i < patterns.size(); i++) {
            if (patterns.get(i).intersects(wanted)) {
                meeting.add(all.get(i));
            }
        }
        return meeting;
    }
}
