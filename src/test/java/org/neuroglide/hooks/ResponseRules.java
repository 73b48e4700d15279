package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.neuroglide.fhir.Fhir;

/** Every rule of the specification on an answer, whatever it says. */
final class ResponseRules {
    private static final Set<String> INDICATORS = Set.of("info", "warning", "critical");

    private ResponseRules() {}

    static void check(JsonNode answer) {
        assertThat(answer.path("cards").isArray()).as("cards is a list").isTrue();
        assertThat(answer.has("systemActions")).as("nothing is done without a clinician").isFalse();
        for (JsonNode card : answer.path("cards")) {
            nothingEmpty("card", card);
            card(card);
        }
        Set<String> ids = new HashSet<>();
        answer.findValuesAsText("uuid").forEach(id -> assertThat(ids.add(id)).as("uuids differ").isTrue());
    }

    /** No null, empty text, empty list or empty object anywhere. */
    static void nothingEmpty(String path, JsonNode node) {
        assertThat(node.isNull()).as(path + " is null").isFalse();
        assertThat(node.isTextual() && node.asText().isEmpty()).as(path + " is an empty text").isFalse();
        assertThat(node.isContainerNode() && node.isEmpty()).as(path + " is empty").isFalse();
        node.properties().forEach(e -> nothingEmpty(path + "." + e.getKey(), e.getValue()));
        if (node.isArray()) {
            node.forEach(n -> nothingEmpty(path + "[]", n));
        }
    }

    private static void card(JsonNode card) {
        only(card, "uuid", "summary", "detail", "indicator", "source", "suggestions", "selectionBehavior",
                "overrideReasons", "links");
        text(card, "uuid");
        text(card, "summary");
        assertThat(card.path("summary").asText().length()).as("length of the summary").isLessThan(140);
        text(card, "detail");
        assertThat(Parser.builder().extensions(List.of(TablesExtension.create())).build()
                        .parse(card.path("detail").asText()).getFirstChild())
                .as("detail is Markdown").isNotNull();
        assertThat(INDICATORS).contains(card.path("indicator").asText());
        only(card.path("source"), "label", "url", "topic");
        text(card.path("source"), "label");
        absolute(card.path("source"), "url");
        coding(card.path("source").path("topic"));
        card.path("overrideReasons").forEach(ResponseRules::coding);
        card.path("links").forEach(ResponseRules::link);
        suggestions(card);
    }

    private static void suggestions(JsonNode card) {
        if (!card.has("suggestions")) {
            assertThat(card.has("selectionBehavior")).as("selectionBehavior without suggestions").isFalse();
            return;
        }
        String behavior = card.path("selectionBehavior").asText();
        assertThat(behavior).isIn("at-most-one", "any");
        int recommended = 0;
        for (JsonNode suggestion : card.path("suggestions")) {
            only(suggestion, "label", "uuid", "isRecommended", "actions");
            text(suggestion, "label");
            text(suggestion, "uuid");
            assertThat(suggestion.path("isRecommended").isBoolean()).isTrue();
            recommended += suggestion.path("isRecommended").asBoolean() ? 1 : 0;
            suggestion.path("actions").forEach(ResponseRules::action);
        }
        assertThat(behavior.equals("any") || recommended <= 1).as("one recommended at most").isTrue();
    }

    private static void action(JsonNode action) {
        only(action, "type", "description", "resource");
        assertThat(action.path("type").asText()).isEqualTo("create");
        text(action, "description");
        String type = action.path("resource").path("resourceType").asText();
        Class<? extends Resource> wanted = switch (type) {
            case "ServiceRequest" -> ServiceRequest.class;
            case "CarePlan" -> CarePlan.class;
            default -> Task.class;
        };
        Resource resource = Fhir.read(wanted, action.path("resource").toString());
        assertThat(resource.getIdElement().isEmpty()).as("a new resource has no id").isTrue();
    }

    private static void link(JsonNode link) {
        only(link, "label", "url", "type", "appContext");
        text(link, "label");
        absolute(link, "url");
        assertThat(link.path("type").asText()).isIn("absolute", "smart");
        assertThat(link.has("appContext") && link.path("type").asText().equals("absolute"))
                .as("appContext of an absolute link").isFalse();
    }

    private static void coding(JsonNode coding) {
        only(coding, "code", "system", "display");
        text(coding, "code");
        text(coding, "system");
        text(coding, "display");
    }

    private static void text(JsonNode node, String field) {
        assertThat(node.path(field).isTextual()).as(field + " is a text").isTrue();
        assertThat(node.path(field).asText().isBlank()).as(field + " is blank").isFalse();
    }

    private static void absolute(JsonNode node, String field) {
        text(node, field);
        assertThat(URI.create(node.path(field).asText()).isAbsolute()).as(field + " is absolute").isTrue();
    }

    private static void only(JsonNode node, String... fields) {
        assertThat(fields).containsAll(() -> node.fieldNames());
    }
}
