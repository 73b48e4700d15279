package org.neuroglide.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.neuroglide.audit.DatabaseLog;
import org.neuroglide.audit.DecisionLog;
import org.neuroglide.audit.LoggedEngine;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service over HTTP: everything that is offered, on one port. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);


    /** Ids of used tokens that are remembered: at 200 calls a second, eight minutes of them. */
    private static final int TOKENS = 100_000;

    private final Web web;
    private final LogState log;
    private final Bench bench;
    private final Metrics metrics;
    private final List<Route> routes;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Server(Web web, LogState log, Bench bench, Metrics metrics, List<Route> routes) {
        this.web = web;
        this.routes = List.copyOf(routes);
        this.log = log;
        this.bench = bench;
        this.metrics = metrics;
    }

    /** The same for who has no need to close it before it is ready. */
    public static Server start(Settings settings) {
        return start(settings, listening -> { });
    }

    /**
     * Starts a server on the knowledge base and the log of its settings.
     *
     * @param listening is told of the server as soon as it listens and before it is ready, so that it can be closed from then on
     * @throws ServerException if the port cannot be listened on
     * @throws org.neuroglide.knowledge.KnowledgeException if the knowledge base has problems
     * @throws org.neuroglide.audit.AuditException if the log cannot be opened
     */
    public static Server start(Settings settings, Consumer<Server> listening) {
        Knowledge knowledge = knowledge(settings);
        Clock clock = Clock.systemUTC();
        Tokens tokens = tokens(settings, clock);
        return start(settings, knowledge, Logs.open(settings), tokens, clock, listening);
    }

    /**
     * Reads everything that a start would read, and opens nothing: the knowledge base, the code map, the files of keys.
     *
     * @throws ServerException if a file has problems
     * @throws org.neuroglide.knowledge.KnowledgeException if the knowledge base has problems
     */
    public static void check(Settings settings) {
        Offered.codes(settings, knowledge(settings));
        tokens(settings, Clock.systemUTC());
    }

    private static Knowledge knowledge(Settings settings) {
        return settings.kbase() == null ? Knowledge.bundled() : Knowledge.load(settings.kbase());
    }

    /** Null where nobody is asked for one. */
    private static @Nullable Tokens tokens(Settings settings, Clock clock) {
        Settings.Authentication authentication = settings.authentication();
        return authentication.required()
                ? new JwtTokens(authentication, new KeySets(authentication.issuers()), new SeenTokens(TOKENS), clock)
                : null;
    }

    /**
     * Starts a server. It answers that it is ready when it has warmed up.
     *
     * @param log taken over: it is closed with the server, and where the server cannot be started
     */
    static Server start(
            Settings settings, Knowledge knowledge, DecisionLog log, @Nullable Tokens tokens, Clock clock, Consumer<Server> listening) {
        try {
            return started(settings, knowledge, log, tokens, clock, listening);
        } catch (RuntimeException | Error e) {
            log.close();
            throw e;
        }
    }

    private static Server started(
            Settings settings, Knowledge knowledge, DecisionLog log, @Nullable Tokens tokens, Clock clock, Consumer<Server> listening) {
        long start = System.nanoTime();
        Metrics metrics = new Metrics();
        LogState watched = new LogState(log, metrics);
        if (log instanceof DatabaseLog database) {
            metrics.logQueue(database::queued);
        }
        Bench bench = new Bench(settings.limits());
        LoggedEngine engine = new LoggedEngine(new DecisionEngine(knowledge), watched, policy(settings), clock);
        AtomicBoolean ready = new AtomicBoolean();
        SafetyHeaders headers = new SafetyHeaders(settings);
        Reception reception = new Reception(
                new Doors(settings, tokens), new Refusals(new PublicProblems(knowledge)), bench, headers, metrics);
        List<Route> routes = new ArrayList<>(
                new StateEndpoints(settings, knowledge, metrics, ready::get, watched).routes());
        routes.addAll(new Offered(settings, engine, watched, clock).routes());
        Server server = new Server(new Web(settings, routes, reception, headers, metrics), watched, bench, metrics, routes);
        try {
            server.web.start();
            listening.accept(server);
            WarmUp.run(engine.engine(), routes);
        } catch (RuntimeException | Error e) {
            server.release();
            throw e;
        }
        ready.set(true);
        LOG.info("Ready on {}:{} after {} ms, knowledge base {}", settings.host(), server.port(),
                (System.nanoTime() - start) / 1_000_000, knowledge.info().version());
        if (tokens == null) {
            LOG.warn("AUTHENTICATION IS OFF: every program on this machine can ask for decisions. Never put patients' data in.");
        }
        return server;
    }

    private static LoggedEngine.WhenUnwritable policy(Settings settings) {
        return settings.log().refuses() ? LoggedEngine.WhenUnwritable.REFUSE : LoggedEngine.WhenUnwritable.DECIDE_UNLOGGED;
    }

    /** The port that is listened on. */
    public int port() {
        return web.port();
    }

    List<Route> routes() {
        return routes;
    }

    /** Takes no new requests, lets those in flight finish within the limit, and closes the log. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            LOG.info("Stopping");
            web.close();
            bench.close();
            log.close();
            metrics.close();
            LOG.info("Drained and closed");
        }
    }

    /** Of a server that could not be started; its log is closed by who handed it over. */
    private void release() {
        if (closed.compareAndSet(false, true)) {
            web.close();
            bench.close();
            metrics.close();
        }
    }
}
