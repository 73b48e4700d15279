package org.neuroglide.proof.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.neuroglide.texts.CanonicalJson;

/** Where two canonical trees differ: one line for each place, with what stood and stands there. */
public final class TreeDifference {
    /** By which an element of a list is known, the first that it has. */
    private static final List<String> NAMES = List.of("key", "id", "technique", "code", "rule");

    private static final int LONGEST = 160;

    private final List<String> lines = new ArrayList<>();

    private TreeDifference() {}

    public static List<String> of(Map<String, @Nullable Object> before, Map<String, @Nullable Object> after) {
        TreeDifference difference = new TreeDifference();
        difference.maps("", before, after);
        return difference.lines;
    }

    private void values(String path, @Nullable Object before, @Nullable Object after) {
        if (before instanceof Map<?, ?> a && after instanceof Map<?, ?> b) {
            maps(path + ".", a, b);
        } else if (before instanceof List<?> a && after instanceof List<?> b) {
            lists(path, a, b);
        } else if (!text(before).equals(text(after))) {
            lines.add(path + ": " + text(before) + " -> " + text(after));
        }
    }

    private void maps(String path, Map<?, ?> before, Map<?, ?> after) {
        TreeSet<String> keys = new TreeSet<>();
        before.keySet().forEach(k -> keys.add((String) k));
        after.keySet().forEach(k -> keys.add((String) k));
        for (String key : keys) {
            if (!before.containsKey(key) || !after.containsKey(key)) {
                lines.add(path + key + ": " + (before.containsKey(key) ? "no longer there" : "new"));
            } else {
                values(path + key, before.get(key), after.get(key));
            }
        }
    }

    private void lists(String path, List<?> before, List<?> after) {
        Map<String, @Nullable Object> old = named(before);
        Map<String, @Nullable Object> now = named(after);
        int found = lines.size();
        old.forEach((name, value) -> {
            if (now.containsKey(name)) {
                values(path + "[" + name + "]", value, now.get(name));
            } else {
                lines.add(path + "[" + name + "]: no longer there");
            }
        });
        now.keySet().stream().filter(n -> !old.containsKey(n)).forEach(n -> lines.add(path + "[" + n + "]: new"));
        if (found == lines.size() && !List.copyOf(old.keySet()).equals(List.copyOf(now.keySet()))) {
            lines.add(path + ": in another order");
        }
    }

    /** Elements by name; those without one by what they say, and by number where that stands there again. */
    private static Map<String, @Nullable Object> named(List<?> list) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (Object element : list) {
            String name = name(element);
            String unique = name;
            for (int i = 2; named.containsKey(unique); i++) {
                unique = name + " (" + i + ")";
            }
            named.put(unique, element);
        }
        return named;
    }

    private static String name(@Nullable Object element) {
        if (element instanceof Map<?, ?> map) {
            return NAMES.stream().map(map::get).filter(Objects::nonNull).map(String::valueOf).findFirst().orElse("element");
        }
        return text(element);
    }

    private static String text(@Nullable Object value) {
        String text = CanonicalJson.write(value);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
