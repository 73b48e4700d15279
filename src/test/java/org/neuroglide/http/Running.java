package org.neuroglide.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neuroglide.audit.RecordingLog;
import org.neuroglide.hooks.HookSettings;
import org.neuroglide.knowledge.Knowledge;

/** A server on a free port, and a client that calls it. */
final class Running implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-02-01T10:00:00Z");

    /** What is usual, and so much time that a busy machine has enough; a connection is silent for longer than its client waits. */
    static final Limits PATIENT = new Limits(
            Limits.DEFAULT.bytes(),
            Limits.DEFAULT.depth(),
            Limits.DEFAULT.values(),
            Limits.DEFAULT.concurrent(),
            Limits.DEFAULT.connections(),
            Duration.ofSeconds(60),
            Duration.ofSeconds(600),
            Duration.ofSeconds(60),
            Limits.DEFAULT.send(),
            Duration.ofSeconds(60));

    final RecordingLog log = new RecordingLog();
    final Server server;
    private final int port;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(60)).build();

    private Running(Settings settings, @Nullable Tokens tokens) {
        server = Server.start(settings, Knowledge.bundled(), log, tokens, Clock.fixed(NOW, ZoneOffset.UTC), s -> { });
        port = server.port();
    }

    static Running open() {
        return new Running(settings(false, PATIENT), null);
    }

    static Running with(Settings settings) {
        return new Running(settings, null);
    }

    static Running with(Settings settings, Tokens tokens) {
        return new Running(settings, tokens);
    }

    static Settings settings(boolean production, Limits limits) {
        return new Settings(
                "127.0.0.1",
                0,
                "http://localhost:8080",
                Path.of("target"),
                null,
                production,
                ZoneId.of("Europe/Berlin"),
                new Settings.Log("", "", "", "", List.of(), 1_000, Duration.ofSeconds(5), true),
                new Settings.Authentication(false, List.of(), Set.of("ES384", "RS384"), Duration.ofSeconds(30), Duration.ofMinutes(5)),
                List.of("https://ehr.example"),
                Settings.MetricsReaders.LOOPBACK,
                new Settings.FhirServers(List.of(), HookSettings.FetchLimits.DEFAULT),
                null,
                HookSettings.PHYSIOTHERAPY,
                null,
                limits);
    }

    /** Of a server that decides where its log cannot be written, and says so. */
    static Settings decidingUnlogged() {
        Settings s = settings(false, PATIENT);
        Settings.Log log = new Settings.Log("", "", "", "", List.of(), 1_000, Duration.ofSeconds(5), false);
        return new Settings(s.host(), s.port(), s.publicUrl(), s.home(), s.kbase(), s.production(), s.zone(), log, s.authentication(),
                s.origins(), s.metrics(), s.fhir(), s.codeMap(), s.orderCodes(), s.smartLaunch(), s.limits());
    }

    URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(path, HttpRequest.Builder::GET, headers);
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send(path, r -> r.POST(HttpRequest.BodyPublishers.ofString(body)), all);
    }

    HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> method, String... headers) {
        HttpRequest.Builder request = method.apply(HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(60)));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
