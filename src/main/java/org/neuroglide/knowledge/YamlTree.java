package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroglide.model.Problem;

/**
 * A value of a YAML 1.2 or JSON document, with its place: file, line and path. Keys keep the order of the file.
 *
 * <p>Anchors, aliases and tags are refused: every value stands where it is read.
 */
public final class YamlTree {
    /** What a value is. Dates and codes are texts; {@code yes}, {@code no} and {@code on} are texts too. */
    public enum Kind {
        MAP("a map"),
        LIST("a list"),
        TEXT("a text"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NULL("nothing");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final Kind kind;
    private final String file;
    private final int line;
    private final String path;
    private final String scalar;
    private final List<YamlTree> items;
    private final Map<String, YamlTree> entries;

    private YamlTree(
            Kind kind,
            String file,
            int line,
            String path,
            String scalar,
            List<YamlTree> items,
            Map<String, YamlTree> entries) {
        this.kind = kind;
        this.file = file;
        this.line = line;
        this.path = path;
        this.scalar = scalar;
        this.items = items;
        this.entries = entries;
    }

    static YamlTree scalar(Kind kind, String file, int line, String path, String scalar) {
        return new YamlTree(kind, file, line, path, scalar, List.of(), Map.of());
    }

    static YamlTree list(String file, int line, String path, List<YamlTree> items) {
        return new YamlTree(Kind.LIST, file, line, path, "", List.copyOf(items), Map.of());
    }

    static YamlTree map(String file, int line, String path, Map<String, YamlTree> entries) {
        return new YamlTree(
                Kind.MAP, file, line, path, "", List.of(), Collections.unmodifiableMap(new LinkedHashMap<>(entries)));
    }

    /**
     * Reads one document.
     *
     * @param file the name that problems carry
     * @param problems where everything wrong goes: at most one syntax error, but every duplicate key, anchor and tag
     * @return the root, or nothing where the document cannot be read at all
     */
    public static Optional<YamlTree> read(String file, String text, List<Problem> problems) {
        return YamlTreeReader.read(file, text, problems);
    }

    /**
     * The same for a document that was read already: maps with texts as keys, lists, texts, numbers, truth values and null.
     * Every value stands in the first line; keys are sorted.
     */
    public static Optional<YamlTree> of(String file, Map<String, ?> values, List<Problem> problems) {
        return ValueTree.of(file, values, problems);
    }

    public Kind kind() {
        return kind;
    }

    public boolean is(Kind kind) {
        return this.kind == kind;
    }

    public String file() {
        return file;
    }

    /** Line of the key for a value in a map, otherwise the line where the value starts; from 1. */
    public int line() {
        return line;
    }

    /** Keys and list positions from the root, such as {@code scenarios[0].given}; empty for the root. */
    public String path() {
        return path;
    }

    /** A text without its quotes, a number or truth value as written; empty for a map, a list and nothing. */
    public String scalar() {
        return scalar;
    }

    /** The values of a list, empty where this is none. */
    public List<YamlTree> items() {
        return items;
    }

    /** The values of a map by key, empty where this is none. */
    public Map<String, YamlTree> entries() {
        return entries;
    }

    public Optional<YamlTree> get(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Reads this map against a closed schema; where it is no map, that is the one problem. */
    public YamlFields fields(List<Problem> problems) {
        return new YamlFields(this, problems);
    }

    /**
     * This map with another laid over it: maps are merged deep, everything else is replaced, and {@code null} removes
     * the key. Every value keeps the place where it is written.
     */
    public YamlTree merge(YamlTree over) {
        if (kind != Kind.MAP || over.kind != Kind.MAP) {
            return over;
        }
        Map<String, YamlTree> merged = new LinkedHashMap<>(entries);
        over.entries.forEach((key, value) -> {
            YamlTree below = merged.get(key);
            if (value.is(Kind.NULL)) {
                merged.remove(key);
            } else {
                merged.put(key, below == null ? value : below.merge(value));
            }
        });
        return map(over.file, over.line, over.path, merged);
    }

    /** A problem with this value. */
    public Problem problem(String code, String message, String nextStep) {
        return new Problem(code, file, line, path.isEmpty() ? "document" : path, message, nextStep);
    }

    Problem problem(TableProblem sort, String message, String nextStep) {
        return problem(sort.code(), message, nextStep);
    }

    /** Path of a value below this one. */
    String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** What this value is, for a message: {@code the text "abc"}, {@code the number 5}, {@code a list}. */
    public String described() {
        return switch (kind) {
            case TEXT -> "the text \"" + shortened() + "\"";
            case NUMBER -> "the number " + shortened();
            case BOOLEAN -> scalar;
            case MAP, LIST, NULL -> kind.words();
        };
    }

    private String shortened() {
        String one = scalar.strip().replaceAll("\\s+", " ");
        return one.length() <= 60 ? one : one.substring(0, 57) + "...";
    }

    /** The lines of every value with the paths, for tests and messages. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        switch (kind) {
            case MAP -> entries.forEach((k, v) -> parts.add(k + ": " + v));
            case LIST -> items.forEach(i -> parts.add(i.toString()));
            default -> parts.add(scalar);
        }
        String joined = String.join(", ", parts);
        return kind == Kind.MAP ? "{" + joined + "}" : kind == Kind.LIST ? "[" + joined + "]" : joined;
    }
}
