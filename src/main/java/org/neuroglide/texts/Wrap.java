package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at blanks. */
final class Wrap {
    private static final int NARROWEST = 20;

    private Wrap() {}

    /** Lines of at most the width; a single longer word stands on a line of its own. At least one line. */
    static List<String> lines(String text, int width) {
        int limit = Math.max(NARROWEST, width);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > limit) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
