package org.neuroglide.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.neuroglide.model.Certainty;
import org.neuroglide.model.RuleSummary;
import org.neuroglide.model.Strength;

/** Reads the six lines of metadata under a rule's name. */
final class MetadataParser {
    /** The names of the lines, in the order in which they are written. */
    static final List<String> NAMES = List.of("Rationale", "Sources", "Certainty", "Strength", "Status", "Reviewed");

    private static final Pattern SOURCE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(#[^\\s,#][^,#]*)?");
    private static final List<String> STATUSES = List.of("draft", "active");

    private final TokenCursor cursor;
    private final Map<String, Token> values = new LinkedHashMap<>();

    MetadataParser(TokenCursor cursor) {
        this.cursor = cursor;
    }

    /** What the lines say; a missing or bad one, which is reported, has a neutral value. */
    record Metadata(
            String rationale,
            List<String> sources,
            Certainty certainty,
            Strength strength,
            String status,
            String reviewed) {

        RuleSummary summary(String id, String statement) {
            return new RuleSummary(id, statement, rationale, sources, certainty, strength, reviewed);
        }
    }

    Metadata read(Token name) {
        List<String> seen = new ArrayList<>();
        while (cursor.peek().isSign("@")) {
            line(seen);
        }
        if (!cursor.peek().isWord("when")) {
            cursor.refuse("\"when\" or a line of metadata");
        }
        List<String> missing = NAMES.stream().filter(n -> !seen.contains(n)).toList();
        if (!missing.isEmpty()) {
            String lines = String.join(", ", missing.stream().map(n -> "@" + n).toList());
            cursor.report(RuleProblem.METADATA_MISSING, name, "lacks " + lines, "add it below the rule's name");
        }
        return new Metadata(
                rationale(),
                sources(),
                Certainty.valueOf(constant("Certainty", Certainty.values(), "EXPERT")),
                Strength.valueOf(constant("Strength", Strength.values(), "CONDITIONAL")),
                status(),
                reviewed());
    }

    private void line(List<String> seen) {
        Token at = cursor.sign("@");
        Token name = cursor.kind(Token.Kind.WORD, "the name of a line of metadata");
        cursor.sign("(");
        Token value = cursor.peek();
        if (!value.is(Token.Kind.TEXT)) {
            if (value.is(Token.Kind.BAD)) {
                cursor.refuse("a text");
            }
            badForm(value, name);
            return;
        }
        cursor.take();
        if (!cursor.peek().isSign(")")) {
            badForm(value, name);
            return;
        }
        Token close = cursor.take();
        if (close.line() != at.line()) {
            bad(at, "has @" + name.text() + " on several lines", "write it on one line");
        }
        if (!NAMES.contains(name.text())) {
            cursor.report(RuleProblem.METADATA_UNKNOWN, at, "has @" + name.text(), Nearest.hint(name.text(), NAMES));
        } else if (seen.contains(name.text())) {
            cursor.report(RuleProblem.METADATA_TWICE, at, "has @" + name.text() + " twice", "delete one of them");
        } else {
            values.put(name.text(), value);
        }
        seen.add(name.text());
    }

    private void badForm(Token value, Token name) {
        cursor.refuse(
                RuleProblem.METADATA_VALUE,
                value,
                "has @" + name.text() + " with something else than one text",
                "write @" + name.text() + "(\"...\")");
    }

    private String rationale() {
        Token value = values.get("Rationale");
        if (value == null) {
            return "";
        }
        String text = value.text();
        if (text.isBlank() || !text.equals(text.strip()) || !text.matches(".*[.?!]")) {
            bad(value, "has @Rationale(\"" + text + "\"), which is no sentence", "end it with a full stop");
        }
        return text;
    }

    private List<String> sources() {
        Token value = values.get("Sources");
        if (value == null) {
            return List.of();
        }
        List<String> sources =
                Arrays.stream(value.text().split(",", -1)).map(String::strip).toList();
        for (String source : sources) {
            if (!SOURCE.matcher(source).matches()) {
                bad(
                        value,
                        "has \"" + source + "\" in @Sources, which is no key of a source",
                        "write keys of sources.yaml with commas between them, each with #page where it helps");
            }
        }
        return sources.stream().filter(s -> SOURCE.matcher(s).matches()).toList();
    }

    private String constant(String name, Enum<?>[] constants, String otherwise) {
        Token value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        List<String> words = Arrays.stream(constants)
                .map(c -> c.name().toLowerCase(Locale.ROOT))
                .toList();
        if (!words.contains(value.text())) {
            bad(value, "has @" + name + "(\"" + value.text() + "\")", Nearest.hint(value.text(), words));
            return otherwise;
        }
        return value.text().toUpperCase(Locale.ROOT);
    }

    private String status() {
        Token value = values.get("Status");
        if (value == null) {
            return "draft";
        }
        if (!STATUSES.contains(value.text())) {
            bad(value, "has @Status(\"" + value.text() + "\")", Nearest.hint(value.text(), STATUSES));
            return "draft";
        }
        return value.text();
    }

    private String reviewed() {
        Token value = values.get("Reviewed");
        if (value == null || value.text().equals("never") || isDate(value.text())) {
            return value == null ? "never" : value.text();
        }
        bad(value, "has @Reviewed(\"" + value.text() + "\")", "write a date such as 2026-02-01, or never");
        return "never";
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void bad(Token at, String message, String nextStep) {
        cursor.report(RuleProblem.METADATA_VALUE, at, message, nextStep);
    }
}
