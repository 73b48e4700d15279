package org.neuroglide.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Takes the masked fields out of a case and of what a decision repeats of it. Nothing is left as it was where its shape
 * is not the one that is expected: then there is an exception and no entry.
 */
final class Masking {
    private final List<MaskedField> fields;
    private final boolean comments;

    Masking(List<String> paths) {
        List<MaskedField> all = paths.stream().map(p -> MaskedField.of(p).orElseThrow()).distinct().sorted().toList();
        this.fields = all.stream().filter(MaskedField::ofCase).toList();
        this.comments = all.contains(MaskedField.FEEDBACK_COMMENT);
    }

    /** A comment as this masking leaves it; none stays none. */
    String comment(String comment) {
        return comments ? word(comment) : comment;
    }

    /** What is blank stays blank: whether something was said is read by rules, what was said is not. */
    private static String word(String text) {
        return text.isBlank() ? text : MaskedField.WORD;
    }

    /**
     * A masked entry.
     *
     * @param patientCase the case without what is masked
     * @param decision the decision without it
     * @param masked the fields that there was something in
     */
    record Masked(Map<String, Object> patientCase, Map<String, @Nullable Object> decision, List<MaskedField> masked) {
        /** Whether the case still holds everything that rules read. */
        boolean replayable() {
            return masked.stream().allMatch(MaskedField::words);
        }
    }

    Masked of(Map<String, Object> patientCase, Map<String, @Nullable Object> decision) {
        if (fields.isEmpty()) {
            return new Masked(patientCase, decision, List.of());
        }
        Map<String, Object> kept = copy(patientCase);
        Set<MaskedField> found = new TreeSet<>();
        for (MaskedField field : fields) {
            if (mask(kept, field.path().split("\\."), 0, field)) {
                found.add(field);
            }
        }
        return new Masked(kept, decision(decision), List.copyOf(found));
    }

    /** A decision as this masking leaves it. */
    Map<String, @Nullable Object> decision(Map<String, @Nullable Object> decision) {
        if (!(decision.get("facts") instanceof List<?>)) {
            throw fault();
        }
        return fields.isEmpty() ? decision : map(decision);
    }

    private static boolean mask(Object place, String[] path, int depth, MaskedField field) {
        if (place instanceof List<?> sides) {
            boolean found = false;
            for (Object side : sides) {
                found |= mask(side, path, depth, field);
            }
            return found;
        }
        if (!(place instanceof Map<?, ?>)) {
            throw fault();
        }
        @SuppressWarnings("unchecked")
        Map<String, Object> map = (Map<String, Object>) place;
        if (path[depth].equals("*")) {
            boolean found = false;
            for (Object value : map.values()) {
                found |= mask(value, path, depth + 1, field);
            }
            return found;
        }
        Object value = map.get(path[depth]);
        if (value == null) {
            return false;
        } else if (depth < path.length - 1) {
            return mask(value, path, depth + 1, field);
        } else if (!field.words()) {
            map.remove(path[depth]);
        } else if (value instanceof String text) {
            map.put(path[depth], word(text));
        } else {
            throw fault();
        }
        return true;
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> kept = new TreeMap<>();
        map.forEach((key, value) -> kept.put((String) key, value(value)));
        for (MaskedField field : fields) {
            if (field.factType().equals(kept.get("type"))) {
                kept.put("fields", fact(kept.get("fields"), field));
            }
        }
        return kept;
    }

    private @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> kept = new ArrayList<>();
            list.forEach(one -> kept.add(value(one)));
            return kept;
        }
        return value;
    }

    private static Map<String, @Nullable Object> fact(@Nullable Object fields, MaskedField field) {
        if (!(fields instanceof Map<?, ?> map)) {
            throw fault();
        }
        Map<String, @Nullable Object> kept = new TreeMap<>();
        map.forEach((key, value) -> kept.put((String) key, value));
        for (String name : field.factFields()) {
            if (!kept.containsKey(name)) {
                throw fault();
            }
            Object value = kept.get(name);
            if (!field.words()) {
                kept.put(name, null);
            } else if (!(value instanceof String text)) {
                throw fault();
            } else {
                kept.put(name, word(text));
            }
        }
        return kept;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> copy(Map<String, Object> map) {
        return (Map<String, Object>) copied(map);
    }

    private static Object copied(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((k, v) -> copy.put(k, copied(v)));
            return copy;
        } else if (value instanceof List<?> list) {
            return list.stream().map(Masking::copied).toList();
        }
        return value;
    }

    private static AuditException fault() {
        return AuditException.of("log-masking", "a masked field stands in a shape that is not expected, so nothing is written",
                "report it: this is a fault of the program");
    }
}
