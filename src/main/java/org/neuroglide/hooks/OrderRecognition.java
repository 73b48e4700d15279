package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells orders for physiotherapy or a neural technique from all others, by code or category. */
final class OrderRecognition {
    private static final String TECHNIQUE = Canonical.CODE_SYSTEMS + "technique|";

    private final Set<String> codes;
    private final Set<String> techniques;

    /** @param techniques ids of the knowledge base's techniques */
    OrderRecognition(List<String> codes, Set<String> techniques) {
        this.codes = new HashSet<>(codes);
        this.codes.add(Canonical.CODE_SYSTEMS + "request|neural-mobilization");
        this.techniques = Set.copyOf(techniques);
    }

    List<JsonNode> relevant(List<JsonNode> orders) {
        return orders.stream().filter(this::isRelevant).toList();
    }

    /** Ids of the techniques that orders ask for. */
    List<String> techniques(List<JsonNode> orders) {
        return orders.stream().flatMap(this::techniques).distinct().sorted().toList();
    }

    private boolean isRelevant(JsonNode order) {
        return order.path("resourceType").asText().equals("ServiceRequest")
                && !order.path("doNotPerform").asBoolean()
                && (codings(order).stream().anyMatch(codes::contains) || techniques(order).findAny().isPresent());
    }

    private Stream<String> techniques(JsonNode order) {
        return codings(order).stream()
                .filter(c -> c.startsWith(TECHNIQUE))
                .map(c -> c.substring(TECHNIQUE.length()))
                .filter(techniques::contains);
    }

    private static List<String> codings(JsonNode order) {
        List<String> codings = new ArrayList<>();
        List<JsonNode> concepts = new ArrayList<>(List.of(order.path("code")));
        order.path("category").forEach(concepts::add);
        for (JsonNode concept : concepts) {
            concept.path("coding").forEach(c -> codings.add(c.path("system").asText() + "|" + c.path("code").asText()));
        }
        return codings;
    }
}
