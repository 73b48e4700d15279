package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.neuroglide.fhir.CodeMap;
import org.neuroglide.fhir.Fhir;
import org.neuroglide.fhir.OrderedDose;
import org.neuroglide.model.Side;

/**
 * Tells orders for physiotherapy or a neural technique from all others, by code or category. A code of the system of techniques
 * counts also where the knowledge base has no such technique.
 */
final class OrderRecognition {
    private static final String TECHNIQUE = Canonical.CODE_SYSTEMS + "technique|";

    private final Set<String> codes;
    private final CodeMap map;

    /** @param map what the codes of body sites mean */
    OrderRecognition(List<String> codes, CodeMap map) {
        this.codes = new HashSet<>(codes);
        this.codes.add(Canonical.CODE_SYSTEMS + "request|neural-mobilization");
        this.map = map;
    }

    List<JsonNode> relevant(List<JsonNode> orders) {
        return orders.stream().filter(this::isRelevant).toList();
    }

    /** The techniques that the orders of a moment ask for, also those that the knowledge base does not have. */
    List<OrderedTechnique> techniques(HookContext moment) {
        List<JsonNode> drafts = Stream.concat(moment.orders().stream(), relevant(moment.beside()).stream()).toList();
        return moment.orders().stream()
                .flatMap(order -> techniques(order)
                        .map(id -> new OrderedTechnique(id, sides(order), dose(order), count(drafts, id, sides(order)))))
                .distinct()
                .sorted(Comparator.comparing(OrderedTechnique::id))
                .toList();
    }

    /** How many orders ask for a technique on one of these sides, or may do so. */
    private int count(List<JsonNode> orders, String technique, Set<Side> sides) {
        return (int) orders.stream()
                .filter(order -> techniques(order).anyMatch(technique::equals))
                .filter(order -> sides.isEmpty() || sides(order).isEmpty() || !Collections.disjoint(sides, sides(order)))
                .count();
    }

    private boolean isRelevant(JsonNode order) {
        return order.path("resourceType").asText().equals("ServiceRequest")
                && !order.path("doNotPerform").asBoolean()
                && (codings(order).stream().anyMatch(codes::contains) || techniques(order).findAny().isPresent());
    }

    private static Stream<String> techniques(JsonNode order) {
        return codings(order).stream().filter(c -> c.startsWith(TECHNIQUE)).map(c -> c.substring(TECHNIQUE.length())).distinct();
    }

    private static OrderedDose dose(JsonNode order) {
        return OrderedDose.of(Fhir.read(ServiceRequest.class, order.toString()));
    }

    /** What the code map says of the sides of the body sites. */
    private Set<Side> sides(JsonNode order) {
        Set<Side> sides = new HashSet<>();
        order.path("bodySite").forEach(site -> site.path("coding").forEach(
                c -> map.meanings(c.path("system").asText(), c.path("code").asText()).stream()
                        .filter(m -> m.section().equals("sides"))
                        .map(m -> Side.valueOf(m.item().toUpperCase(Locale.ROOT)))
                        .forEach(side -> sides.addAll(OrderedTechnique.each(side)))));
        return sides;
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
