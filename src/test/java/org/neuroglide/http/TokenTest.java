package org.neuroglide.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neuroglide.hooks.Shows;

/** Tokens that are really signed, good and foreign: each sort of a foreign one is refused with its own code. */
final class TokenTest {
    private static final String ADDRESS = "http://localhost:8080/vocabulary";
    /** No test comes near it: within this time an unknown key makes a set be fetched again only once. */
    private static final long REFRESH_MILLIS = 600_000;
    private static final Signer SIGNER = new Signer();
    private static final AtomicInteger FETCHES = new AtomicInteger();
    private static final AtomicInteger FOREIGN_FETCHES = new AtomicInteger();
    private static HttpServer keys;
    private static Running running;

    @BeforeAll
    static void start() throws IOException {
        keys = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve("/keys", SIGNER.keySet(), FETCHES);
        serve("/foreign", SIGNER.keySet(), FOREIGN_FETCHES);
        keys.start();
        Settings settings = Running.settings(false, Running.PATIENT);
        Settings.Authentication authentication = new Settings.Authentication(
                true,
                List.of(new Settings.Issuer(Signer.ISSUER, at("/keys"), null)),
                Set.of("ES384", "RS384"),
                Duration.ofSeconds(30),
                Duration.ofMinutes(5));
        KeySets sets = new KeySets(authentication.issuers(), REFRESH_MILLIS);
        Tokens tokens = new JwtTokens(authentication, sets, new SeenTokens(1_000), clock());
        running = Running.with(settings, tokens);
    }

    private static void serve(String path, String body, AtomicInteger count) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        keys.createContext(path, exchange -> {
            count.incrementAndGet();
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + keys.getAddress().getPort() + path);
    }

    private static Clock clock() {
        return Clock.fixed(Running.NOW, ZoneOffset.UTC);
    }

    @AfterAll
    static void stop() {
        running.close();
        keys.stop(0);
    }

    private static HttpResponse<String> call(String token) {
        return running.get("/vocabulary", "Authorization", "Bearer " + token);
    }

