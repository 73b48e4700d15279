package org.neuroglide.proof.cases;

import java.util.BitSet;
import java.util.SplittableRandom;

/** Pairs of points; a point is an item in a state. */
final class StatePairs {
    private static final int STATES = RegionFindings.STATES.size();

    private final int points;
    private final BitSet bits = new BitSet();

    StatePairs(int items) {
        this.points = items * STATES;
    }

    static int point(int item, int state) {
        return item * STATES + state;
    }

    static int item(int point) {
        return point / STATES;
    }

    static int state(int point) {
        return point % STATES;
    }

    private int bit(int one, int other) {
        return Math.min(one, other) * points + Math.max(one, other);
    }

    void add(int one, int other) {
        bits.set(bit(one, other));
    }

    void remove(int one, int other) {
        bits.clear(bit(one, other));
    }

    boolean has(int one, int other) {
        return bits.get(bit(one, other));
    }

    boolean isEmpty() {
        return bits.isEmpty();
    }

    int size() {
        return bits.cardinality();
    }

    /** One of the pairs. */
    int[] next(SplittableRandom random) {
        int bit = bits.nextSetBit(random.nextInt(bits.length()));
        return new int[] {bit / points, bit % points};
    }

    /** How many pairs a point makes with the states of a row. */
    int gain(int point, int[] row) {
        int gain = 0;
        for (int item = 0; item < row.length; item++) {
            gain += item != item(point) && has(point, point(item, row[item])) ? 1 : 0;
        }
        return gain;
    }
}
