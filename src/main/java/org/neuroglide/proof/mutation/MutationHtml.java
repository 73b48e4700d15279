package org.neuroglide.proof.mutation;

import static org.neuroglide.texts.figure.Xml.escape;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Knowledge;

/** The verdicts as one page without external requests: what no scenario notices first, then proofs and what is refused. */
public final class MutationHtml {
    private final StringBuilder html = new StringBuilder();
    private final List<Verdict> verdicts;

    private MutationHtml(List<Verdict> verdicts) {
        this.verdicts = verdicts;
    }

    /** The whole page; the same for the same verdicts. */
    public static String page(Knowledge knowledge, List<Verdict> verdicts, int scenarios) {
        return new MutationHtml(verdicts).page(knowledge.info().name() + " " + knowledge.info().version(), scenarios);
    }

    private String page(String knowledge, int scenarios) {
        html.append(MutationStyle.HEAD);
        html.append("<h1>What the scenarios notice</h1>\n<p>").append(escape(knowledge)).append(". ");
        html.append(escape(MutationText.sum(verdicts, scenarios).strip())).append("</p>\n").append(MutationStyle.LEGEND);
        table("By folder", v -> MutationText.folder(v.mutant()));
        table("By change", v -> v.mutant().change().words());
        section("survivors", "No scenario notices", Verdict.Fate.SURVIVED, this::survivor);
        section("proved", "Proved to conclude the same", Verdict.Fate.PROVED, v -> said("", v.by()));
        section("refused", "Could never be loaded", Verdict.Fate.REFUSED, v -> said("Refused: ", v.by() + "."));
        return html.append("</main></body></html>\n").toString();
    }

    private void table(String caption, Function<Verdict, String> key) {
        html.append("<table><caption>").append(caption).append("</caption><thead><tr><td></td>");
        List.of("noticed", "refused", "proved", "survived").forEach(h -> html.append("<th scope=\"col\">").append(h).append("</th>"));
        html.append("</tr></thead><tbody>\n");
        MutationText.counts(verdicts, key).forEach((name, fates) -> {
            html.append("<tr><th scope=\"row\">").append(escape(name)).append("</th>");
            fates.forEach((fate, n) -> html.append(fate == Verdict.Fate.SURVIVED && n > 0 ? "<td class=\"gap\">" : "<td>").append(n).append("</td>"));
            html.append("</tr>\n");
        });
        html.append("</tbody></table>\n");
    }

    /** One fate, by folder and file; survivors stand open. */
    private void section(String id, String title, Verdict.Fate fate, Consumer<Verdict> more) {
        List<Verdict> of = verdicts.stream().filter(v -> v.fate() == fate).toList();
        html.append("<h2 id=\"").append(id).append("\">").append(title).append(": ").append(of.size()).append("</h2>\n");
        Map<String, List<Verdict>> files =
                of.stream().collect(Collectors.groupingBy(v -> file(v.mutant().place()), TreeMap::new, Collectors.toList()));
        files.forEach((file, here) -> {
            html.append("<details").append(fate == Verdict.Fate.SURVIVED ? " open" : "").append("><summary>");
            html.append(escape(file)).append(": ").append(here.size()).append("</summary><ul>\n");
            here.forEach(v -> entry(v, more));
            html.append("</ul></details>\n");
        });
    }

    private void entry(Verdict verdict, Consumer<Verdict> more) {
        Mutant mutant = verdict.mutant();
        html.append("<li><p>").append(escape(mutant.sentence())).append("</p><p class=\"id\">Line ");
        html.append(escape(mutant.place().replaceAll("^.*:", ""))).append(", <code>").append(escape(mutant.id())).append("</code></p>");
        more.accept(verdict);
        html.append("</li>\n");
    }

    private void survivor(Verdict verdict) {
        if (verdict.felt().isEmpty()) {
            said("", "No scenario's case is answered otherwise.");
            return;
        }
        html.append("<p>Answered otherwise, without an expectation that names it:</p><ul class=\"felt\">");
        verdict.felt().forEach(s -> html.append("<li><code>").append(escape(scenario(s))).append("</code></li>"));
        html.append("</ul>");
    }

    private void said(String before, String text) {
        html.append("<p>").append(before).append(escape(text)).append("</p>");
    }

    private static String file(String place) {
        return place.replaceAll(":\\d+$", "");
    }

    /** A scenario with its folder and file, wherever they lie. */
    private static String scenario(String reference) {
        return reference.replaceAll("^.*?([^/]+/[^/]+)$", "$1");
    }
}
