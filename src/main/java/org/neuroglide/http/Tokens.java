package org.neuroglide.http;

import org.jspecify.annotations.Nullable;

/** Tells from a token who calls. */
@FunctionalInterface
interface Tokens {
    /**
     * The issuer of a token and, where it names one, its tenant: {@code issuer} or {@code issuer tenant}.
     *
     * @param authorization the header as it came; null where there was none
     * @param address the public address of what is called, which the token must be for
     * @throws ServerException 401, 403 or 503 with a code for each reason
     */
    String caller(@Nullable String authorization, String address);
}
