package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a FHIR server said to a query, in a prefetch value or to ourselves.
 *
 * @param answer what the page holds
 * @param next address of the next page; empty where this is the last
 */
record ResultPage(Answer answer, String next, int total) {
    private static final Set<String> SERIOUS = Set.of("fatal", "error");

    /** The page; nothing where the value is no answer to the query at all. */
    static Optional<ResultPage> of(RecordQuery query, JsonNode value) {
        String type = value.path("resourceType").asText();
        if (type.equals("OperationOutcome")) {
            return Optional.of(new ResultPage(Answer.missing(Gap.ERROR), "", 0));
        } else if (type.equals(query.type)) {
            return Optional.of(new ResultPage(new Answer(List.of(value), Gap.NONE), "", 1));
        } else if (type.equals("Bundle")) {
            return Optional.of(bundle(query, value));
        }
        return Optional.empty();
    }

    private static ResultPage bundle(RecordQuery query, JsonNode bundle) {
        List<JsonNode> resources = new ArrayList<>();
        Gap gap = Gap.NONE;
        for (JsonNode entry : bundle.path("entry")) {
            JsonNode resource = entry.path("resource");
            String type = resource.path("resourceType").asText();
            if (query.takes(type)) {
                resources.add(resource);
            } else if (type.isEmpty()) {
                gap = Gap.INCOMPLETE;
            } else if (type.equals("OperationOutcome") && serious(resource)) {
                gap = Gap.ERROR;
            }
        }
        int referred = (int) resources.stream().filter(r -> !r.path("resourceType").asText().equals(query.type)).count();
        return new ResultPage(
                new Answer(resources, gap), query.firstPageIsEnough() ? "" : next(bundle), total(query, bundle) + referred);
    }

    /** How many there are, as far as the bundle says so; of what one page is enough for, one. */
    private static int total(RecordQuery query, JsonNode bundle) {
        int total = bundle.path("total").asInt(0);
        return query.firstPageIsEnough() ? Math.min(total, 1) : total;
    }

    /** The answer where this is the only page: fewer than there are is only a part. */
    Answer only() {
        boolean part = answer.gap() == Gap.NONE && answer.resources().size() < total;
        return part ? new Answer(answer.resources(), Gap.INCOMPLETE) : answer;
    }

    private static boolean serious(JsonNode outcome) {
        for (JsonNode issue : outcome.path("issue")) {
            if (SERIOUS.contains(issue.path("severity").asText())) {
                return true;
            }
        }
        return false;
    }

    private static String next(JsonNode bundle) {
        for (JsonNode link : bundle.path("link")) {
            if (link.path("relation").asText().equals("next")) {
                return link.path("url").asText();
            }
        }
        return "";
    }
}
