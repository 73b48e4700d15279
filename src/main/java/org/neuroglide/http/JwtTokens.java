package org.neuroglide.http;

import com.nimbusds.jose.Algorithm;
import com.nimbusds.jose.Header;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Believes JSON Web Tokens as CDS Hooks 2.0 wants them (https://cds-hooks.hl7.org/2.0/#trusting-cds-clients): signed with
 * a key of the issuer that the configuration names, made for the exact address that is called, young, and used once.
 * Each reason for a refusal has its own code.
 */
final class JwtTokens implements Tokens {
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 8_000;

    private final Map<String, Settings.Issuer> issuers;
    private final Settings.Authentication settings;
    private final KeySets keys;
    private final TokenClaims claims;

    JwtTokens(Settings.Authentication settings, KeySets keys, SeenTokens seen, Clock clock) {
        this.settings = settings;
        this.issuers = settings.issuers().stream().collect(Collectors.toMap(Settings.Issuer::name, Function.identity()));
        this.keys = keys;
        this.claims = new TokenClaims(settings, seen, clock);
    }

    @Override
    public String caller(@Nullable String authorization, String address) {
        SignedJWT token = signed(text(authorization));
        JWTClaimsSet said = claims(token);
        Settings.Issuer issuer = issuer(said.getIssuer());
        keySet(token.getHeader(), issuer);
        signature(token, issuer);
        claims.check(said, address);
        return issuer.name() + claims.tenant(said);
    }

    private static String text(@Nullable String authorization) {
        if (authorization == null) {
            throw refused("token-missing", "A token is needed: Authorization: Bearer ...");
        }
        String text = authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? authorization.substring(SCHEME.length()).strip()
                : "";
        if (text.isEmpty() || text.length() > LONGEST) {
            throw malformed();
        }
        return text;
    }

    private SignedJWT signed(String text) {
        try {
            String head = new Base64URL(text.substring(0, Math.max(0, text.indexOf('.')))).decodeToString();
            if (!head.startsWith("{")) {
                // The library throws a NullPointerException for the word null.
                throw malformed();
            }
            Header header = Header.parse(head);
            algorithm(header.getAlgorithm());
            SignedJWT token = SignedJWT.parse(text);
            if (!JOSEObjectType.JWT.equals(header.getType())) {
                throw refused("token-type", "The header typ of the token is not JWT");
            }
            if (token.getHeader().getKeyID() == null) {
                throw refused("token-key", "The header kid of the token is missing");
            }
            return token;
        } catch (ParseException | IllegalArgumentException e) {
            throw malformed();
        }
    }

    private void algorithm(Algorithm algorithm) {
        if (algorithm.equals(Algorithm.NONE)) {
            throw refused("token-unsigned", "The token is not signed");
        } else if (JWSAlgorithm.Family.HMAC_SHA.stream().anyMatch(algorithm::equals)) {
            throw refused("token-symmetric", "The token is signed with a shared secret; a public key is wanted");
        } else if (!settings.algorithms().contains(algorithm.getName())) {
            throw refused("token-algorithm", "The signature of the token is of a sort that is not accepted");
        }
    }

    private static JWTClaimsSet claims(SignedJWT token) {
        try {
            return token.getJWTClaimsSet();
        } catch (ParseException e) {
            throw malformed();
        }
    }

    private Settings.Issuer issuer(@Nullable String name) {
        Settings.Issuer issuer = name == null ? null : issuers.get(name);
        if (issuer == null) {
            throw ServerException.refused(403, "token-issuer", "The issuer of the token is not known here");
        }
        return issuer;
    }

    /** A key set that the token itself names is never fetched; it may only be the one that is configured. */
    private static void keySet(JWSHeader header, Settings.Issuer issuer) {
        if (header.getJWKURL() != null && !header.getJWKURL().equals(issuer.keySetUrl())) {
            throw refused("token-key-set", "The header jku of the token is not the key set of its issuer");
        }
    }

    private void signature(SignedJWT token, Settings.Issuer issuer) {
        JWK key = keys.key(issuer.name(), token.getHeader())
                .orElseThrow(() -> refused("token-key", "The issuer has no key of this name for this signature"));
        try {
            boolean good = key instanceof AsymmetricJWK asymmetric
                    && token.verify(new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), asymmetric.toPublicKey()));
            if (!good) {
                throw refused("token-signature", "The signature of the token is wrong");
            }
        } catch (JOSEException e) {
            throw refused("token-signature", "The signature of the token cannot be checked");
        }
    }

    private static ServerException malformed() {
        return refused("token-malformed", "The header Authorization holds no signed JSON Web Token");
    }

    static ServerException refused(String code, String message) {
        return ServerException.refused(401, code, message, Map.of("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }
}
