package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        Map<String, Map<Set<Side>, Integer>> drafts = new HashMap<>();
        Stream.concat(moment.orders().stream(), relevant(moment.beside()).stream()).forEach(order -> {
            Set<Side> sides = sides(order);
            techniques(order).forEach(id -> drafts.computeIfAbsent(id, t -> new HashMap<>()).merge(sides, 1, Integer::sum));
        });
        return moment.orders().stream()
                .flatMap(order -> ordered(order, drafts))
                .distinct()
                .sorted(Comparator.comparing(OrderedTechnique::id))
                .toList();
    }

    /** @param drafts how many orders ask for each technique, by the sides that they state */
    private Stream<OrderedTechnique> ordered(JsonNode order, Map<String, Map<Set<Side>, Integer>> drafts) {
        List<String> ids = techniques(order).toList();
        if (ids.isEmpty()) {
            return Stream.empty();
        }
        Set<Side> sides = sides(order);
        OrderedDose dose = dose(order);
        return ids.stream().map(id -> new OrderedTechnique(id, sides, dose, most(drafts.get(id), sides)));
    }

    /** How many orders ask for a technique on one of these sides, or may do so; of the side with the most of them. */
    private static int most(Map<Set<Side>, Integer> orders, Set<Side> sides) {
        return (sides.isEmpty() ? EnumSet.allOf(Side.class) : sides).stream()
                .mapToInt(side -> orders.entrySet().stream()
                        .filter(e -> e.getKey().isEmpty() || e.getKey().contains(side))
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .max()
                .orElseThrow();
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
