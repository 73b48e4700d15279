package org.neuroglide.proof.coverage;

import static org.neuroglide.texts.figure.Xml.escape;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleWriter;
import org.neuroglide.scenario.Scenario;
import org.neuroglide.texts.RuleWords;
import org.neuroglide.texts.Words;

/** Coverage as one page without external requests: every rule's text, with the parts that no scenario decides marked. */
public final class CoverageHtml {
    private final StringBuilder html = new StringBuilder();
    private final Knowledge knowledge;
    private final Coverage coverage;
    private final Words words;
    /** Of each scenario in the list at the end of the page. */
    private final Map<String, String> places = new HashMap<>();

    private CoverageHtml(Knowledge knowledge, Coverage coverage) {
        this.knowledge = knowledge;
        this.coverage = coverage;
        this.words = new Words(knowledge.vocabulary(), knowledge.sources(), knowledge.techniques(), knowledge.parameters());
        for (Scenario scenario : coverage.scenarios()) {
            places.put(scenario.reference(), "s" + places.size());
        }
    }

    /** The whole page; the same for the same scenarios and rules. */
    public static String page(Knowledge knowledge, Coverage coverage) {
        return new CoverageHtml(knowledge, coverage).page();
    }

    private String page() {
        Map<String, List<RuleCoverage>> files = coverage.rules().stream()
                .collect(Collectors.groupingBy(r -> r.rule().file(), TreeMap::new, Collectors.toList()));
        html.append(CoverageStyle.HEAD);
        html.append("<h1>What the scenarios show of the rules</h1>\n<p>")
                .append(escape(knowledge.info().name() + " " + knowledge.info().version()))
                .append(", ")
                .append(coverage.rules().size())
                .append(" rules, ")
                .append(coverage.scenarios().size())
                .append(" scenarios.</p>\n");
        figures();
        html.append(CoverageStyle.LEGEND);
        proved();
        Map<String, Map<String, List<RuleCoverage>>> folders = new TreeMap<>();
        files.forEach((file, rules) -> folders.computeIfAbsent(file.replaceAll("/.*", ""), f -> new TreeMap<>()).put(file, rules));
        List<String> order = mostGapsFirst(folders.keySet(), f -> gaps(folders.get(f).values()));
        counts(order, folders);
        html.append("<h2 id=\"rules\">Rules by folder</h2>\n<p>Open a folder, then a file; those with most gaps come first.")
                .append(" What is incomplete stands open.</p>\n");
        order.forEach(f -> folder(f, folders.get(f)));
        html.append(new CoverageTables(coverage, this::link, places).html());
        return html.append("</main></body></html>\n").toString();
    }

    private void figures() {
        html.append("<table class=\"figures\"><caption>Figures</caption><thead><tr><th scope=\"col\">What is counted</th>")
                .append("<th scope=\"col\">Share</th><th scope=\"col\">Seen of all that can be</th></tr></thead><tbody>\n");
        for (Figure figure : coverage.figures()) {
            html.append(String.format(
                    Locale.ROOT,
                    "<tr><th scope=\"row\">%s</th><td>%.1f %%</td><td>%d of %d</td></tr>%n".replace("%n", "\n"),
                    escape(figure.name()),
                    figure.percent(),
                    figure.seen(),
                    figure.all()));
        }
        html.append("</tbody></table>\n");
    }

