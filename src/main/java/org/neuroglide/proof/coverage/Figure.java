package org.neuroglide.proof.coverage;

/**
 * How much of one kind of thing the scenarios show.
 *
 * @param name what is counted, in few words
 * @param seen how many of them
 * @param all how many there are
 */
public record Figure(String name, int seen, int all) {
    /** In tenths of a percent, rounded down, so that only what is whole reads 100.0; 100 % of nothing. */
    public double percent() {
        return all == 0 ? 100 : Math.floor(1000.0 * seen / all) / 10;
    }

    public boolean whole() {
        return seen == all;
    }
}
