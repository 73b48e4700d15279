package org.neuroglide.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers the question of a browser whether a page of another origin may call. Only CDS Hooks is called so. */
final class Cors {
    private static final String BELOW = "/cds-services";

    private final List<String> origins;

    Cors(List<String> origins) {
        this.origins = origins;
    }

    static boolean applies(Route route) {
        return route.template().startsWith(BELOW);
    }

    /** @param methods that the path knows */
    Answer preflight(List<String> methods, @Nullable String origin) {
        if (origin == null || !origins.contains(origin)) {
            throw ServerException.refused(403, "origin-not-allowed", "This origin is not in the list of those that may call");
        }
        return Answer.empty(204).with(Map.of(
                "Access-Control-Allow-Methods", String.join(", ", methods),
                "Access-Control-Allow-Headers", "Authorization, Content-Type, " + Reception.CORRELATION + ", " + Doors.AS_OF,
                "Access-Control-Max-Age", "600"));
    }
}
