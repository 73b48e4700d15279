package org.neuroglide.http;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.neuroglide.texts.CanonicalJson;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The OpenAPI document of a running service, with a validator for what it promises. */
final class ApiDocument {
    private static final String BASE = "https://api.example/";

    private final Map<String, Object> root;
    private final SchemaRegistry schemas;
    private final Map<Object, com.networknt.schema.Schema> compiled = new HashMap<>();

    ApiDocument(Running running) {
        root = map(new Load(LoadSettings.builder().build()).loadFromString(running.get("/openapi.yaml").body()));
        schemas = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Map.of(
                BASE + "schemas/case.json", running.get("/schemas/case.json").body(),
                BASE + "schemas/decision.json", running.get("/schemas/decision.json").body())));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** Path to method to operation. */
    Map<String, Map<String, Object>> operations() {
        Map<String, Map<String, Object>> operations = new TreeMap<>();
        map(root.get("paths")).forEach((path, methods) -> operations.put(path, map(methods)));
        return operations;
    }

    /** What stands under {@code content} of an operation's answer: media types with their schemas. */
    Map<String, Object> content(Map<String, Object> operation, String status) {
        Map<String, Object> responses = map(operation.get("responses"));
        Map<String, Object> response = map(responses.getOrDefault(status, responses.get("default")));
        if (response.containsKey("$ref")) {
            String name = ((String) response.get("$ref")).replace("#/components/responses/", "");
            response = map(map(map(root.get("components")).get("responses")).get(name));
        }
        return map(response.getOrDefault("content", Map.of()));
    }

    /** What is wrong with a body against a schema of this document; empty where nothing is. */
    List<String> wrong(Object schema, String body) {
        return compiled.computeIfAbsent(schema, this::compiled).validate(body, InputFormat.JSON).stream()
                .map(Error::toString)
                .limit(5)
                .toList();
    }

    private com.networknt.schema.Schema compiled(Object schema) {
        Map<String, Object> whole = new TreeMap<>(map(schema));
        whole.put("$id", BASE + "openapi-" + compiled.size() + ".json");
        whole.put("components", root.get("components"));
        return schemas.getSchema(CanonicalJson.write(plain(whole)), InputFormat.JSON);
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new TreeMap<>();
            map.forEach((k, v) -> plain.put(String.valueOf(k), plain(v)));
            return plain;
        }
        return value instanceof List<?> list ? list.stream().map(ApiDocument::plain).toList() : value;
    }
}
