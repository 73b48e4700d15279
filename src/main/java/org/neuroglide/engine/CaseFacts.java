package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Fact;

/** The facts of one case, in an order that does not depend on the order of the case. */
final class CaseFacts {
    private final List<Fact> all;
    private final List<Fact> readable;
    private final List<BitSet> patterns;
    private final BitSet met = new BitSet();

    CaseFacts(int expected) {
        all = new ArrayList<>(expected);
        readable = Collections.unmodifiableList(all);
        patterns = new ArrayList<>(expected);
    }

    /** @param patterns numbers of the patterns that the fact could meet */
    void add(Fact fact, BitSet patterns) {
        all.add(fact);
        this.patterns.add(patterns);
        met.or(patterns);
    }

    /** Adds a conclusion, behind the input facts. */
    void conclude(Conclusion conclusion) {
        all.add((Fact) conclusion);
    }

    /** Every fact, those concluded behind the others; a view that nobody else can change. */
    List<Fact> all() {
        return readable;
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
