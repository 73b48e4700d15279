package org.neuroglide.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.texts.CanonicalJson;

/** Whether the service lives, whether it may be called, and what it is. */
final class StateEndpoints {
    private final Settings settings;
    private final Knowledge knowledge;
    private final Metrics metrics;
    private final BooleanSupplier ready;
    private final LogState log;

    StateEndpoints(Settings settings, Knowledge knowledge, Metrics metrics, BooleanSupplier ready, LogState log) {
        this.settings = settings;
        this.knowledge = knowledge;
        this.metrics = metrics;
        this.ready = ready;
        this.log = log;
    }

    List<Route> routes() {
        return List.of(
                Route.open("/health", call -> health()),
                Route.open("/ready", call -> ready()),
                new Route("GET", "/metrics", Route.Access.METRICS, List.of(),
                        call -> Answer.of(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text())));
    }

    private Answer health() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("status", log.writable() ? "up" : "log-unavailable");
        tree.put("program", Program.version());
        tree.put("authentication", settings.authentication().required());
        tree.put("production", settings.production());
        tree.put("knowledge", Map.of(
                "name", knowledge.info().name(),
                "version", knowledge.info().version(),
                "hash", knowledge.hash(),
                "reviewStatus", knowledge.info().reviewStatus(),
                "clinicallyReviewed", knowledge.reviewed()));
        tree.put("log", Map.of("writable", log.writable()));
        return Answer.json(CanonicalJson.write(tree));
    }

    private Answer ready() {
        if (!ready.getAsBoolean()) {
            throw ServerException.refused(503, "not-ready", "The service is still warming up", Map.of("Retry-After", "1"));
        }
        return Answer.json(CanonicalJson.write(Map.of("ready", true)));
    }
}