    private void counts(List<String> order, Map<String, Map<String, List<RuleCoverage>>> folders) {
        html.append("<table class=\"figures\"><caption>Gaps by folder</caption><thead><tr><th scope=\"col\">Folder</th>")
                .append("<th scope=\"col\">Rules</th><th scope=\"col\">Gaps</th></tr></thead><tbody>\n");
        for (String folder : order) {
            html.append("<tr><th scope=\"row\"><a href=\"#folder-").append(escape(folder)).append("\">").append(escape(folder));
            html.append("</a></th><td>").append(folders.get(folder).values().stream().mapToInt(List::size).sum());
            html.append("</td><td>").append(marked(gaps(folders.get(folder).values()))).append("</td></tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private long gaps(Collection<List<RuleCoverage>> files) {
        return files.stream().flatMap(List::stream).mapToLong(this::gaps).sum();
    }

    private static List<String> mostGapsFirst(Collection<String> names, ToLongFunction<String> gaps) {
        return names.stream().sorted(Comparator.comparingLong(gaps).reversed().thenComparing(Comparator.naturalOrder())).toList();
    }

    private void proved() {
        int proved = coverage.implied().size();
        if (proved > 0) {
            html.append("<p>Further parts and values that are proved not to decide alone: ").append(proved)
                    .append("; the proof stands with each.</p>\n");
        }
        html.append("<nav aria-label=\"Parts of this page\"><a href=\"#rules\">Rules</a> · <a href=\"#limits\">Limits</a>")
                .append(" · <a href=\"#unused\">Never used</a> · <a href=\"#scenarios\">Scenarios</a></nav>\n");
    }

    private void folder(String folder, Map<String, List<RuleCoverage>> files) {
        long gaps = gaps(files.values());
        int rules = files.values().stream().mapToInt(List::size).sum();
        html.append("<details class=\"folder\" id=\"folder-").append(escape(folder)).append("\"><summary>").append(escape(folder)).append(": ").append(rules).append(" rules, ")
                .append(marked(gaps)).append("</summary>\n");
        mostGapsFirst(files.keySet(), f -> gaps(List.of(files.get(f)))).forEach(f -> file(f, files.get(f)));
        html.append("</details>\n");
    }

    private static String marked(long gaps) {
        return gaps == 0 ? "<span class=\"ok\">complete</span>" : "<span class=\"gap\">" + count(gaps) + "</span>";
    }

    private long gaps(RuleCoverage rule) {
        return rule.parts().stream().filter(p -> !p.complete()).count() + undecided(rule).size() + (rule.complete() ? 0 : 1);
    }

    private static List<PartCoverage> undecided(RuleCoverage rule) {
        return rule.alternatives().stream().filter(p -> p.decides() == null && p.cannot().isEmpty()).toList();
    }

    private static String count(long gaps) {
        return gaps == 1 ? "1 gap" : gaps + " gaps";
    }

    private static String anchor(String file) {
        return file.replaceAll("\\.drl$", "").replace('/', '-');
    }

    private void file(String file, List<RuleCoverage> rules) {
        long gaps = rules.stream().mapToLong(this::gaps).sum();
        html.append("<details class=\"file\" id=\"").append(anchor(file)).append(gaps == 0 ? "\">" : "\" open>");
        html.append("<summary>").append(escape(file)).append(": ").append(marked(gaps)).append("</summary>\n");
        rules.forEach(this::rule);
        html.append("</details>\n");
    }

    private void rule(RuleCoverage rule) {
        html.append("<article id=\"").append(escape(rule.rule().id())).append("\"><h3>");
        html.append(escape(rule.rule().id() + " " + rule.rule().summary().statement())).append("</h3>\n<ul class=\"rule\">");
        RuleWords text = new RuleWords(words, rule.rule());
        fact("fires in", rule.fired(), true);
        fact("misses by one thing in", rule.nearMiss(), rule.needsMiss());
        fact("not assessed in", rule.open(), rule.needsOpen());
        html.append("</ul>\n<ol class=\"conditions\">\n");
        for (int c = 0; c < rule.rule().conditions().size(); c++) {
            int at = c;
            condition(
                    text,
                    rule.rule().conditions().get(c),
                    rule.parts().stream().filter(p -> p.part().condition() == at).toList(),
                    undecided(rule).stream().filter(p -> p.part().condition() == at).toList());
        }
        html.append("</ol>\n<p class=\"then\">Then ")
                .append(escape(text.conclusion()))
                .append("<br><code>")
                .append(escape(RuleWriter.write(rule.rule().conclusion())))
                .append("</code></p></article>\n");
    }

    private void condition(RuleWords text, Condition condition, List<PartCoverage> parts, List<PartCoverage> undecided) {
        boolean whole = parts.stream().allMatch(PartCoverage::complete) && undecided.isEmpty();
        html.append("<li").append(whole ? "" : " class=\"gap\"").append('>').append(escape(text.condition(condition))).append("<br><code>");
        html.append(escape(RuleWriter.write(condition))).append("</code>");
        if (!parts.isEmpty()) {
            html.append("<details").append(whole ? "" : " open").append("><summary>");
            long gaps = parts.stream().filter(p -> !p.complete()).count() + undecided.size();
            html.append(gaps == 0 ? told(parts) : count(gaps)).append("</summary><ul>");
            parts.forEach(this::part);
            undecided.forEach(p -> html.append("<li class=\"gap\"><strong>no scenario in which this value alone decides</strong>: <code>")
                    .append(escape(p.part().text())).append("</code></li>"));
            html.append("</ul></details>");
        }
        html.append("</li>\n");
    }

    private void part(PartCoverage part) {
        html.append("<li").append(part.complete() ? "" : " class=\"gap\"").append('>');
        html.append(part.part().whole() ? "the whole condition" : "<code>" + escape(part.part().text()) + "</code>");
        html.append("<ul class=\"seen\">");
        fact("decides alone in", part.decides(), part.cannot().isEmpty());
        never("cannot decide alone", part.cannot());
        if (part.decides() == null) {
            fact("holds in", part.holds(), true);
            fact("fails in", part.fails(), part.needsFail());
        } else {
            missing("holds in", part.holds(), true);
            missing("fails in", part.fails(), part.needsFail());
        }
        fact("not assessed in", part.open(), part.needsOpen());
        never("cannot fail", part.neverFails());
        never("cannot be not assessed", part.neverOpen());
        html.append("</ul></li>\n");
    }

    private void never(String what, String ground) {
        if (!ground.isEmpty()) {
            html.append("<li>").append(what).append(": ").append(escape(ground)).append("</li>");
        }
    }

    private static String told(List<PartCoverage> parts) {
        return parts.stream().anyMatch(p -> !p.cannot().isEmpty()) ? "every part decided or proved" : "every part decided";
    }

    private void missing(String what, @Nullable String scenario, boolean wanted) {
        if (scenario == null) {
            fact(what, null, wanted);
        }
    }

    private void fact(String what, @Nullable String scenario, boolean wanted) {
        if (scenario != null) {
            html.append("<li>").append(what).append(' ').append(link(scenario)).append("</li>");
        } else if (wanted) {
            html.append("<li class=\"gap\"><strong>").append(what).append(" no scenario</strong></li>");
        }
    }

    /** To the scenario's place in the list at the end of the page. */
    String link(String scenario) {
        return "<a class=\"scenario\" href=\"#" + places.get(scenario) + "\">" + escape(scenario.replaceAll("^.*/|\\.ya?ml(?=#)", "")) + "</a>";
    }
}
