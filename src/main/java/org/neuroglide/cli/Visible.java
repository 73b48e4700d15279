package org.neuroglide.cli;

import java.util.stream.Collectors;

/** Shows text of others on a terminal, with nothing in it that the terminal would obey. */
final class Visible {
    private Visible() {}

    /**
     * The text with its control characters and invisible marks, such as those that turn the direction of writing,
     * escaped as JSON escapes them. JSON stays JSON of the same content: outside of its texts there are none.
     */
    static String of(String text) {
        return text.codePoints().noneMatch(Visible::isObeyed)
                ? text
                : text.codePoints().mapToObj(Visible::shown).collect(Collectors.joining());
    }

    private static String shown(int point) {
        String text = Character.toString(point);
        return isObeyed(point)
                ? text.chars().mapToObj(unit -> String.format("\\u%04x", unit)).collect(Collectors.joining())
                : text;
    }

    private static boolean isObeyed(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            default -> false;
        };
    }
}
