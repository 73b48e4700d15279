package org.neuroglide.proof.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Rows that give each of many factors a state, until every pair of (factor, state) stands together in some row, and
 * among the first factors every triple. Row after row is made greedily: it starts from a combination that no row holds
 * yet, and each further factor takes the state that adds the most new ones. The same seed makes the same rows.
 */
public final class CoveringArray {
    private static final int OPEN = -1;

    private final int factors;
    private final int strong;
    private final int states;
    private final SplittableRandom random;
    private final BitSet pairs = new BitSet();
    private final BitSet triples = new BitSet();
    private final long allPairs;
    private final long allTriples;
    private final List<int[]> rows = new ArrayList<>();

    private CoveringArray(int factors, int strong, int states, long seed, boolean fill) {
        this.factors = factors;
        this.strong = strong;
        this.states = states;
        this.random = new SplittableRandom(seed);
        forEachPair(pairs::set);
        forEachTriple(triples::set);
        allPairs = pairs.cardinality();
        allTriples = triples.cardinality();
        while (fill && (!triples.isEmpty() || !pairs.isEmpty())) {
            add(row());
        }
    }

    /** @param strong how many of the factors, the first ones, stand in every triple of their states */
    public static CoveringArray of(int factors, int strong, int states, long seed) {
        return new CoveringArray(factors, strong, states, seed, true);
    }

    /** A state, from 0, for each factor. */
    public List<int[]> rows() {
        return rows;
    }

    public long pairs() {
        return allPairs;
    }

    public long triples() {
        return allTriples;
    }

    private interface Visit {
        void at(int bit);
    }

    private void forEachPair(Visit visit) {
        for (int i = 0; i < factors; i++) {
            for (int j = i + 1; j < factors; j++) {
                for (int s = 0; s < states * states; s++) {
                    visit.at(pair(i, s / states, j, s % states));
                }
            }
        }
    }

    private void forEachTriple(Visit visit) {
        for (int i = 0; i < strong; i++) {
            for (int j = i + 1; j < strong; j++) {
                for (int k = j + 1; k < strong; k++) {
                    for (int s = 0; s < states * states * states; s++) {
                        visit.at(((i * strong + j) * strong + k) * states * states * states + s);
                    }
                }
            }
        }
    }

    private int pair(int i, int a, int j, int b) {
        return i < j ? ((i * factors + j) * states + a) * states + b : ((j * factors + i) * states + b) * states + a;
    }

    /** The bit of three factors in any order. */
    private int triple(int i, int a, int j, int b, int k, int c) {
        if (i > j) {
            return triple(j, b, i, a, k, c);
        } else if (j > k) {
            return triple(i, a, k, c, j, b);
        }
        return ((((i * strong + j) * strong + k) * states + a) * states + b) * states + c;
    }

    private int[] row() {
        int[] row = new int[factors];
        Arrays.fill(row, OPEN);
        start(row);
        for (int factor : shuffled()) {
            if (row[factor] == OPEN) {
                row[factor] = best(factor, row, taken(row));
            }
        }
        return row;
    }

    /** The states of a combination that is still missing, so that every row brings at least one. */
    private void start(int[] row) {
        BitSet missing = triples.isEmpty() ? pairs : triples;
        int size = triples.isEmpty() ? 2 : 3;
        int among = triples.isEmpty() ? factors : strong;
        int bit = missing.nextSetBit(random.nextInt(missing.length()));
        int power = size == 2 ? states * states : states * states * states;
        int code = bit % power;
        int place = bit / power;
        for (int n = 0; n < size; n++) {
            row[place % among] = code % states;
            place /= among;
            code /= states;
        }
    }

    private int[] taken(int[] row) {
        return IntStream.range(0, factors).filter(factor -> row[factor] != OPEN).toArray();
    }

    private List<Integer> shuffled() {
        List<Integer> order = new ArrayList<>();
        for (int factor = 0; factor < factors; factor++) {
            order.add(factor);
            Collections.swap(order, factor, random.nextInt(factor + 1));
        }
        return order;
    }

    private int best(int factor, int[] row, int[] taken) {
        int first = random.nextInt(states);
        int best = first;
        int most = -1;
        for (int n = 0; n < states; n++) {
            int state = (first + n) % states;
            int gain = gain(factor, state, row, taken);
            if (gain > most) {
                most = gain;
                best = state;
            }
        }
        return best;
    }

    private int gain(int factor, int state, int[] row, int[] taken) {
        int gain = 0;
        for (int n = 0; n < taken.length; n++) {
            int one = taken[n];
            gain += pairs.get(pair(factor, state, one, row[one])) ? 1 : 0;
            for (int m = 0; m < n && factor < strong && one < strong; m++) {
                gain += triples.get(triple(factor, state, taken[m], row[taken[m]], one, row[one])) ? 1 : 0;
            }
        }
        return gain;
    }

    /** How many of all pairs, and of all triples, some rows hold. */
    public long[] held(List<int[]> given) {
        CoveringArray counted = new CoveringArray(factors, strong, states, 0, false);
        given.forEach(counted::add);
        return new long[] {allPairs - counted.pairs.cardinality(), allTriples - counted.triples.cardinality()};
    }

    private void add(int[] row) {
        rows.add(row);
        for (int i = 0; i < factors; i++) {
            for (int j = i + 1; j < factors; j++) {
                pairs.clear(pair(i, row[i], j, row[j]));
                for (int k = j + 1; k < strong; k++) {
                    triples.clear(triple(i, row[i], j, row[j], k, row[k]));
                }
            }
        }
    }
}
