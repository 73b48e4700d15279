package org.neuroglide.proof.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The combinations that clean cases hold: every pair of quiet states, every stopping state with every quiet one, every
 * two screening items that are present and nothing else changed, and every three of which each alone is quiet.
 */
final class CleanCombinations {
    private static final int STATES = RegionFindings.STATES.size();

    private final List<int[]> starts;
    private final QuietStates quiet;
    private final int screening;
    private final StatePairs pairs;
    private final Set<List<Integer>> present = new HashSet<>();

    CleanCombinations(List<int[]> starts, QuietStates quiet, int screening) {
        this.starts = starts;
        this.quiet = quiet;
        this.screening = screening;
        int items = starts.isEmpty() ? 0 : starts.get(0).length;
        this.pairs = new StatePairs(items);
        for (int one = 0; one < items * STATES; one++) {
            for (int other = (StatePairs.item(one) + 1) * STATES; other < items * STATES; other++) {
                if (quiet.is(one) || quiet.is(other)) {
                    pairs.add(one, other);
                }
            }
        }
        present.addAll(screening());
    }

    StatePairs pairs() {
        return pairs;
    }

    /** How many sets of screening items are left. */
    int present() {
        return present.size();
    }

    /** The two or three screening items that are present together. */
    List<List<Integer>> screening() {
        List<List<Integer>> all = new ArrayList<>();
        for (int one = 0; one < screening && !starts.isEmpty(); one++) {
            for (int two = one + 1; two < screening; two++) {
                all.add(List.of(one, two));
                for (int three = two + 1; three < screening && isQuiet(one) && isQuiet(two); three++) {
                    if (isQuiet(three)) {
                        all.add(List.of(one, two, three));
                    }
                }
            }
        }
        return all;
    }

    private boolean isQuiet(int item) {
        return quiet.is(StatePairs.point(item, RegionFindings.PRESENT));
    }

    /** Takes out what a case of these states holds. */
    void hold(int[] row) {
        int stopping = quiet.stopping(row);
        if (stopping < 0) {
            for (int item = 0; item < row.length; item++) {
                for (int other = item + 1; other < row.length; other++) {
                    pairs.remove(StatePairs.point(item, row[item]), StatePairs.point(other, row[other]));
                }
            }
        } else if (quiet.count(row) == 1) {
            for (int item = 0; item < row.length; item++) {
                if (item != StatePairs.item(stopping)) {
                    pairs.remove(stopping, StatePairs.point(item, row[item]));
                }
            }
        }
        starts.forEach(start -> holdScreening(row, start));
    }

    /** Two or three present items, where all else is as in the treated case. */
    private void holdScreening(int[] row, int[] start) {
        List<Integer> changed = new ArrayList<>();
        for (int item = 0; item < row.length; item++) {
            if (row[item] != start[item]) {
                changed.add(item);
                if (changed.size() > 3 || !isThere(item, row)) {
                    return;
                }
            }
        }
        List<Integer> there = IntStream.range(0, screening).filter(item -> isThere(item, row)).boxed().toList();
        for (int two = 1; two < there.size(); two++) {
            for (int one = 0; one < two; one++) {
                remove(List.of(there.get(one), there.get(two)), changed);
                for (int three = two + 1; three < there.size(); three++) {
                    remove(List.of(there.get(one), there.get(two), there.get(three)), changed);
                }
            }
        }
    }

    private boolean isThere(int item, int[] row) {
        return item < screening && row[item] == RegionFindings.PRESENT;
    }

    private void remove(List<Integer> items, List<Integer> changed) {
        if (items.containsAll(changed)) {
            present.remove(items);
        }
    }
}
