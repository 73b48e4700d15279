package org.neuroglide.proof.analysis;

import java.util.function.BooleanSupplier;

/** How long a search may go on; once spent it stays spent. */
final class Budget {
    /** For what always comes to its end. */
    static final Budget ENDLESS = new Budget(() -> false, "");

    private final BooleanSupplier over;
    private final String words;
    private boolean spent;
    private int asked;

    /**
     * @param over asked now and then
     * @param words what it is, such as "60 seconds"
     */
    Budget(BooleanSupplier over, String words) {
        this.over = over;
        this.words = words;
    }

    /** Counts from now on. */
    static Budget seconds(int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        return new Budget(() -> System.nanoTime() > end, seconds == 1 ? "1 second" : seconds + " seconds");
    }

    boolean isSpent() {
        if (!spent && (asked++ & 255) == 0) {
            spent = over.getAsBoolean();
        }
        return spent;
    }

    /** As a reader would say it. */
    String words() {
        return words;
    }
}
