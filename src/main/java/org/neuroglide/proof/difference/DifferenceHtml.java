package org.neuroglide.proof.difference;

import static org.neuroglide.texts.figure.Xml.escape;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.neuroglide.proof.difference.Change.Part;

/** A difference as one HTML page for a reviewer: no script, no request, readable on a phone and on paper. */
public final class DifferenceHtml {
    /** A list of cases longer than this is folded. */
    private static final int MOST_OPEN = 8;

    private final Difference difference;
    private final StringBuilder out = new StringBuilder();

    private DifferenceHtml(Difference difference) {
        this.difference = difference;
    }

    public static String of(Difference difference) {
        DifferenceHtml page = new DifferenceHtml(difference);
        page.head();
        page.cases();
        page.refusals();
        page.untold();
        page.content();
        page.out.append("</main></body></html>\n");
        return page.out.toString();
    }

    private void head() {
        String verdict = escape(DifferencePage.verdict(difference));
        out.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<title>Knowledge base difference: ").append(verdict).append("</title>\n<style>\n")
                .append(DifferenceStyle.CSS).append("</style></head>\n<body><main>\n<h1>What the change does</h1>\n")
                .append("<p class=\"verdict\">").append(verdict).append(".</p>\n<dl>\n");
        field("Before", difference.before().words());
        field("After", difference.after().words());
        field("Cases", difference.cases() + " from " + difference.source());
        field("Content", DifferencePage.contentCount(difference));
        out.append("</dl>\n<ul>\n");
        DifferencePage.counts(difference).forEach(line -> out.append("<li>").append(escape(line)).append("</li>\n"));
        out.append("</ul>\n");
    }

    private void field(String label, String text) {
        out.append("<dt>").append(label).append("</dt><dd>").append(escape(text)).append("</dd>\n");
    }

    private void heading(String text) {
        out.append("<h2>").append(escape(text)).append("</h2>\n");
    }

    private void cases() {
        CaseChange.Kind kind = null;
        for (CaseChange change : difference.changes()) {
            if (change.kind() != kind) {
                kind = change.kind();
                heading(kind.words() + ": " + DifferencePage.cases(difference.count(kind)));
                out.append("<p>").append(escape(kind.meaning())).append("</p>\n");
            }
            String style = kind.name().toLowerCase(Locale.ROOT);
            out.append("<section class=\"card ").append(style).append("\"><h3>")
                    .append(escape(DifferencePage.because(change))).append("</h3>\n");
            edits(change.edits());
            if (!change.also().isEmpty()) {
                out.append("<p>Following from it: ").append(escape(String.join(", ", change.also()))).append("</p>\n");
            }
            names(change);
            out.append("</section>\n");
        }
    }

    private void edits(List<Edit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        out.append("<table class=\"edits\"><thead><tr><th scope=\"col\">What</th><th scope=\"col\">Before</th><th scope=\"col\">After</th>")
                .append("<th scope=\"col\">Moves to</th></tr></thead><tbody>\n");
        for (Edit e : edits) {
            out.append("<tr><th scope=\"row\">").append(escape(e.what())).append("</th>");
            cell("Before", e.before().isEmpty() ? "nothing" : e.before());
            cell("After", e.after().isEmpty() ? "nothing" : e.after());
            String word = e.direction().word();
            out.append("<td data-label=\"Moves to\"><span class=\"mark ").append(word).append("\">")
                    .append(sign(e.direction())).append(word.isEmpty() ? "neither" : word).append("</span></td></tr>\n");
        }
        out.append("</tbody></table>\n");
    }

    private static String sign(Direction direction) {
        return switch (direction) {
            case LOOSER -> "&#9650; ";
            case STRICTER -> "&#9660; ";
            case NEITHER -> "";
        };
    }

    private void cell(String label, String text) {
        out.append("<td data-label=\"").append(label).append("\">").append(escape(text)).append("</td>");
    }

    private void names(CaseChange change) {
        int count = change.cases().size();
        out.append(count > MOST_OPEN ? "<details>" : "<details open>").append("<summary>In ").append(DifferencePage.cases(count))
                .append("</summary><ul>");
        out.append(change.cases().stream().map(c -> "<li><code>" + escape(c) + "</code></li>").collect(Collectors.joining()));
        out.append("</ul>");
        if (!change.witness().isEmpty()) {
            out.append("<p>The first of them as a case file:</p><pre><code>").append(escape(change.witness())).append("</code></pre>");
        }
        out.append("</details>\n");
    }

    private void refusals() {
        if (difference.refusals().isEmpty()) {
            return;
        }
        heading("Not compared, because refused: " + DifferencePage.cases(difference.refusals().size()));
        out.append("<ul>\n");
        DifferencePage.refusals(difference).forEach((why, names) -> {
            String some = names.stream().limit(DifferencePage.MOST_NAMES).map(n -> "<code>" + escape(n) + "</code>").collect(Collectors.joining(", "));
            out.append("<li>").append(DifferencePage.cases(names.size())).append(", ").append(escape(why))
                    .append(names.size() > DifferencePage.MOST_NAMES ? ", among them " : ": ").append(some).append("</li>\n");
        });
        out.append("</ul>\n");
    }

    private void untold() {
        if (difference.untold().isEmpty()) {
            return;
        }
        heading(DifferencePage.UNTOLD);
        out.append("<ul>\n");
        difference.untold().forEach(u -> out.append("<li>").append(escape(DifferencePage.untold(u))).append("</li>\n"));
        out.append("</ul>\n");
    }

    private void content() {
        Part part = null;
        for (Change change : difference.content()) {
            if (change.part() != part) {
                part = change.part();
                heading("Content: " + part.words());
            }
            out.append("<section class=\"card\"><h3>").append(escape((change.id() + " " + change.title()).strip()))
                    .append(" (").append(change.manner().word()).append(")</h3>\n");
            edits(change.edits());
            if (!change.note().isEmpty()) {
                out.append("<p>").append(escape(change.note())).append("</p>\n");
            }
            out.append("</section>\n");
        }
    }
}
