package org.neuroglide.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request that was let in.
 *
 * @param parameters of the path, by their names in the template
 * @param query by name, decoded
 * @param type media type of the body without parameters, in lower case; empty where there is no body
 * @param body as text; empty where there is none
 * @param caller issuer of the token and tenant, or {@code anonymous}
 * @param asOf the date that is to count as today; null outside of it
 * @param correlation id of the request, the caller's own where it gave one
 * @param header the value of a header by its name; null where it was not sent
 */
record Call(
        Map<String, String> parameters,
        Map<String, List<String>> query,
        String type,
        String body,
        String caller,
        @Nullable LocalDate asOf,
        String correlation,
        Function<String, @Nullable String> header) {
    /** The value of a query parameter that may be given once. */
    String query(String name) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw ServerException.refused(400, "query-repeated", "A query parameter is given more than once");
        }
        return values.isEmpty() ? "" : values.get(0);
    }
}
