package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * Reads what a client left out from its FHIR server, with the token of the call and only where the server is on the list.
 * Redirects are not followed; pages are, on the same server. Thread-safe.
 */
final class FhirFetch {
    private final List<ServerAddress> allowed;
    private final HookSettings.FetchLimits limits;
    private final RecordQueries queries;
    private final HttpClient client;

    FhirFetch(HookSettings settings, RecordQueries queries) {
        this.queries = queries;
        this.allowed = settings.fhirServers().stream()
                .flatMap(s -> ServerAddress.of(s).stream())
                .toList();
        this.limits = settings.fetch();
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.total())
                .build();
    }

    /** Why a query cannot be asked for a call; {@link Gap#NONE} where it can. */
    Gap obstacle(HookRequest request, RecordQuery query) {
        FhirAuthorization authorization = request.authorization();
        if (request.fhirServer().isEmpty()) {
            return Gap.NO_SERVER;
        } else if (authorization == null) {
            return Gap.NO_TOKEN;
        } else if (server(request).isEmpty()) {
            return Gap.SERVER_NOT_ALLOWED;
        } else if (authorization.expired()) {
            return Gap.TOKEN_EXPIRED;
        }
        return authorization.allows(query) ? Gap.NONE : Gap.SCOPE;
    }

    /** The answer to a query; with a gap where it cannot be had. Never fails. */
    CompletableFuture<Answer> answer(HookRequest request, RecordQuery query) {
        Gap obstacle = obstacle(request, query);
        if (obstacle != Gap.NONE) {
            return CompletableFuture.completedFuture(Answer.missing(obstacle));
        }
        String base = ServerAddress.withoutSlash(request.fhirServer());
        return page(request, query, URI.create(base + "/" + queries.of(query, request.context())), 1);
    }

    /** What lies behind a page that was given. Never fails. */
    CompletableFuture<Answer> rest(HookRequest request, RecordQuery query, String next) {
        return following(request, query, next, 1);
    }

    private CompletableFuture<Answer> following(HookRequest request, RecordQuery query, String next, int pages) {
        Optional<URI> address = address(request, next);
        if (address.isEmpty() || pages >= limits.pages() || obstacle(request, query) != Gap.NONE) {
            return CompletableFuture.completedFuture(Answer.missing(Gap.INCOMPLETE));
        }
        return page(request, query, address.get(), pages + 1)
                .thenApply(a -> a.gap() == Gap.NONE ? a : new Answer(a.resources(), Gap.INCOMPLETE));
    }

    private CompletableFuture<Answer> page(HookRequest request, RecordQuery query, URI address, int pages) {
        return get(request, address).thenCompose(tree -> {
            Optional<ResultPage> page = tree.flatMap(t -> ResultPage.of(query, t));
            if (page.isEmpty()) {
                return CompletableFuture.completedFuture(Answer.missing(Gap.ERROR));
            }
            Answer answer = page.get().answer();
            String next = page.get().next();
            return next.isEmpty()
                    ? CompletableFuture.completedFuture(pages == 1 ? page.get().only() : answer)
                    : following(request, query, next, pages).thenApply(answer::and);
        }).exceptionally(e -> Answer.missing(late(e) ? Gap.TIME : Gap.ERROR));
    }

    /** Whether time ran out, for the connection or for what came through it. */
    private static boolean late(Throwable e) {
        Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
        return cause instanceof HttpTimeoutException || cause instanceof CancellationException;
    }

    private CompletableFuture<Optional<JsonNode>> get(HookRequest call, URI address) {
        FhirAuthorization authorization = call.authorization();
        if (authorization == null) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Accept", "application/fhir+json")
                .header("Authorization", "Bearer " + authorization.token())
                .GET()
                .build();
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(request, info -> new LimitedBody(limits.bytes()));
        // A request's own time limit ends with the head of the answer; a body that only drips ends here, a little after nobody
        // waits for it any more.
        CompletableFuture.delayedExecutor(limits.total().toMillis() + 100, TimeUnit.MILLISECONDS)
                .execute(() -> exchange.cancel(true));
        return exchange.thenApply(FhirFetch::json);
    }

    private static Optional<JsonNode> json(HttpResponse<byte[]> response) {
        String type = response.headers().firstValue("Content-Type").orElse("");
        boolean json = type.matches("application/(fhir\\+)?json\\s*(;.*)?");
        boolean plain = response.headers().firstValue("Content-Encoding").isEmpty();
        return response.statusCode() == 200 && json && plain
                ? StrictJson.object(new String(response.body(), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    /** The server of a call, where it is on the list. */
    private Optional<ServerAddress> server(HookRequest request) {
        return ServerAddress.of(URI.create(request.fhirServer())).filter(allowed::contains);
    }

    /** An address that a server gave, where it lies on the server of the call. */
    private Optional<URI> address(HookRequest request, String text) {
        try {
            URI uri = URI.create(ServerAddress.withoutSlash(request.fhirServer()) + "/").resolve(text);
            return server(request).filter(s -> s.holds(uri)).map(s -> uri);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
