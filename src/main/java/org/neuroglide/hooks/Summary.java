package org.neuroglide.hooks;

import java.util.List;

/** One sentence that fits on a card. What comes first is never cut. */
final class Summary {
    private static final int MOST = Card.SUMMARY_END - 1;
    private static final String ELLIPSIS = "…";

    private Summary() {}

    /** A head that stays whole, and what follows it, cut behind a word where both are too long. */
    static String of(String head, String rest) {
        return cut(rest.isEmpty() ? head : head + " " + rest, MOST);
    }

    /** The same with a mark that stays whole. */
    static String marked(String mark, String summary) {
        return cut(mark + " " + summary, MOST);
    }

    static String list(List<String> names) {
        return String.join("; ", names);
    }

    private static String cut(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        if (line.length() <= most) {
            return line;
        }
        int end = line.lastIndexOf(' ', most - ELLIPSIS.length());
        return line.substring(0, end > 0 ? end : most - ELLIPSIS.length()).replaceAll("[ ,;:.]+$", "") + ELLIPSIS;
    }
}
