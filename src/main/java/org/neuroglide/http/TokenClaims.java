package org.neuroglide.http;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a token must say: for whom it is, from when to when, and that it was not used before. */
final class TokenClaims {
    private static final int LONGEST_ID = 200;
    private static final Pattern TENANT = Pattern.compile("[\\x21-\\x7e]{1,100}");

    private final Settings.Authentication settings;
    private final SeenTokens seen;
    private final Clock clock;

    TokenClaims(Settings.Authentication settings, SeenTokens seen, Clock clock) {
        this.settings = settings;
        this.seen = seen;
        this.clock = clock;
    }

    /** Last of all, so that a token that is refused for something else can come again. */
    void check(JWTClaimsSet said, String address) {
        if (!said.getAudience().contains(address)) {
            throw JwtTokens.refused("token-audience", "The token is not for the address that is called");
        }
        Instant now = clock.instant();
        Instant issued = needed(said.getIssueTime(), "iat");
        Instant expires = needed(said.getExpirationTime(), "exp");
        String id = said.getJWTID();
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            throw JwtTokens.refused("token-claims", "The claim jti of the token is missing, or too long");
        }
        times(said, now, issued, expires);
        if (!seen.isNew(said.getIssuer() + "\n" + id, issued.plus(settings.replay()).plus(settings.skew()), now)) {
            throw JwtTokens.refused("token-replayed", "The token was used before");
        }
    }

    private void times(JWTClaimsSet said, Instant now, Instant issued, Instant expires) {
        if (!now.isBefore(expires.plus(settings.skew()))) {
            throw JwtTokens.refused("token-expired", "The token has expired");
        }
        Date begins = said.getNotBeforeTime();
        if (now.isBefore(issued.minus(settings.skew())) || begins != null && now.isBefore(begins.toInstant().minus(settings.skew()))) {
            throw JwtTokens.refused("token-not-yet-valid", "The token is not valid yet");
        }
        if (!now.isBefore(issued.plus(settings.replay()).plus(settings.skew()))) {
            throw JwtTokens.refused("token-too-old", "The token was issued too long ago");
        }
    }

    /** The tenant, after a space; empty where none is named. */
    String tenant(JWTClaimsSet said) {
        Object tenant = said.getClaim("tenant");
        if (tenant == null) {
            return "";
        } else if (tenant instanceof String text && TENANT.matcher(text).matches()) {
            return " " + text;
        }
        throw JwtTokens.refused("token-claims", "The claim tenant of the token is no short text without spaces");
    }

    private static Instant needed(@Nullable Date date, String claim) {
        if (date == null) {
            throw JwtTokens.refused("token-claims", "The claim " + claim + " of the token is missing");
        }
        return date.toInstant();
    }
}
