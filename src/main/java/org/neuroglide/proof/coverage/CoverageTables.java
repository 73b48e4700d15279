package org.neuroglide.proof.coverage;

import static org.neuroglide.texts.figure.Xml.escape;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.neuroglide.scenario.Scenario;

/** The end of the coverage page: limits, what is never used, and every scenario with its reason. */
final class CoverageTables {
    private final StringBuilder html = new StringBuilder();
    private final Coverage coverage;
    private final UnaryOperator<String> link;
    private final Map<String, String> places;

    /**
     * @param link to a scenario's place in the list
     * @param places of each scenario in the list
     */
    CoverageTables(Coverage coverage, UnaryOperator<String> link, Map<String, String> places) {
        this.coverage = coverage;
        this.link = link;
        this.places = places;
    }

    String html() {
        limits();
        tables();
        scenarios();
        return html.toString();
    }

    private void side(LimitCoverage.Side side) {
        if (!side.cannot().isEmpty()) {
            html.append("<li>").append(escape(side.name())).append(" cannot be: ").append(escape(side.cannot())).append("</li>");
            return;
        }
        html.append(side.seen()
                ? "<li>at " + escape(side.name()) + " in " + link.apply(side.scenario()) + "</li>"
                : "<li class=\"gap\"><strong>at " + escape(side.name()) + " in no scenario</strong></li>");
    }

    private void scenarios() {
        html.append("<h2>Scenarios</h2>\n<details id=\"scenarios\"><summary>All ").append(coverage.scenarios().size());
        html.append(" scenarios, each with its reason</summary>\n<ul class=\"seen\">\n");
        for (Scenario scenario : coverage.scenarios()) {
            html.append("<li id=\"").append(places.get(scenario.reference())).append("\"><span class=\"scenario\">");
            html.append(escape(scenario.file() + ":" + scenario.line() + " " + scenario.id())).append("</span> ");
            html.append(escape(scenario.why())).append("</li>\n");
        }
        html.append("</ul></details>\n");
    }

    private void limits() {
        long open = coverage.limits().stream().filter(l -> !l.complete()).count();
        html.append("<h2>Limits</h2>\n<details id=\"limits\"><summary>").append(coverage.limits().size());
        html.append(" comparisons with a parameter, ").append(open == 0 ? "<span class=\"ok\">complete</span>" : "<span class=\"gap\">" + open + " with a side that no scenario has</span>");
        html.append("</summary>\n<ul>\n");
        for (LimitCoverage limit : coverage.limits()) {
            html.append("<li").append(limit.complete() ? "" : " class=\"gap\"").append("><a href=\"#");
            html.append(escape(limit.rule().id())).append("\">").append(escape(limit.rule().id())).append("</a> ");
            html.append(escape(limit.parameter().name() + " = " + limit.parameter().value().toPlainString() + " " + limit.parameter().unit()));
            html.append(": <code>").append(escape(limit.text())).append("</code><ul class=\"seen\">");
            limit.sides().forEach(this::side);
            html.append("</ul></li>\n");
        }
        html.append("</ul></details>\n");
    }

    private void tables() {
        html.append("<section id=\"unused\"><h2>Never used</h2>\n");
        if (coverage.tables().isEmpty()) {
            html.append("<p>Codes, techniques and evidence are counted where all scenario files are run.</p></section>\n");
            return;
        }
        html.append("<dl>\n");
        for (Coverage.Table table : coverage.tables()) {
            html.append("<dt>").append(escape(table.name())).append(" (").append(table.all() - table.unused().size());
            html.append(" of ").append(table.all()).append(" used)</dt><dd>");
            html.append(table.unused().isEmpty() ? "all used" : "<strong class=\"gap\">never used:</strong> " + escape(String.join(", ", table.unused())));
            html.append("</dd>\n");
        }
        html.append("</dl></section>\n");
    }
}
