package org.neuroglide.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a request must show before anything is done for it. */
final class Doors {
    static final String AS_OF = "Neuroglide-As-Of";
    static final String ANONYMOUS = "anonymous";

    /** Names of this machine, with or without a port. A page of another site that points its name here has none of them. */
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]{1,5})?", Pattern.CASE_INSENSITIVE);

    private static final Pattern PROXY = Pattern.compile("Forwarded|Via|X-Forwarded-.*|X-Real-IP", Pattern.CASE_INSENSITIVE);

    private final Settings settings;
    private final @Nullable Tokens tokens;

    /** @param tokens null where nobody is asked for one */
    Doors(Settings settings, @Nullable Tokens tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** Where nobody is asked for a token, only this machine is answered, by its own names. */
    void host(Exchange exchange) {
        String host = exchange.header("Host");
        if (tokens == null && (host == null || !LOOPBACK.matcher(host).matches())) {
            throw ServerException.refused(421, "host-not-allowed",
                    "Without authentication this service is called as localhost only");
        }
    }

    /** A proxy on this machine would let others in by a name of this machine. It says so with one of these headers. */
    void direct(Exchange exchange) {
        if (tokens == null && exchange.names().stream().anyMatch(name -> PROXY.matcher(name).matches())) {
            throw ServerException.refused(403, "proxy-not-allowed",
                    "Without authentication this service is not called through a proxy; the configuration must name issuers");
        }
    }

    /** The issuer of the token, with its tenant. */
    String caller(Exchange exchange) {
        if (tokens == null) {
            return ANONYMOUS;
        } else if (exchange.headers("Authorization") > 1) {
            throw ServerException.refused(400, "header-repeated", "The header Authorization is sent more than once");
        }
        return tokens.caller(exchange.header("Authorization"), settings.publicUrl() + exchange.path());
    }

    void metrics(Exchange exchange) {
        switch (settings.metrics()) {
            case LOOPBACK -> {
                boolean forwarded = exchange.header("Forwarded") != null || exchange.header("X-Forwarded-For") != null;
                if (!exchange.local() || forwarded) {
                    throw ServerException.refused(403, "metrics-not-allowed", "Metrics are read on this machine only");
                }
            }
            case CALLER -> caller(exchange);
            case ANYONE -> { }
        }
    }

    /** The media type of a body that the route reads. */
    String type(Route route, Exchange exchange) {
        String encoding = exchange.header("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw ServerException.refused(415, "body-encoding", "A compressed body is not read",
                    Map.of("Accept-Encoding", "identity"));
        }
        String given = exchange.header("Content-Type");
        String[] parts = given == null ? new String[] {""} : given.toLowerCase(Locale.ROOT).split(";");
        String type = parts[0].strip();
        if (!route.bodies().contains(type) || !utf8(parts)) {
            throw ServerException.refused(415, "body-type", "The body is of another type than "
                    + String.join(" or ", route.bodies()) + " in UTF-8", Map.of("Accept-Post", String.join(", ", route.bodies())));
        }
        return type;
    }

    private static boolean utf8(String[] parts) {
        return List.of(parts).subList(1, parts.length).stream()
                .map(String::strip)
                .filter(p -> p.startsWith("charset="))
                .allMatch(p -> p.replace("\"", "").equals("charset=utf-8"));
    }

    /** The date that is to count as today; null outside of the header, which production refuses. */
    @Nullable LocalDate asOf(Exchange exchange) {
        String given = exchange.header(AS_OF);
        if (given == null) {
            return null;
        } else if (settings.production()) {
            throw ServerException.refused(400, "as-of-in-production", "In production every visit is today: " + AS_OF + " is refused");
        }
        try {
            if (given.length() == "2026-02-01".length()) {
                return LocalDate.parse(given);
            }
        } catch (DateTimeException e) {
            // Told like every other text that is no date.
        }
        throw ServerException.refused(400, "as-of-malformed", AS_OF + " is no date; it is written as 2026-02-01");
    }
}
