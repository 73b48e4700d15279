package org.neuroglide.http;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every request through the same steps: who calls, from where, with what; then the work, within limits; then the
 * same headers, the same form of every refusal, one count and one line in the log. Nothing of a request is logged but
 * its route and its id.
 */
final class Reception {
    static final String CORRELATION = "X-Request-Id";
    private static final Logger LOG = LoggerFactory.getLogger("org.neuroglide.request");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Doors doors;
    private final Refusals refusals;
    private final Bench bench;
    private final SafetyHeaders headers;
    private final Metrics metrics;

    Reception(Doors doors, Refusals refusals, Bench bench, SafetyHeaders headers, Metrics metrics) {
        this.doors = doors;
        this.refusals = refusals;
        this.bench = bench;
        this.headers = headers;
        this.metrics = metrics;
    }

    /** Answers a request, whatever it is. */
    Answer answer(Route route, Exchange exchange) {
        long start = System.nanoTime();
        String correlation = correlation(exchange.header(CORRELATION));
        Answer answer;
        try {
            answer = work(route, exchange, correlation);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            answer = refusals.answer(e, correlation);
        }
        long nanos = System.nanoTime() - start;
        String code = answer.headers().getOrDefault(Refusals.CODE, "");
        metrics.answered(route, exchange.parameters(), answer.status(), code, nanos);
        LOG.info("{} {} {} {} ms {} {}", exchange.method(), route.name(), answer.status(), nanos / 1_000_000, correlation, code);
        Map<String, String> all = new HashMap<>(headers.of(route, exchange.path(), exchange.header("Origin")));
        all.put(CORRELATION, correlation);
        return answer.with(all);
    }

    private Answer work(Route route, Exchange exchange, String correlation) {
        doors.host(exchange);
        doors.direct(exchange);
        if (route.access() == Route.Access.METRICS) {
            doors.metrics(exchange);
        }
        String caller = route.access() == Route.Access.CALLER ? doors.caller(exchange) : Doors.ANONYMOUS;
        if (route.bodies().isEmpty()) {
            return route.handling().answer(call(exchange, "", "", caller, correlation));
        }
        String type = doors.type(route, exchange);
        return bench.work(
                room -> Body.read(exchange, bench.limits(), room),
                body -> route.handling().answer(call(exchange, type, Json.text(body), caller, correlation)));
    }

    private Call call(Exchange exchange, String type, String body, String caller, String correlation) {
        return new Call(
                exchange.parameters(), exchange.query(), type, body, caller, doors.asOf(exchange), correlation, exchange::header);
    }

    /** The caller's id of the request where it is one, or else a new one. */
    private static String correlation(@Nullable String given) {
        return given != null && ID.matcher(given).matches() ? given : UUID.randomUUID().toString();
    }
}
