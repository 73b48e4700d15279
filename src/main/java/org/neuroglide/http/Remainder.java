package org.neuroglide.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/**
 * Takes what nobody has read of a body. A caller that still sends when the connection is closed loses the answer that says
 * why it was refused, and one that is not told of the end of its connection loses the next request.
 */
final class Remainder {
    /** Callers that are waited for at once: each holds a thread, and none of them needs a token. */
    private static final int AT_ONCE = 8;

    /** What is taken at most, in bodies of the largest size. */
    private static final long MORE = 2;

    private final Limits limits;
    private final Semaphore places = new Semaphore(AT_ONCE);

    Remainder(Limits limits) {
        this.limits = limits;
    }

    /**
     * Takes no more than two bodies may have, in what is left of the time that one may take; a caller that falls silent is
     * given up with its connection. Who still waits to be asked for its body, or says that it has far more, is not waited for.
     *
     * @return whether the body has come to its end; if not, the connection carries no further request
     */
    boolean taken(Exchange exchange) {
        try {
            return exchange.read() || expected(exchange) && toItsEnd(exchange);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean expected(Exchange exchange) {
        return (exchange.header("Expect") == null || exchange.begun()) && exchange.length() <= MORE * limits.bytes();
    }

    private boolean toItsEnd(Exchange exchange) throws IOException {
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            InputStream in = exchange.body();
            long end = exchange.came() + limits.body().toNanos();
            long left = MORE * limits.bytes();
            byte[] piece = new byte[Body.PIECE];
            int n = 0;
            while (n >= 0 && left > 0 && System.nanoTime() - end < 0) {
                n = in.read(piece);
                left -= n;
            }
            return n < 0;
        } finally {
            places.release();
        }
    }
}
