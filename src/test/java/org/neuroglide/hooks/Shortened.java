package org.neuroglide.hooks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** An answer without what changes from call to call, and of long texts and resources what tells them apart. */
final class Shortened {
    private static final List<String> KEPT = List.of("resourceType", "status", "intent", "priority");

    private int ids;

    private Shortened() {}

    static JsonNode of(JsonNode answer) {
        JsonNode copy = answer.deepCopy();
        Shortened shortened = new Shortened();
        copy.path("cards").forEach(card -> shortened.card((ObjectNode) card));
        return copy;
    }

    private void card(ObjectNode card) {
        card.put("uuid", "card-" + ++ids);
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        card.path("detail").asText().lines()
                .filter(line -> line.startsWith("#") || line.startsWith("Decision") || line.startsWith("**"))
                .forEach(line -> lines.add(line.replaceAll("`[0-9a-f-]{36}`", "ID")));
        card.set("detail", lines);
        for (JsonNode suggestion : card.path("suggestions")) {
            ((ObjectNode) suggestion).put("uuid", "suggestion-" + ++ids);
            suggestion.path("actions").forEach(action -> ((ObjectNode) action).set("resource", resource(action.path("resource"))));
        }
    }

    private static JsonNode resource(JsonNode resource) {
        ObjectNode some = JsonNodeFactory.instance.objectNode();
        KEPT.stream().filter(resource::has).forEach(name -> some.set(name, resource.path(name)));
        some.put("code", resource.path("code").path("text").asText(resource.path("title").asText()));
        return some;
    }
}
