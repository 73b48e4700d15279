package org.neuroglide.http;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.neuroglide.model.Disposition;

/** Counts and times for Prometheus. Every label is one of a closed list, and none comes from a patient. */
final class Metrics implements AutoCloseable {
    private static final Duration[] BOUNDS = {
        Duration.ofMillis(1), Duration.ofMillis(2), Duration.ofMillis(5), Duration.ofMillis(10), Duration.ofMillis(25),
        Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** @param length how many decisions wait to be written */
    void logQueue(IntSupplier length) {
        Gauge.builder("neuroglide.log.queue", length, IntSupplier::getAsInt)
                .description("Decisions that wait to be written to the log")
                .register(registry);
    }

    /** @param code of the first problem, empty where there is none */
    void answered(Route route, Map<String, String> parameters, int status, String code, long nanos) {
        Timer.builder("neuroglide.requests")
                .description("Time from the request to its answer")
                .tag("service", service(route, parameters, status))
                .tag("status", String.valueOf(status))
                .serviceLevelObjectives(BOUNDS)
                .register(registry)
                .record(nanos, TimeUnit.NANOSECONDS);
        if (!code.isEmpty()) {
            registry.counter("neuroglide.refusals", "code", code).increment();
        }
    }

    /** An answer whose caller did not take it in time. */
    void notTaken() {
        registry.counter("neuroglide.answers.not.taken").increment();
    }

    void decided(String service, Disposition disposition, boolean logged) {
        registry.counter("neuroglide.decisions", "service", service, "disposition", disposition.name(), "logged", String.valueOf(logged))
                .increment();
    }

    /** The id in the path is believed only where the service with this id has answered. */
    private static String service(Route route, Map<String, String> parameters, int status) {
        boolean known = Cors.applies(route) && status == 200;
        return known ? route.name().replace("{id}", parameters.getOrDefault("id", "{id}")) : route.name();
    }

    /** The text format of Prometheus. */
    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
