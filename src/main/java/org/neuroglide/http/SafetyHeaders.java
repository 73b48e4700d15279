package org.neuroglide.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers that every answer carries, so that a browser does nothing with it that nobody meant. */
final class SafetyHeaders {
    private static final String STRICT = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** What the form of the page needs: its library sets styles in the document. */
    private static final String PAGE = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    /** A handout is one file with its own styles and drawings, without a script. */
    private static final String SHEET =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final boolean https;
    private final List<String> origins;

    SafetyHeaders(Settings settings) {
        this.https = settings.publicUrl().startsWith("https:");
        this.origins = settings.origins();
    }

    Map<String, String> of(Route route, String path, @Nullable String origin) {
        Map<String, String> headers = new HashMap<>(common());
        headers.put("Content-Security-Policy", policy(route));
        if (Cors.applies(route)) {
            headers.put("Vary", "Origin");
            if (origin != null && origins.contains(origin)) {
                headers.put("Access-Control-Allow-Origin", origin);
                headers.put("Access-Control-Expose-Headers", Reception.CORRELATION + ", " + Refusals.CODE);
            }
        }
        return headers;
    }

    /** Those of an answer that no route made. */
    Map<String, String> common() {
        Map<String, String> headers = new HashMap<>(Map.of(
                "X-Content-Type-Options", "nosniff",
                "X-Frame-Options", "DENY",
                "Referrer-Policy", "no-referrer",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
                "Content-Security-Policy", STRICT,
                "Cache-Control", "no-store"));
        if (https) {
            headers.put("Strict-Transport-Security", "max-age=31536000");
        }
        return headers;
    }

    private static String policy(Route route) {
        return switch (route.template()) {
            case "/", "/web/<file>" -> PAGE;
            case "/handout" -> SHEET;
            default -> STRICT;
        };
    }
}
