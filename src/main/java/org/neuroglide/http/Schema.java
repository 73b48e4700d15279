package org.neuroglide.http;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Pieces of a JSON Schema (2020-12), as trees of maps and lists. */
final class Schema {
    static final Map<String, Object> TEXT = Map.of("type", "string");
    static final Map<String, Object> TRUTH = Map.of("type", "boolean");
    static final Map<String, Object> DATE = Map.of("type", "string", "format", "date");

    private Schema() {}

    static Map<String, Object> document(String id, String title, Map<String, Object> root) {
        Map<String, Object> document = new TreeMap<>(root);
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", id);
        document.put("title", title);
        return document;
    }

    /** An object with these keys and no others. */
    static Map<String, Object> closed(Map<String, Object> properties, Collection<String> required) {
        return Map.of(
                "type", "object", "properties", properties, "required", required.stream().sorted().toList(), "additionalProperties", false);
    }

    /** An object with these keys, all of them there, and no others. */
    static Map<String, Object> whole(Map<String, Object> properties) {
        return closed(properties, properties.keySet());
    }

    static Map<String, Object> list(Map<String, Object> items) {
        return Map.of("type", "array", "items", items);
    }

    static Map<String, Object> words(Collection<String> words) {
        return Map.of("type", "string", "enum", List.copyOf(words));
    }

    static Map<String, Object> integer(int least, int most) {
        return Map.of("type", "integer", "minimum", least, "maximum", most);
    }

    static Map<String, Object> orNull(Map<String, Object> schema) {
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    static Map<String, Object> names(Class<? extends Enum<?>> type) {
        return words(Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    /** A record as it is written in JSON: every component, a constant by its name, a date in ISO form. */
    static Map<String, Object> of(Class<? extends Record> type) {
        Map<String, Object> properties = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> schema = of(component.getGenericType());
            AnnotatedType annotated = component.getAnnotatedType();
            properties.put(component.getName(), annotated.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema);
        }
        return whole(properties);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> of(Type type) {
        if (type instanceof ParameterizedType list) {
            return list(of(list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return of((Class<? extends Record>) plain);
        } else if (plain.isEnum()) {
            return names((Class<? extends Enum<?>>) plain);
        } else if (plain == int.class || plain == Integer.class) {
            return Map.of("type", "integer");
        } else if (plain == boolean.class) {
            return TRUTH;
        } else if (plain == BigDecimal.class) {
            return Map.of("type", "number");
        }
        return plain == java.time.LocalDate.class ? DATE : TEXT;
    }

    /** The properties of an object, to be changed. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> properties(Map<String, Object> object) {
        return new TreeMap<>((Map<String, Object>) object.getOrDefault("properties", Map.of()));
    }

    static List<String> sorted(Collection<String> words) {
        List<String> sorted = new ArrayList<>(words);
        sorted.sort(null);
        return sorted;
    }
}
