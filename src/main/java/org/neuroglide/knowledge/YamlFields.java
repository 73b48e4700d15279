package org.neuroglide.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Problem;

/**
 * Reads one map against a closed schema. The keys that are asked for are the schema: {@link #done()} reports every
 * other one with the nearest known word. What is missing or of a wrong type is reported and read as a neutral value,
 * so that reading goes on and all problems come at once.
 */
public final class YamlFields {
    private final YamlTree tree;
    private final List<Problem> problems;
    private final boolean map;
    private final Set<String> known = new LinkedHashSet<>();

    YamlFields(YamlTree tree, List<Problem> problems) {
        this.tree = tree;
        this.problems = problems;
        this.map = tree.is(YamlTree.Kind.MAP);
        if (!map) {
            wrong(tree, "a map");
        }
    }

    /** The map that is read. */
    public YamlTree tree() {
        return tree;
    }

    /** Whether the key is there with a value; makes it a known key. */
    public boolean has(String key) {
        return optional(key).isPresent();
    }

    /** The value as it is; nothing where it is missing or null. */
    public Optional<YamlTree> optional(String key) {
        known.add(key);
        return tree.get(key).filter(t -> !t.is(YamlTree.Kind.NULL));
    }

    /** The value as it is; a missing one is a problem. */
    public Optional<YamlTree> required(String key) {
        Optional<YamlTree> value = optional(key);
        if (value.isEmpty() && map) {
            problems.add(tree.problem(TableProblem.MISSING_KEY, "needs \"" + key + "\"", "add " + key + ":"));
        }
        return value;
    }

    /** A required text that is not blank. */
    public String text(String key) {
        return required(key).map(this::textOf).orElse("");
    }

    public String text(String key, String absent) {
        return optional(key).map(this::textOf).orElse(absent);
    }

    /** A text or a number, as written: for years and codes of other systems. */
    public String word(String key, String absent) {
        return optional(key).map(this::wordOf).orElse(absent);
    }

    public boolean bool(String key, boolean absent) {
        return optional(key).map(this::boolOf).orElse(absent);
    }

    /** A required truth value. */
    public boolean bool(String key) {
        return required(key).map(this::boolOf).orElse(false);
    }

    public int integer(String key, int absent) {
        return optional(key).map(this::integerOf).orElse(absent);
    }

    /** A required whole number. */
    public int integer(String key) {
        return required(key).map(this::integerOf).orElse(0);
    }

    public @Nullable Integer integerOrNull(String key) {
        return optional(key).map(this::integerOf).orElse(null);
    }

    /** A required number, with its decimals as written. */
    public BigDecimal decimal(String key) {
        return required(key).map(this::decimalOf).orElse(BigDecimal.ZERO);
    }

    public @Nullable BigDecimal decimalOrNull(String key) {
        return optional(key).map(this::decimalOf).orElse(null);
    }

    /** A required ISO date. */
    public Optional<LocalDate> date(String key) {
        return required(key).flatMap(this::dateOf);
    }

    public Optional<LocalDate> optionalDate(String key) {
        return optional(key).flatMap(this::dateOf);
    }

    /** A required constant, in lower-kebab or upper case. */
    public <E extends Enum<E>> Optional<E> constant(String key, Class<E> type) {
        return required(key).flatMap(t -> constantOf(t, type));
    }

    public <E extends Enum<E>> E constant(String key, Class<E> type, E absent) {
        return optional(key).flatMap(t -> constantOf(t, type)).orElse(absent);
    }

    /** A required text that is one of a closed list. */
    public String oneOf(String key, List<String> words) {
        return required(key).map(t -> oneOf(t, words)).orElse("");
    }

    public String oneOf(String key, List<String> words, String absent) {
        return optional(key).map(t -> oneOf(t, words)).orElse(absent);
    }

    /** A list, empty where it is missing. */
    public List<YamlTree> list(String key) {
        return optional(key).map(this::itemsOf).orElse(List.of());
    }

    /** A required list that may be empty. */
    public List<YamlTree> requiredList(String key) {
        return required(key).map(this::itemsOf).orElse(List.of());
    }

    /** A list of texts, empty where it is missing. */
    public List<String> texts(String key) {
        return list(key).stream().map(this::textOf).toList();
    }

    /** A list of constants, empty where it is missing. */
    public <E extends Enum<E>> List<E> constants(String key, Class<E> type) {
        return list(key).stream().flatMap(t -> constantOf(t, type).stream()).toList();
    }

