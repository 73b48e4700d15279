package org.neuroglide.proof.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** What is changed in treated cases until {@link CleanCombinations} are all held; the same seed makes the same rows. */
final class CleanRows {
    /** Most findings that differ from the treated case. */
    private static final int MOST_CHANGES = 8;

    /**
     * One case.
     *
     * @param start the treated case it starts from
     * @param changes the new state of each item that is changed
     */
    record Row(int start, Map<Integer, Integer> changes) {}

    private final List<int[]> starts;
    private final QuietStates quiet;
    private final CleanCombinations missing;
    private final SplittableRandom random;
    private final List<Row> rows = new ArrayList<>();

    CleanRows(List<int[]> starts, QuietStates quiet, int screening, long seed) {
        this.starts = starts;
        this.quiet = quiet;
        this.random = new SplittableRandom(seed);
        this.missing = new CleanCombinations(starts, quiet, screening);
        if (!starts.isEmpty()) {
            missing.screening().forEach(present -> {
                Map<Integer, Integer> changes = new TreeMap<>();
                present.forEach(item -> changes.put(item, RegionFindings.PRESENT));
                add(changes);
            });
            while (!missing.pairs().isEmpty()) {
                add(around(missing.pairs()));
            }
        }
    }

    List<Row> all() {
        return rows;
    }

    private int[] start() {
        return starts.get(rows.size() % starts.size());
    }

    private void add(Map<Integer, Integer> changes) {
        int[] states = start().clone();
        changes.forEach((item, state) -> states[item] = state);
        rows.add(new Row(rows.size() % starts.size(), changes));
        missing.hold(states);
    }

    /** A pair that is still missing, and the quiet changes that bring most other missing ones. */
    private Map<Integer, Integer> around(StatePairs pairs) {
        int[] row = start().clone();
        Map<Integer, Integer> changes = new TreeMap<>();
        for (int point : pairs.next(random)) {
            change(point, row, changes);
        }
        int best = best(pairs, row, changes);
        while (changes.size() < MOST_CHANGES && best >= 0) {
            change(best, row, changes);
            best = best(pairs, row, changes);
        }
        return changes;
    }

    private static void change(int point, int[] row, Map<Integer, Integer> changes) {
        row[StatePairs.item(point)] = StatePairs.state(point);
        changes.put(StatePairs.item(point), StatePairs.state(point));
    }

    /** The quiet point that makes most missing pairs; less than 0 where none makes any. */
    private int best(StatePairs pairs, int[] row, Map<Integer, Integer> changes) {
        int stopping = quiet.stopping(row);
        int points = row.length * RegionFindings.STATES.size();
        int first = random.nextInt(points);
        int best = -1;
        int most = 0;
        for (int n = 0; n < points; n++) {
            int point = (first + n) % points;
            if (quiet.is(point) && !changes.containsKey(StatePairs.item(point))) {
                int gain = stopping < 0 ? pairs.gain(point, row) : pairs.has(point, stopping) ? 1 : 0;
                if (gain > most) {
                    most = gain;
                    best = point;
                }
            }
        }
        return best;
    }
}
