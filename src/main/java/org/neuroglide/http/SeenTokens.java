package org.neuroglide.http;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ids of the tokens that were used, each until it could not be used again anyway. Thread-safe. */
final class SeenTokens {
    private final Map<String, Instant> ids = new ConcurrentHashMap<>();
    private final int most;

    /** @param most ids that are remembered; where they are all needed, no further token is believed */
    SeenTokens(int most) {
        this.most = most;
    }

    /**
     * Remembers a token; says whether it is new.
     *
     * @param end when it becomes too old
     * @throws ServerException 503 if no more can be remembered: forgetting one would let it be used again
     */
    boolean isNew(String id, Instant end, Instant now) {
        if (ids.size() >= most) {
            ids.values().removeIf(now::isAfter);
            if (ids.size() >= most) {
                throw ServerException.refused(503, "token-store-full", "Too many tokens were used in a short time",
                        Map.of("Retry-After", "60"));
            }
        }
        return ids.putIfAbsent(id, end) == null;
    }
}
