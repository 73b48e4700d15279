package org.neuroglide.texts;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Pieces of Markdown. */
final class Markdown {
    private Markdown() {}

    /** Text that no Markdown reader takes for markup, on one line. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                out.append(' ');
                continue;
            }
            if ("\\`*_[]<>|#~".indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** The name by which a heading can be reached, as GitHub makes it. */
    static String anchor(String heading) {
        return heading.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                .replace(' ', '-');
    }

    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** The first cell of a row that links reach by its key; the first row of a page that has the key gets the name. */
    static String named(String key, Set<String> taken) {
        String anchor = anchor(key);
        return (taken.add(anchor) ? "<a id=\"" + anchor + "\"></a>" : "") + key;
    }

    static String tableHead(List<String> names) {
        return row(names) + row(names.stream().map(n -> "---").toList());
    }
}
