package org.neuroglide.proof.analysis;

import java.util.function.BooleanSupplier;

/** How long a search may go on; once spent it stays spent. */
final class Budget {
    private final BooleanSupplier over;
    private boolean spent;
    private int asked;

    /** @param over asked now and then */
    Budget(BooleanSupplier over) {
        this.over = over;
    }

    static Budget seconds(int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        return new Budget(() -> System.nanoTime() > end);
    }

    boolean isSpent() {
        if (!spent && (asked++ & 255) == 0) {
            spent = over.getAsBoolean();
        }
        return spent;
    }
}
