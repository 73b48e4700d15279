package org.neuroglide.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import io.javalin.util.JavalinLogger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.neuroglide.model.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The web server: routes to the reception, limits of connections, and errors of its own in the one form of errors. */
final class Web implements AutoCloseable {
    private static final List<HandlerType> METHODS = List.of(
            HandlerType.GET, HandlerType.HEAD, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE,
            HandlerType.OPTIONS, HandlerType.TRACE, HandlerType.QUERY, HandlerType.CONNECT);
    private static final int HEADER_BYTES = 16_384;

    /** Threads besides those of requests that are worked on: for probes, pages and refusals. */
    private static final int SPARE_THREADS = 40;

    private static final Logger LOG = LoggerFactory.getLogger(Web.class);

    private final Javalin javalin;
    private final Duration stop;
    private final Reception reception;
    private final Remainder remainder;
    private final Delivery delivery;

    Web(Settings settings, List<Route> routes, Reception reception, SafetyHeaders headers, Metrics metrics) {
        this.reception = reception;
        this.stop = settings.limits().stop();
        this.remainder = new Remainder(settings.limits());
        this.delivery = new Delivery(settings.limits().send(), metrics::notTaken);
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.http.generateEtags = false;
            jetty(config, settings, headers);
            routes(config, routes, new Cors(settings.origins()));
        });
    }

    private static void jetty(JavalinConfig config, Settings settings, SafetyHeaders headers) {
        Limits limits = settings.limits();
        QueuedThreadPool threads = new QueuedThreadPool(limits.concurrent() + SPARE_THREADS, 8);
        threads.setName("http");
        config.jetty.threadPool = threads;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(Web::http);
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new JettyErrors(headers)));
        config.jetty.modifyServer(server -> {
            GracefulHandler graceful = new GracefulHandler();
            graceful.setHandler(new KnownMethods());
            server.setHandler(graceful);
            server.setErrorHandler(new JettyErrors(headers));
            server.setStopTimeout(limits.stop().toMillis());
            server.setStopAtShutdown(false);
            server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        });
        config.jetty.addConnector((server, http) -> connector(settings, server, http));
    }

    private static void http(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setUriCompliance(UriCompliance.RFC3986);
        http.setRelativeRedirectAllowed(false);
    }

    private static ServerConnector connector(Settings settings, Server server, HttpConfiguration http) {
        ServerConnector connector = new ServerConnector(server, new org.eclipse.jetty.server.HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.limits().idle().toMillis());
        return connector;
    }

    /** Every method of every path is answered by the reception, known or not. */
    private void routes(JavalinConfig config, List<Route> routes, Cors cors) {
        Map<String, Map<String, Route>> byTemplate = new LinkedHashMap<>();
        for (Route route : routes) {
            Map<String, Route> methods = byTemplate.computeIfAbsent(route.template(), t -> new TreeMap<>());
            methods.put(route.method(), route);
            if (route.method().equals("GET")) {
                methods.put("HEAD", route);
            }
        }
        byTemplate.forEach((template, methods) -> {
            for (HandlerType method : METHODS) {
                Route route = methods.getOrDefault(method.name(), otherwise(method.name(), template, methods, cors));
                config.routes.addHttpHandler(method, template, context -> serve(route, context));
            }
        });
        for (HandlerType method : METHODS) {
            config.routes.addHttpHandler(method, "/<none>", context -> serve(Fallbacks.NOTHING, context));
        }
        config.routes.exception(Exception.class, (e, context) -> write(context, Fallbacks.of(e, context.statusCode())));
    }

    private static Route otherwise(String method, String template, Map<String, Route> methods, Cors cors) {
        Route any = methods.values().iterator().next();
        return method.equals("OPTIONS") && Cors.applies(any)
                ? Fallbacks.preflight(template, List.copyOf(methods.keySet()), cors)
                : Fallbacks.notAllowed(method, template, List.copyOf(methods.keySet()));
    }

    private void serve(Route route, Context context) {
        write(context, reception.answer(route, new JavalinExchange(context)));
    }

    private void write(Context context, Answer answer) {
        context.status(answer.status());
        answer.headers().forEach((name, value) -> context.res().setHeader(name, value));
        Exchange exchange = new JavalinExchange(context);
        // What is answered as it was wished waits for no body that nobody asked for.
        boolean read = answer.status() < 400 ? exchange.read() : remainder.taken(exchange);
        if (!read) {
            context.res().setHeader("Connection", "close");
        }
        if (!answer.type().isEmpty()) {
            context.contentType(answer.type());
        }
        if (answer.status() != 304 && answer.status() != 204) {
            context.res().setContentLength(answer.body().length);
        }
        if (!context.req().getMethod().equals("HEAD")) {
            delivery.send(context, answer.body());
        }
    }

    /** @throws ServerException if the port cannot be listened on */
    void start() {
        // Javalin would log that it failed, beside the problem that says why.
        JavalinLogger.enabled = false;
        try {
            javalin.start();
        } catch (JavalinBindException e) {
            throw ServerException.configuration(List.of(new Problem("port-unavailable", "", 0, "port",
                    "cannot be listened on: another program has it, or it needs more rights",
                    "stop the other program or choose another port")));
        } finally {
            JavalinLogger.enabled = true;
        }
    }

    int port() {
        return javalin.port();
    }

    /** Takes no new connections, and waits for the requests in flight within the limit; what is left then is cut off. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } catch (JavalinException e) {
            LOG.warn("Stopped with requests in flight: they did not end within {} ms", stop.toMillis());
        }
    }
}
