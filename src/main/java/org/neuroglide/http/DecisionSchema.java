package org.neuroglide.http;

import java.util.Map;
import java.util.TreeMap;
import org.neuroglide.model.Disposition;
import org.neuroglide.model.EvidenceSummary;
import org.neuroglide.model.Kind;
import org.neuroglide.model.NotRecommended;
import org.neuroglide.model.Question;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.RuleSummary;

/** The JSON Schema of a decision in its canonical form, made from the records that it is written from. */
final class DecisionSchema {
    static final String ID = "https://neuroglide.org/schemas/decision.json";

    private DecisionSchema() {}

    static Map<String, Object> of() {
        Map<String, Object> decision = new TreeMap<>();
        decision.put("asOf", Schema.DATE);
        decision.put("disposition", Schema.names(Disposition.class));
        decision.put("ceiling", Schema.orNull(Schema.names(Kind.class)));
        decision.put("homeAllowed", Schema.TRUTH);
        decision.put("reviewOn", Schema.orNull(Schema.DATE));
        decision.put("knowledge", Schema.whole(Map.of(
                "version", Schema.TEXT, "hash", Map.of("type", "string", "pattern", "^[0-9a-f]{64}$"), "clinicallyReviewed",
                        Schema.TRUTH)));
        decision.put("questions", Schema.list(Schema.of(Question.class)));
        decision.put("recommendations", Schema.list(recommendation()));
        decision.put("notRecommended", Schema.list(Schema.of(NotRecommended.class)));
        decision.put("conclusions", Schema.list(conclusion()));
        decision.put("facts", Schema.list(Schema.whole(fact())));
        decision.put("rules", Schema.list(Schema.of(RuleSummary.class)));
        decision.put("evidence", Schema.list(Schema.of(EvidenceSummary.class)));
        return Schema.document(ID, "A decision of Neuroglide", Schema.whole(decision));
    }

    /** Evidence stands once, in its own list; a recommendation names its keys. */
    private static Map<String, Object> recommendation() {
        Map<String, Object> properties = Schema.properties(Schema.of(Recommendation.class));
        properties.put("evidence", Schema.list(Schema.TEXT));
        return Schema.whole(properties);
    }

    private static Map<String, Object> fact() {
        return new TreeMap<>(Map.of("key", Schema.TEXT, "type", Schema.TEXT, "fields", Map.of("type", "object")));
    }

    private static Map<String, Object> conclusion() {
        Map<String, Object> properties = fact();
        properties.put("bases", Schema.list(Schema.whole(Map.of(
                "rule", Schema.TEXT,
                "facts", Schema.list(Schema.TEXT),
                "absent", Schema.list(Schema.TEXT),
                "parameters", Schema.list(Schema.TEXT)))));
        return Schema.whole(properties);
    }
}
