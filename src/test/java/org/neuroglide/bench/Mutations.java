package org.neuroglide.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes a JSON text the way that broken and hostile clients do: in its values, in its shape, and in its letters. */
final class Mutations {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ODD = List.of(
            "null", "\"\"", "[]", "{}", "true", "-1", "1e400", "99999999999999999999", "0.1", "\"\\u0000\"", "\"\\ud800\"",
            "\"2026-13-45\"", "\"9999-12-31\"", "\"<script>alert(1)</script>\"", "\"\\r\\nSet-Cookie: a=b\"", "\"../../etc/passwd\"",
            "\"${jndi:ldap://x}\"", "\"' OR 1=1 --\"", "[null]", "[[[[[[]]]]]]", "{\"resourceType\":\"Binary\"}", "\"PRESENT\"", "\"absent\"");

    private final Random dice;

    Mutations(long seed) {
        this.dice = new Random(seed);
    }

    String of(String json) {
        String changed = json;
        for (int i = 1 + dice.nextInt(3); i > 0; i--) {
            changed = dice.nextInt(4) == 0 ? letters(changed) : values(changed);
        }
        return changed;
    }

    private String values(String json) {
        JsonNode root;
        try {
            root = JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return letters(json);
        }
        List<JsonNode> holders = new ArrayList<>();
        collect(root, holders);
        if (holders.isEmpty()) {
            return letters(json);
        }
        JsonNode holder = holders.get(dice.nextInt(holders.size()));
        if (holder instanceof ObjectNode object) {
            change(object);
        } else {
            change((ArrayNode) holder);
        }
        return root.toString();
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node != null && node.isContainerNode() && !node.isEmpty()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private void change(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(dice.nextInt(names.size()));
        switch (dice.nextInt(5)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name + "x", object.remove(name));
            case 2 -> object.set(name, object.arrayNode().add(object.get(name)).add(object.get(name)));
            default -> object.set(name, odd());
        }
    }

    private void change(ArrayNode array) {
        int at = dice.nextInt(array.size());
        switch (dice.nextInt(4)) {
            case 0 -> array.remove(at);
            case 1 -> array.insert(at, array.get(at));
            default -> array.set(at, odd());
        }
    }

    private JsonNode odd() {
        try {
            return JSON.readTree(ODD.get(dice.nextInt(ODD.size())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String letters(String json) {
        if (json.isEmpty()) {
            return "{";
        }
        StringBuilder text = new StringBuilder(json);
        int at = dice.nextInt(json.length());
        switch (dice.nextInt(6)) {
            case 0 -> text.setLength(at);
            case 1 -> text.deleteCharAt(at);
            case 2 -> text.insert(at, (char) dice.nextInt(0x300));
            case 3 -> text.insert(at, "{\"a\":".repeat(1 + dice.nextInt(600)));
            case 4 -> text.insert(at, "9".repeat(1 + dice.nextInt(2000)));
            default -> text.setCharAt(at, (char) (32 + dice.nextInt(96)));
        }
        return text.toString();
    }
}
