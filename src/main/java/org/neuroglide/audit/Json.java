package org.neuroglide.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.JsonTree;

/** JSON in the columns of the log. */
final class Json {
    private Json() {}

    /** The map that a text holds; the text itself where somebody made it something else. */
    static Object read(String text) {
        Optional<Map<String, @Nullable Object>> map = JsonTree.map(text);
        return map.isPresent() ? map.get() : text;
    }

    static String list(List<String> texts) {
        return CanonicalJson.write(texts);
    }

    /** The texts of a list; where somebody made it something else, the whole as one text, so that its hash is another. */
    static List<String> texts(String json) {
        Object list = JsonTree.map("{\"list\":" + json + "}").map(m -> m.get("list")).orElse(null);
        if (list instanceof List<?> texts && texts.stream().allMatch(String.class::isInstance)) {
            List<String> read = texts.stream().map(String.class::cast).toList();
            return list(read).equals(json) ? read : List.of(json);
        }
        return List.of(json);
    }
}
