package org.neuroglide.http;

import java.util.Map;
import java.util.concurrent.Semaphore;

/** Bytes of all bodies that are worked on, so that many large ones at once do not take the memory of all others. */
final class BodyBudget {
    /** What a body takes as text, as a tree and as resources is some twenty times its bytes; the rest is for everything else. */
    private static final int PART_OF_HEAP = 32;

    private final Semaphore bytes;

    BodyBudget(int bytes) {
        this.bytes = new Semaphore(bytes);
    }

    /** A part of the heap; one body of the largest size always fits, with the piece in which its end is noticed. */
    static BodyBudget of(Limits limits) {
        long part = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
        return new BodyBudget((int) Math.min(Integer.MAX_VALUE, Math.max(part, limits.bytes() + (long) Body.PIECE)));
    }

    Claim claim() {
        return new Claim();
    }

    /** What one body takes. Not thread-safe: first one thread reads the body, then another one works on it. */
    final class Claim {
        private int taken;

        /** @throws ServerException 429 where there is no room at the moment */
        void take(int more) {
            if (!bytes.tryAcquire(more)) {
                throw ServerException.refused(429, "too-many-bytes", "Too many large bodies are being worked on",
                        Map.of("Retry-After", "1"));
            }
            taken += more;
        }

        void giveBack() {
            bytes.release(taken);
            taken = 0;
        }
    }
}
