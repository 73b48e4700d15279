package org.neuroglide.proof.coverage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.YamlTree;

/** Writes a YAML value with another laid over it on one line; what takes a key away stays written. */
final class Laid {
    private Laid() {}

    static String over(@Nullable YamlTree below, @Nullable YamlTree over) {
        if (over == null) {
            return below == null ? "{}" : over(null, below);
        } else if (over.is(YamlTree.Kind.MAP)) {
            Map<String, String> all = new LinkedHashMap<>();
            boolean both = below != null && below.is(YamlTree.Kind.MAP);
            if (both) {
                below.entries().forEach((key, value) ->
                        all.put(key, over(value, over.get(key).orElse(null))));
            }
            over.entries().forEach((key, value) -> all.putIfAbsent(key, over(null, value)));
            return all.isEmpty()
                    ? "{}"
                    : all.entrySet().stream()
                            .map(e -> e.getKey() + ": " + e.getValue())
                            .collect(Collectors.joining(", ", "{ ", " }"));
        } else if (over.is(YamlTree.Kind.LIST)) {
            return over.items().stream().map(i -> over(null, i)).collect(Collectors.joining(", ", "[ ", " ]"));
        }
        return scalar(over);
    }

    private static String scalar(YamlTree value) {
        boolean plain = !value.is(YamlTree.Kind.TEXT) || value.scalar().matches("[A-Za-z][A-Za-z0-9-]*|\\d{4}-\\d{2}-\\d{2}");
        String text = value.is(YamlTree.Kind.NULL) ? "null" : value.scalar();
        return plain ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