    private static void refused(int status, String code, String token) {
        HttpResponse<String> answer = call(token);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "OperationOutcome").doesNotContain(token);
        if (status == 401) {
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        }
    }

    private static Date at(int seconds) {
        return Date.from(Running.NOW.plusSeconds(seconds));
    }

    @Test
    @Shows({"cds-hooks_2.0#176", "cds-hooks_2.0#177", "cds-hooks_2.0#200", "cds-hooks_2.0#205"})
    void signedWithEitherRecommendedAlgorithmIsBelieved() {
        String es = SIGNER.token(ADDRESS, c -> c);
        String rs = SIGNER.signed(Signer.header(JWSAlgorithm.RS384, "rsa-1"), Signer.claims(ADDRESS));
        String many = SIGNER.token(ADDRESS, c -> c.audience(List.of("https://other.example", ADDRESS)));
        String named = SIGNER.signed(Signer.header(JWSAlgorithm.ES384, "ec-1").jwkURL(at("/keys")), Signer.claims(ADDRESS));
        assertAll(List.of(es, rs, many, named).stream().map(token -> () -> assertThat(call(token).statusCode()).isEqualTo(200)));
    }

    @Test
    void aKeySetIsFetchedOnceAndKept() {
        AtomicInteger fetches = new AtomicInteger();
        serve("/counted", SIGNER.keySet(), fetches);
        KeySets sets = new KeySets(List.of(new Settings.Issuer(Signer.ISSUER, at("/counted"), null)), REFRESH_MILLIS);
        for (int i = 0; i < 3; i++) {
            assertThat(sets.key(Signer.ISSUER, Signer.header(JWSAlgorithm.ES384, "ec-1").build())).isPresent();
        }
        assertThat(fetches).hasValue(1);
        for (int i = 0; i < 3; i++) {
            assertThat(sets.key(Signer.ISSUER, Signer.header(JWSAlgorithm.ES384, "unknown").build())).isEmpty();
        }
        assertThat(fetches).as("an unknown key makes it be fetched again, but not each time").hasValue(2);
    }

    @Test
    @Shows("cds-hooks_2.0#177")
    void withoutATokenNothingIsSaidButThatTheServiceLives() {
        assertThat(running.get("/health").statusCode()).isEqualTo(200);
        assertThat(running.get("/ready").statusCode()).isEqualTo(200);
        for (String path : List.of("/vocabulary", "/rules", "/rules/RF-001")) {
            assertThat(running.get(path).body()).as(path).contains("token-missing");
        }
        assertThat(running.post("/decide", "{}").body()).contains("token-missing");
    }

    @Test
    @Shows("cds-hooks_2.0#201")
    void anUnsignedTokenIsRefused() {
        refused(401, "token-unsigned", new PlainJWT(Signer.claims(ADDRESS).build()).serialize());
        String good = SIGNER.token(ADDRESS, c -> c);
        refused(401, "token-unsigned",
                Base64URL.encode("{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"ec-1\"}") + good.substring(good.indexOf('.')));
    }

    @Test
    @Shows("cds-hooks_2.0#203")
    void oneSignedWithThePublicKeyAsASharedSecretIsRefused() throws JOSEException {
        byte[] publicKey = SIGNER.rsa.toRSAPublicKey().getEncoded();
        for (JWSAlgorithm algorithm : List.of(JWSAlgorithm.HS256, JWSAlgorithm.HS384, JWSAlgorithm.HS512)) {
            JWSHeader header = Signer.header(algorithm, "rsa-1").build();
            refused(401, "token-symmetric", Signer.signed(header, Signer.claims(ADDRESS), new MACSigner(publicKey)));
        }
    }

    @Test
    void oneForAnotherAddressIsRefused() {
        for (String other : List.of("http://localhost:8080/rules", "http://localhost:8080", ADDRESS + "/",
                "https://localhost:8080/vocabulary")) {
            refused(401, "token-audience", SIGNER.token(other, c -> c));
        }
    }

    @Test
    void oneOfAnotherTimeIsRefused() {
        refused(401, "token-expired", SIGNER.token(ADDRESS, c -> c.issueTime(at(-200)).expirationTime(at(-31))));
        refused(401, "token-not-yet-valid", SIGNER.token(ADDRESS, c -> c.issueTime(at(31)).expirationTime(at(60))));
        refused(401, "token-not-yet-valid", SIGNER.token(ADDRESS, c -> c.notBeforeTime(at(31))));
        refused(401, "token-too-old", SIGNER.token(ADDRESS, c -> c.issueTime(at(-330)).expirationTime(at(3_600))));
        assertThat(call(SIGNER.token(ADDRESS, c -> c.issueTime(at(-200)).expirationTime(at(-29)))).statusCode())
                .as("within the skew of the clocks").isEqualTo(200);
    }

    @Test
    void oneThatComesAgainIsRefused() {
        String token = SIGNER.token(ADDRESS, c -> c);
        assertThat(call(token).statusCode()).isEqualTo(200);
        refused(401, "token-replayed", token);
    }

    @Test
    @Shows("cds-hooks_2.0#195")
    void oneOfAnUnknownIssuerIsRefused() {
        refused(403, "token-issuer", SIGNER.token(ADDRESS, c -> c.issuer("https://stranger.example")));
        refused(403, "token-issuer", SIGNER.token(ADDRESS, c -> c.issuer(null)));
    }

    @Test
    @Shows("cds-hooks_2.0#195")
    void aKeySetThatTheTokenNamesItselfIsNeverFetched() {
        refused(401, "token-key-set",
                SIGNER.signed(Signer.header(JWSAlgorithm.ES384, "ec-1").jwkURL(at("/foreign")), Signer.claims(ADDRESS)));
        assertThat(FOREIGN_FETCHES).hasValue(0);
    }

    @Test
    void oneWithAnotherKeyIsRefused() throws JOSEException {
        refused(401, "token-key", SIGNER.signed(Signer.header(JWSAlgorithm.ES384, "nobody"), Signer.claims(ADDRESS)));
        refused(401, "token-key", SIGNER.signed(Signer.header(JWSAlgorithm.ES384, "ec-1").keyID(null), Signer.claims(ADDRESS)));
        refused(401, "token-key", SIGNER.signed(Signer.header(JWSAlgorithm.RS384, "ec-1"), Signer.claims(ADDRESS)));
        RSAKey other = Signer.rsa("rsa-1");
        JWSHeader embedded = Signer.header(JWSAlgorithm.RS384, "rsa-1").jwk(other.toPublicJWK()).build();
        refused(401, "token-signature", Signer.signed(embedded, Signer.claims(ADDRESS), new RSASSASigner(other)));
        assertThat(FETCHES.get()).as("unknown keys make the set be fetched again, but not each time").isLessThanOrEqualTo(2);
    }

    @Test
    void aChangedTokenIsRefused() {
        String token = SIGNER.token(ADDRESS, c -> c);
        String[] parts = token.split("\\.");
        String claims = Base64URL.encode(new Base64URL(parts[1]).decodeToString().replace("\"jti\":\"", "\"jti\":\"x")).toString();
        refused(401, "token-signature", parts[0] + "." + claims + "." + parts[2]);
    }

    @Test
    void oneOfAnotherAlgorithmOrTypeIsRefused() {
        refused(401, "token-algorithm", SIGNER.signed(Signer.header(JWSAlgorithm.RS256, "rsa-1"), Signer.claims(ADDRESS)));
        refused(401, "token-type", SIGNER.signed(Signer.header(JWSAlgorithm.ES384, "ec-1").type(null), Signer.claims(ADDRESS)));
        refused(401, "token-type",
                SIGNER.signed(Signer.header(JWSAlgorithm.ES384, "ec-1").type(new JOSEObjectType("at+jwt")), Signer.claims(ADDRESS)));
    }

    @Test
    void oneThatDoesNotSayEnoughIsRefused() {
        refused(401, "token-claims", SIGNER.token(ADDRESS, c -> c.jwtID(null)));
        refused(401, "token-claims", SIGNER.token(ADDRESS, c -> c.jwtID(" ")));
        refused(401, "token-claims", SIGNER.token(ADDRESS, c -> c.expirationTime(null)));
        refused(401, "token-claims", SIGNER.token(ADDRESS, c -> c.issueTime(null)));
        refused(401, "token-audience", SIGNER.token(ADDRESS, c -> c.audience((String) null)));
        refused(401, "token-claims", SIGNER.token(ADDRESS, c -> c.claim("tenant", "two words")));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        for (String text : List.of("x", "a.b.c", "e30.e30.", "bnVsbA.e30.AA", "....", "{}", "a".repeat(9_000))) {
            refused(401, "token-malformed", text);
        }
        assertThat(running.get("/vocabulary", "Authorization", "Basic dTpw").body()).contains("token-malformed");
    }

    @Test
    @Shows("cds-hooks_2.0#199")
    void keysMayLieInAFileInstead() throws IOException {
        java.nio.file.Path file = java.nio.file.Files.createTempFile("keys", ".json");
        java.nio.file.Files.writeString(file, SIGNER.keySet());
        KeySets sets = new KeySets(List.of(new Settings.Issuer(Signer.ISSUER, null, file)));
        assertThat(sets.key(Signer.ISSUER, Signer.header(JWSAlgorithm.ES384, "ec-1").build())).isPresent();
        assertThat(sets.key("https://stranger.example", Signer.header(JWSAlgorithm.ES384, "ec-1").build())).isEmpty();
        java.nio.file.Files.delete(file);
    }

    @Test
    void whereTheKeysCannotBeFetchedTheCallerIsToldToComeAgain() {
        keys.createContext("/broken", exchange -> {
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });
        KeySets sets = new KeySets(List.of(new Settings.Issuer(Signer.ISSUER, at("/broken"), null)));
        for (int i = 0; i < 4; i++) {
            unavailable(sets, "ec-1");
        }
    }

    /** The third time the keys are not even fetched, for they were a moment ago. */
    private static void unavailable(KeySets sets, String key) {
        ServerException refused = catchThrowableOfType(ServerException.class,
                () -> sets.key(Signer.ISSUER, Signer.header(JWSAlgorithm.ES384, key).build()));
        assertThat(refused).isNotNull();
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.headers()).containsEntry("Retry-After", "10");
        assertThat(refused.problems().get(0).code()).isEqualTo("keys-unavailable");
    }

    @Test
    void aKeyThatMayBeNewIsNotRefusedWhileTheIssuerCannotBeReached() {
        AtomicBoolean up = new AtomicBoolean(true);
        byte[] bytes = SIGNER.keySet().getBytes(StandardCharsets.UTF_8);
        keys.createContext("/wavering", exchange -> {
            exchange.sendResponseHeaders(up.get() ? 200 : 500, up.get() ? bytes.length : -1);
            if (up.get()) {
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        KeySets sets = new KeySets(List.of(new Settings.Issuer(Signer.ISSUER, at("/wavering"), null)));
        assertThat(sets.key(Signer.ISSUER, Signer.header(JWSAlgorithm.ES384, "ec-1").build())).isPresent();
        up.set(false);
        for (int i = 0; i < 3; i++) {
            unavailable(sets, "new");
            assertThat(sets.key(Signer.ISSUER, Signer.header(JWSAlgorithm.ES384, "ec-1").build())).as("the keys at hand").isPresent();
        }
    }

    @Test
    void metricsAreReadOnThisMachineAndNotThroughAProxy() {
        assertThat(running.get("/metrics").statusCode()).isEqualTo(200);
        for (String header : List.of("Forwarded", "X-Forwarded-For")) {
            HttpResponse<String> answer = running.get("/metrics", header, "for=192.0.2.1");
            assertThat(answer.statusCode()).as(header).isEqualTo(403);
            assertThat(answer.body()).as(header).contains("\"code\":\"metrics-not-allowed\"").doesNotContain("192.0.2.1", "jvm_");
        }
    }

    @Test
    void theLogKnowsTheIssuerAndItsTenant() {
        String address = "http://localhost:8080/decide";
        String token = SIGNER.token(address, c -> c.claim("tenant", "clinic-7"));
        assertThat(running.post("/decide", "{\"asOf\":\"2026-02-01\"}", "Authorization", "Bearer " + token).statusCode()).isEqualTo(200);
        assertThat(running.log.entries.get(running.log.entries.size() - 1).inquiry().caller()).isEqualTo(Signer.ISSUER + " clinic-7");
    }

    @Test
    void whatCannotBeRememberedIsNotBelieved() {
        SeenTokens few = new SeenTokens(2);
        assertThat(few.isNew("a", Running.NOW.plusSeconds(60), Running.NOW)).isTrue();
        assertThat(few.isNew("b", Running.NOW.plusSeconds(60), Running.NOW)).isTrue();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> few.isNew("c", Running.NOW.plusSeconds(60), Running.NOW))
                .isInstanceOf(ServerException.class);
        assertThat(few.isNew("c", Running.NOW.plusSeconds(90), Running.NOW.plusSeconds(61))).isTrue();
    }
}
