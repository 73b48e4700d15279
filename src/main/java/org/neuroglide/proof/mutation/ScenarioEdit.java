package org.neuroglide.proof.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neuroglide.scenario.Distinction;
import org.neuroglide.scenario.Expected;

/** Adds one expectation to a scenario in the text of its file, and leaves everything else as it is written. */
final class ScenarioEdit {
    private static final Pattern START = Pattern.compile("(\\s*)- .*");
    private static final Pattern WRITTEN = Pattern.compile("(\\w+): \\{ (\\w+): (.*) }");

    private final List<String> lines;
    private final String manner;
    private final String aspect;
    private final String value;

    private ScenarioEdit(List<String> lines, Expected expected) {
        this.lines = lines;
        Matcher written = WRITTEN.matcher(Distinction.written(expected));
        if (!written.matches()) {
            throw new IllegalArgumentException("not one expectation: " + Distinction.written(expected));
        }
        this.manner = written.group(1);
        this.aspect = written.group(2);
        this.value = written.group(3);
    }

    /**
     * The text with an expectation more; nothing where the scenario is written in a form that this does not know.
     *
     * @param line the first line of the scenario, from 1
     */
    static Optional<String> added(String text, int line, Expected expected) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        ScenarioEdit edit = new ScenarioEdit(lines, expected);
        Matcher start = START.matcher(lines.get(line - 1));
        return start.matches() && edit.add(line - 1, start.group(1) + "  ") ? Optional.of(String.join("\n", lines)) : Optional.empty();
    }

    /** @param indent of the keys of the scenario */
    private boolean add(int first, String indent) {
        int end = first + 1;
        while (end < lines.size() && (lines.get(end).isBlank() || lines.get(end).startsWith(indent))) {
            end++;
        }
        while (lines.get(end - 1).isBlank()) {
            end--;
        }
        for (int i = first + 1; i < end; i++) {
            String line = lines.get(i);
            if (line.startsWith(indent + manner + ":")) {
                return line.strip().equals(manner + ":") ? toBlock(i, end, indent + "  ") : toLine(i, line.indexOf('{'));
            }
        }
        lines.add(end, indent + manner + ": { " + aspect + ": " + value + " }");
        return true;
    }

    private boolean toBlock(int at, int end, String indent) {
        int last = at;
        for (int i = at + 1; i < end && lines.get(i).startsWith(indent); i++) {
            if (lines.get(i).startsWith(indent + aspect + ":")) {
                return toList(i, lines.get(i).indexOf(": ") + 2);
            }
            last = i;
        }
        lines.add(last + 1, indent + aspect + ": " + value);
        return true;
    }

    /** Into a map that stands on one line. */
    private boolean toLine(int at, int open) {
        String line = lines.get(at);
        int close = open < 0 ? -1 : closing(line, open);
        if (close < 0) {
            return false;
        }
        int depth = 0;
        for (int i = open + 1; i < close; i++) {
            char c = line.charAt(i);
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            boolean starts = depth == 0 && (line.charAt(i - 1) == ' ' || line.charAt(i - 1) == '{');
            if (starts && line.startsWith(aspect + ": ", i)) {
                return toList(at, i + aspect.length() + 2);
            }
        }
        String before = line.substring(0, close).stripTrailing();
        lines.set(at, before + (before.endsWith("{") ? " " : ", ") + aspect + ": " + value + " " + line.substring(close));
        return true;
    }

    /** Into the list that begins at a place of a line; a single word cannot be joined by another. */
    private boolean toList(int at, int from) {
        String line = lines.get(at);
        boolean listed = from < line.length() && line.charAt(from) == '[' && value.startsWith("[ ");
        int close = listed ? closing(line, from) : -1;
        if (close < 0) {
            return false;
        }
        String before = line.substring(0, close).stripTrailing();
        String more = value.substring(2, value.length() - 2);
        lines.set(at, before + (before.endsWith("[") ? " " : ", ") + more + " " + line.substring(close));
        return true;
    }

    /** Where a bracket of a line is closed; -1 where it is not, or where a comment or a quote makes it hard to say. */
    private static int closing(String line, int open) {
        int depth = 0;
        for (int i = open; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '#' || c == '\'' || c == '"') {
                return -1;
            }
            depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
