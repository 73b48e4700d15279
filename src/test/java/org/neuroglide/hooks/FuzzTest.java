package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Requests that were changed at random: an answer that keeps every rule, or a refusal; never anything else. */
final class FuzzTest {
    private static final List<String> REQUESTS = List.of(
            "patient-view-emergency", "order-sign-defer", "appointment-book-assess", "order-select-precaution",
            "encounter-start-treat");
    private static final Set<Integer> REFUSALS = Set.of(400, 412, 422);
    private static final List<String> STRANGE = List.of(
            "null", "true", "-1", "1e400", "\"\"", "\"\\u0000\"", "[]", "{}", "[null]", "{\"resourceType\":\"Bundle\"}",
            "{\"resourceType\":\"OperationOutcome\"}", "\"Patient/p2\"", "\"2026-02-30\"", "\"<script>\"", "9999999999999999");

    private final Desk desk = new Desk();

    @Test
    void textThatWasChangedAtRandom() {
        Random random = new Random(7);
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder(HookFiles.request(REQUESTS.get(i % REQUESTS.size())));
            for (int change = random.nextInt(4); change >= 0; change--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, (char) (32 + random.nextInt(95)));
                    case 2 -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(60))));
                    default -> text.setLength(Math.max(1, at));
                }
            }
            answers(text.toString());
        }
    }

    @Test
    void valuesThatWereReplacedAtRandom() {
        Random random = new Random(11);
        for (int i = 0; i < 600; i++) {
            JsonNode request = Requests.json(HookFiles.request(REQUESTS.get(i % REQUESTS.size())));
            for (int change = random.nextInt(3); change >= 0; change--) {
                replaceOne(request, random);
            }
            answers(request.toString());
        }
    }

    @Test
    void feedbackThatWasChangedAtRandom() {
        Random random = new Random(13);
        String feedback = "{\"feedback\":[{\"card\":\"c\",\"outcome\":\"accepted\",\"acceptedSuggestions\":[{\"id\":\"s\"}],"
                + "\"outcomeTimestamp\":\"2026-02-01T10:00:00Z\",\"overrideReason\":{\"reason\":{\"code\":\"a\",\"system\":\"b\"}}}]}";
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            JsonNode body = Requests.json(feedback);
            replaceOne(body, random);
            try {
                desk.hooks.feedback(HookCatalogue.ID, body.toString(), Desk.AT_VISIT);
            } catch (HookException e) {
                assertThat(e.status()).isEqualTo(400);
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 1_999);
    }

    private void answers(String request) {
        try {
            desk.call(request).path("cards").forEach(card -> ResponseRules.nothingEmpty("card", card));
        } catch (HookException e) {
            assertThat(REFUSALS).contains(e.status());
            assertThat(e.problems()).isNotEmpty();
        }
    }

    /** Replaces, removes or doubles the value of one field or entry anywhere in a tree. */
    private static void replaceOne(JsonNode root, Random random) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        JsonNode strange = Requests.json("{\"v\":" + STRANGE.get(random.nextInt(STRANGE.size())).replace("1e400", "1e30") + "}").path("v");
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.properties().forEach(p -> names.add(p.getKey()));
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, strange);
            }
        } else if (container instanceof ArrayNode array) {
            int at = random.nextInt(array.size() + 1);
            array.insert(at, random.nextBoolean() && at < array.size() ? array.get(at).deepCopy() : strange);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    @Test
    void whatIsMissingAltogether() {
        answers(JsonNodeFactory.instance.objectNode().toString());
    }
}
