package org.neuroglide.knowledge;

import java.util.List;
import java.util.Locale;
import org.neuroglide.model.Problem;

/**
 * Refuses characters that a reader of a rule file cannot see, and Unicode escapes, which Java and DRL would turn into
 * other characters before anybody reads them.
 */
final class RuleCharacters {
    private final String file;
    private final String text;
    private final List<Problem> problems;

    private RuleCharacters(String file, String text, List<Problem> problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** Reports what it refuses and returns the text with a blank in each such place. */
    static String check(String file, String text, List<Problem> problems) {
        return new RuleCharacters(file, text, problems).check();
    }

    private String check() {
        StringBuilder checked = new StringBuilder(text.length());
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int column = text.codePointCount(start, i) + 1;
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'u') {
                problems.add(RuleProblem.UNICODE_ESCAPE.at(
                        file, line, "text", "has a Unicode escape at column " + column, "write the character itself"));
                checked.append(' ');
            } else if (isCarriageReturn(c, i)) {
                checked.append(' ');
            } else if (isInvisible(c)) {
                String name = String.format(Locale.ROOT, "U+%04X", c);
                problems.add(RuleProblem.BAD_CHARACTER.at(
                        file,
                        line,
                        "text",
                        "has the invisible character " + name + " at column " + column,
                        "delete it"));
                checked.append(' ');
            } else {
                checked.appendCodePoint(c);
            }
            i += Character.charCount(c);
            if (c == '\n') {
                line++;
                start = i;
            }
        }
        return checked.toString();
    }

    private boolean isCarriageReturn(int c, int i) {
        return c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
    }

    private static boolean isInvisible(int c) {
        if (c == '\n' || c == '\t') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> c != ' ';
            default -> c == 0xFFFD;
        };
    }
}
