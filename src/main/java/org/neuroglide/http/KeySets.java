package org.neuroglide.http;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Problem;

/** The public keys of the issuers: from their files, or fetched from the one address that is configured, and kept. */
final class KeySets {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 3_000;
    private static final int MOST_BYTES = 256_000;
    private static final long KEPT_MILLIS = 15 * 60_000L;

    /** While an issuer cannot be reached, its last keys are believed for this long. */
    private static final long OUTAGE_MILLIS = 4 * 3_600_000L;

    /** A token with an unknown key makes the keys be fetched again, but not more often than this. */
    private static final long REFRESH_MILLIS = 30_000;

    private final Map<String, Keys> sources = new HashMap<>();

    /** @param stale whether the last attempt to fetch has failed, or there was none */
    private record Keys(JWKSource<SecurityContext> source, BooleanSupplier stale) {}

    /** @throws ServerException if a file holds no key set */
    KeySets(List<Settings.Issuer> issuers) {
        this(issuers, REFRESH_MILLIS);
    }

    KeySets(List<Settings.Issuer> issuers, long refreshMillis) {
        for (Settings.Issuer issuer : issuers) {
            URI url = issuer.keySetUrl();
            Path file = issuer.keySetFile();
            if (file != null) {
                sources.put(issuer.name(), new Keys(new ImmutableJWKSet<>(read(file)), () -> false));
            } else if (url != null) {
                sources.put(issuer.name(), fetched(url, refreshMillis));
            }
        }
    }

    /**
     * The key that a token was signed with; empty where the issuer has none of this name for this signature.
     *
     * @throws ServerException 503 if the keys cannot be had
     */
    Optional<JWK> key(String issuer, JWSHeader header) {
        Keys keys = sources.get(issuer);
        JWKMatcher wanted = JWKMatcher.forJWSHeader(header);
        if (keys == null || wanted == null) {
            return Optional.empty();
        }
        Optional<JWK> found = found(keys.source, new JWKSelector(wanted));
        if (found.isEmpty() && keys.stale.getAsBoolean()) {
            // The issuer may have this key; only who has its newest set can say that it has not.
            throw unavailable();
        }
        return found;
    }

    private static Optional<JWK> found(JWKSource<SecurityContext> source, JWKSelector wanted) {
        try {
            return source.get(wanted, null).stream().findFirst();
        } catch (RateLimitReachedException e) {
            return Optional.empty();
        } catch (KeySourceException e) {
            throw unavailable();
        }
    }

    private static ServerException unavailable() {
        return ServerException.refused(503, "keys-unavailable", "The keys of the issuer cannot be fetched", Map.of("Retry-After", "10"));
    }

    private static Keys fetched(URI url, long refreshMillis) {
        try {
            Fetching fetching = new Fetching(new URLBasedJWKSetSource<>(url.toURL(), new Retriever()));
            JWKSource<SecurityContext> source = JWKSourceBuilder.create(fetching)
                    .cache(KEPT_MILLIS, READ_MILLIS + CONNECT_MILLIS)
                    .refreshAheadCache(false)
                    .rateLimited(refreshMillis)
                    .outageTolerant(OUTAGE_MILLIS)
                    .build();
            return new Keys(source, () -> fetching.failed);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static JWKSet read(Path file) {
        try {
            return JWKSet.parse(Files.readString(file)).toPublicJWKSet();
        } catch (IOException | ParseException e) {
            throw ServerException.configuration(List.of(new Problem(
                    "key-set", file.toString(), 0, "authentication.issuers", "is no JSON Web Key Set",
                            "put the issuer's public keys into it")));
        }
    }

    /** Knows whether the last attempt has failed; so it is before the first. */
    private static final class Fetching extends JWKSetSourceWrapper<SecurityContext> {
        private volatile boolean failed = true;

        Fetching(JWKSetSource<SecurityContext> source) {
            super(source);
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            boolean fetched = false;
            try {
                JWKSet keys = getSource().getJWKSet(refresh, now, context);
                fetched = true;
                return keys;
            } finally {
                failed = !fetched;
            }
        }
    }

    /** Goes where it is told and nowhere else. */
    private static final class Retriever extends DefaultResourceRetriever {
        Retriever() {
            super(CONNECT_MILLIS, READ_MILLIS, MOST_BYTES);
        }

        @Override
        protected HttpURLConnection openHTTPConnection(URL url) throws IOException {
            HttpURLConnection connection = super.openHTTPConnection(url);
            connection.setInstanceFollowRedirects(false);
            return connection;
        }
    }
}
