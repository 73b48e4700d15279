package org.neuroglide.hooks;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.fhir.CodeMap;

/**
 * The queries as clients run them. Of a patient's observations, which can be thousands, only those are asked for whose codes the
 * code map knows, as the code of the observation or of one of its components; nothing else in them could enter a case. Where
 * the map has a family of such codes, all observations are asked for.
 */
final class RecordQueries {
    /** A longer address is not safe with every server; then all observations are asked for. */
    private static final int LONGEST = 4_000;

    private final Map<RecordQuery, String> templates = new EnumMap<>(RecordQuery.class);

    RecordQueries(CodeMap map) {
        this(map.observesFamilies() ? List.of() : map.observed());
    }

    RecordQueries(List<String> observed) {
        Arrays.stream(RecordQuery.values()).forEach(q -> templates.put(q, q.template));
        String codes = "&combo-code=" + String.join(",", observed).replace("|", "%7C");
        if (!observed.isEmpty() && codes.length() <= LONGEST) {
            templates.merge(RecordQuery.OBSERVATIONS, codes, String::concat);
        }
    }

    /** Key to query, in the order in which they are worth asking. */
    Map<String, String> templates() {
        Map<String, String> byKey = new LinkedHashMap<>();
        templates.forEach((query, template) -> byKey.put(query.key(), template));
        return byKey;
    }

    String template(RecordQuery query) {
        return templates.getOrDefault(query, query.template);
    }

    /** The query for a patient; an id has no letter that would have to be escaped. */
    String of(RecordQuery query, HookContext context) {
        return template(query).replace("{{context.patientId}}", context.patientId());
    }
}
