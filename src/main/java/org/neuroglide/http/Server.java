package org.neuroglide.http;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

    /**
     * Starts a server on the knowledge base and the log of its settings.
     *
     * @throws ServerException if the port cannot be listened on
     * @throws org.neuroglide.knowledge.KnowledgeException if the knowledge base has problems
     * @throws org.neuroglide.audit.AuditException if the log cannot be opened
     */
    public static Server start(Settings settings) {
        Knowledge knowledge = knowledge(settings);
        Clock clock = Clock.systemUTC();
        return start(settings, knowledge, Logs.open(settings), tokens(settings, clock), clock);
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
     * @param log taken over: it is closed with the server
     */
    static Server start(Settings settings, Knowledge knowledge, DecisionLog log, @Nullable Tokens tokens, Clock clock) {
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
        Server server = new Server(new Web(settings, routes, reception, headers), watched, bench, metrics, routes);
        server.web.start();
        WarmUp.run(engine.engine(), routes);
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
}
