package org.neuroglide.hooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A FHIR server on this machine that gives fixed answers and remembers what it was asked. */
final class FhirStub implements AutoCloseable {
    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final List<String> tokens = Collections.synchronizedList(new ArrayList<>());

    private final HttpServer server;
    private final Map<String, Reply> replies = new HashMap<>();

    private final CountDownLatch open = new CountDownLatch(1);
    private volatile boolean held;

    private record Reply(int status, String type, String body, String location) {}

    FhirStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/fhir";
    }

    /** @param query begins of what is asked for, such as {@code Condition} */
    FhirStub gives(String query, String body) {
        replies.put(query, new Reply(200, "application/fhir+json;charset=utf-8", body, ""));
        return this;
    }

    FhirStub gives(String query, int status, String type, String body) {
        replies.put(query, new Reply(status, type, body, ""));
        return this;
    }

    FhirStub redirects(String query, String location) {
        replies.put(query, new Reply(302, "text/plain", "", location));
        return this;
    }

    /** Leaves every question unanswered until the server stops. */
    void holdsAnswers() {
        held = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        if (held) {
            try {
                open.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        String path = exchange.getRequestURI().toString();
        String query = path.replaceFirst("^/fhir/?", "");
        asked.add(query);
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        Reply reply = replies.entrySet().stream()
                .filter(e -> query.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(new Reply(404, "text/plain", "", ""));
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        if (!reply.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", reply.location());
        }
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        try {
            exchange.getResponseBody().write(bytes);
        } catch (IOException e) {
            // The client hung up on an answer that is too long.
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        open.countDown();
        server.stop(0);
    }
}
