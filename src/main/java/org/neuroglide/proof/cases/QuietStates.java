package org.neuroglide.proof.cases;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which states of a region's findings are <em>quiet</em>: they stand in a treated case, or the first treated cases are
 * still treated when they are put into them. The others are <em>stopping</em>.
 */
final class QuietStates {
    /** Treated cases into which a state is put. */
    private static final int TRIALS = 3;

    /** Whether a treated case is still treated with one item's state changed. */
    interface Trial {
        boolean isTreated(int start, int item, int state);
    }

    private final BitSet points = new BitSet();

    /** @param starts the states of treated cases */
    QuietStates(List<int[]> starts, Trial trial) {
        int items = starts.isEmpty() ? 0 : starts.get(0).length;
        for (int i = 0; i < items; i++) {
            for (int s = 0; s < RegionFindings.STATES.size(); s++) {
                int item = i;
                int state = s;
                boolean stands = starts.stream().anyMatch(states -> states[item] == state);
                boolean quiet = stands || IntStream.range(0, Math.min(TRIALS, starts.size()))
                        .allMatch(start -> trial.isTreated(start, item, state));
                points.set(StatePairs.point(item, state), quiet);
            }
        }
    }

    boolean is(int point) {
        return points.get(point);
    }

    /** The one stopping point of a row; less than 0 where there is none. */
    int stopping(int[] row) {
        for (int item = 0; item < row.length; item++) {
            if (!is(StatePairs.point(item, row[item]))) {
                return StatePairs.point(item, row[item]);
            }
        }
        return -1;
    }

    /** How many states of a row are stopping. */
    int count(int[] row) {
        int count = 0;
        for (int item = 0; item < row.length; item++) {
            count += is(StatePairs.point(item, row[item])) ? 0 : 1;
        }
        return count;
    }
}