    /** Reports every key that nobody asked for. Call it last. */
    public void done() {
        tree.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                problems.add(value.problem(TableProblem.UNKNOWN_KEY, "is not a key of this map", nextStep(key)));
            }
        });
    }

    private String nextStep(String unknown) {
        List<String> unused = known.stream().filter(k -> tree.get(k).isEmpty()).toList();
        List<String> near = Nearest.of(unknown, known);
        return near.isEmpty() || near.stream().anyMatch(unused::contains)
                ? Nearest.step(unknown, unused, "remove it")
                : "remove it; \"" + near.get(0) + "\" is there already";
    }

    /** The text of a value; anything else is a problem. */
    public String textOf(YamlTree value) {
        if (!value.is(YamlTree.Kind.TEXT)) {
            problems.add(value.problem(
                    TableProblem.WRONG_TYPE,
                    "is " + value.described() + "; a text is wanted",
                    value.items().isEmpty() && value.entries().isEmpty() ? "put it in quotes" : "write one text"));
            return "";
        }
        if (value.scalar().isBlank()) {
            problems.add(
                    value.problem(TableProblem.EMPTY_TEXT, "is an empty text", "leave the key out or write the text"));
        }
        return value.scalar().strip();
    }

    public String wordOf(YamlTree value) {
        return value.is(YamlTree.Kind.NUMBER) ? value.scalar() : textOf(value);
    }

    public boolean boolOf(YamlTree value) {
        if (!value.is(YamlTree.Kind.BOOLEAN)) {
            wrong(value, "true or false");
        }
        return value.scalar().equals("true");
    }

    public int integerOf(YamlTree value) {
        if (value.is(YamlTree.Kind.NUMBER)
                && value.scalar().length() <= 9
                && !value.scalar().contains(".")) {
            return Integer.parseInt(value.scalar());
        }
        problems.add(value.problem(
                TableProblem.WRONG_TYPE, "is " + value.described() + "; a whole number is wanted", wholeNumber(value)));
        return 0;
    }

    public BigDecimal decimalOf(YamlTree value) {
        if (value.is(YamlTree.Kind.NUMBER)) {
            return new BigDecimal(value.scalar());
        }
        wrong(value, "a number");
        return BigDecimal.ZERO;
    }

    public Optional<LocalDate> dateOf(YamlTree value) {
        if (value.is(YamlTree.Kind.TEXT) && isDate(value.scalar())) {
            return Optional.of(LocalDate.parse(value.scalar()));
        }
        problems.add(value.problem(
                TableProblem.BAD_DATE, "is " + value.described() + "; a date is wanted", "write it as 2026-02-01"));
        return Optional.empty();
    }

    /** Whether a text is an ISO date that exists, of a year with four digits: others are too far away to count days. */
    static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return text.length() == "2026-02-01".length();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** The constant that a value names; anything else is a problem with the nearest constants. */
    public <E extends Enum<E>> Optional<E> constantOf(YamlTree value, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        List<String> words = constants.stream().map(YamlFields::kebab).toList();
        if (!value.is(YamlTree.Kind.TEXT)) {
            wrong(value, "one of " + String.join(", ", words));
            return Optional.empty();
        }
        int at = words.indexOf(value.scalar().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (at < 0) {
            unknownWord(value, words);
            return Optional.empty();
        }
        return Optional.of(constants.get(at));
    }

    String oneOf(YamlTree value, List<String> words) {
        String text = textOf(value);
        if (!text.isEmpty() && !words.contains(text)) {
            unknownWord(value, words);
        }
        return text;
    }

    /** A constant as files write it, such as {@code mid-range}. */
    public static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private List<YamlTree> itemsOf(YamlTree value) {
        if (!value.is(YamlTree.Kind.LIST)) {
            wrong(value, "a list");
        }
        return new ArrayList<>(value.items());
    }

    private void unknownWord(YamlTree value, List<String> words) {
        problems.add(value.problem(
                TableProblem.UNKNOWN_WORD,
                "is \"" + value.scalar() + "\"; known are " + String.join(", ", words),
                Nearest.of(value.scalar(), words).isEmpty()
                        ? "use one of them"
                        : Nearest.hint(value.scalar(), words)));
    }

    private static String wholeNumber(YamlTree value) {
        if (value.is(YamlTree.Kind.NUMBER) && value.scalar().contains(".")) {
            return "give a whole number; nothing is rounded";
        }
        return value.is(YamlTree.Kind.TEXT) && value.scalar().matches("-?[0-9]+") ? "remove the quotes" : "write it in digits";
    }

    private void wrong(YamlTree value, String wanted) {
        String next =
                switch (wanted) {
                    case "a list" -> "write it as [ first, second ]";
                    case "a map" -> "write it as { key: value }";
                    case "a number" -> "write it in digits, without quotes";
                    default -> "write " + wanted;
                };
        problems.add(
                value.problem(TableProblem.WRONG_TYPE, "is " + value.described() + "; " + wanted + " is wanted", next));
    }
}
