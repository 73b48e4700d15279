package org.neuroglide.texts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Side;
import org.neuroglide.texts.figure.Figure;
import org.neuroglide.texts.figure.Xml;

/**
 * The catalogue as a web site of files: the same pages as {@link CataloguePages}, with search and the drawings of the
 * techniques. It asks nothing of any network. Equal knowledge bases give equal files.
 */
public final class CatalogueSite {
    private static final String TITLE = "Neuroglide catalogue";

    /** Page to its name in the navigation, in order. */
    private static final List<Map.Entry<String, String>> MENU = List.of(
            Map.entry("index.html", "Rules"),
            Map.entry("techniques.html", "Techniques"),
            Map.entry("tests.html", "Tests"),
            Map.entry("measures.html", "Measures"),
            Map.entry("questions.html", "Questions"),
            Map.entry("parameters.html", "Parameters"),
            Map.entry("evidence.html", "Evidence"),
            Map.entry("sources.html", "Sources"),
            Map.entry("codes.html", "Codes"),
            Map.entry("traceability.html", "Traceability"));

    private final Knowledge knowledge;
    private final CataloguePages pages;

    public CatalogueSite(Knowledge knowledge, Map<String, List<String>> scenarios) {
        this.knowledge = knowledge;
        this.pages = new CataloguePages(knowledge, scenarios);
    }

    /** Content by path below the site's folder, sorted. */
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        pages.files().forEach((path, markdown) -> {
            String page = html(path);
            files.put(page, page(page, new SiteMarkdown(figures(path)).write(markdown)));
        });
        files.put("catalogue.css", resource("catalogue.css"));
        files.put("catalogue.js", resource("catalogue.js"));
        files.put("entries.js", entries());
        return files;
    }

    /** The page of the site that a Markdown page becomes. */
    static String html(String path) {
        return path.equals("README.md") ? "index.html" : path.replaceAll("\\.md$", ".html");
    }

    /** Anchor of a heading to what stands below it. */
    private Map<String, String> figures(String path) {
        if (!path.equals("techniques.md")) {
            return Map.of();
        }
        return knowledge.techniques().values().stream()
                .collect(Collectors.toMap(
                        t -> Markdown.anchor(CataloguePages.heading(t)),
                        t -> Figure.of(t, knowledge.vocabulary(), Side.RIGHT).panels().stream()
                                .map(Figure.Panel::html)
                                .collect(Collectors.joining("", "<div class=\"figures\">\n", "</div>\n"))));
    }

    private String page(String path, SiteMarkdown.Written written) {
        String root = "../".repeat((int) path.chars().filter(c -> c == '/').count());
        String title = path.equals("index.html") ? TITLE : written.title() + " - " + TITLE;
        String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
        StringBuilder out = new StringBuilder(CataloguePages.MARK).append("\n<!doctype html>\n<html lang=\"en\">\n");
        out.append("<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<title>").append(Xml.escape(title)).append("</title>\n")
                .append("<link rel=\"icon\" href=\"data:,\">\n")
                .append("<link rel=\"stylesheet\" href=\"").append(root).append("catalogue.css\">\n")
                .append("<script src=\"").append(root).append("entries.js\" defer></script>\n")
                .append("<script src=\"").append(root).append("catalogue.js\" defer></script>\n</head>\n");
        out.append("<body data-root=\"").append(root).append("\">\n");
        out.append("<a class=\"skip\" href=\"#content\">Skip to the content</a>\n<header>\n");
        out.append("<p class=\"brand\"><a href=\"").append(root).append("index.html\">Neuroglide</a> <span>")
                .append(Xml.escape(knowledge.info().name() + " " + knowledge.info().version()))
                .append("</span></p>\n");
        out.append("<form role=\"search\" action=\"#\"><label for=\"search\">Search</label>")
                .append("<input id=\"search\" type=\"search\" autocomplete=\"off\" aria-controls=\"results\"")
                .append(" placeholder=\"rule, technique, number, question\"></form>\n");
        out.append("<nav aria-label=\"Catalogue\"><ul>\n");
        for (Map.Entry<String, String> item : MENU) {
            boolean here = item.getKey().equals(path) || item.getKey().equals("index.html") && !folder.isEmpty();
            out.append("<li><a href=\"").append(root).append(item.getKey()).append('"')
                    .append(here ? " aria-current=\"page\"" : "").append('>')
                    .append(item.getValue()).append("</a></li>\n");
        }
        out.append("</ul></nav>\n</header>\n<section id=\"results\" aria-label=\"Search results\" aria-live=\"polite\" hidden></section>\n");
        out.append("<main id=\"content\" tabindex=\"-1\">\n");
        if (!knowledge.reviewed()) {
            out.append("<p class=\"review\">Not clinically reviewed: no clinician has signed these rules yet.</p>\n");
        }
        out.append(written.html());
        out.append("</main>\n<footer><p>")
                .append(Xml.escape(knowledge.info().name() + " " + knowledge.info().version() + ", "
                        + knowledge.info().reviewStatus()))
                .append(". Content ").append(knowledge.hash(), 0, 12)
                .append(". <a href=\"").append(root).append("problems.html\">What the lint holds</a></p></footer>\n");
        return out.append("</body>\n</html>\n").toString();
    }

    /** What the search knows: kind, title, other words, page. */
    private String entries() {
        List<List<String>> all = new ArrayList<>();
        Map<String, String> rulePages = pages.rulePages();
        ReferencePages reference = pages.reference();
        for (RuleModel rule : knowledge.rules()) {
            all.add(List.of(
                    "rule",
                    CataloguePages.heading(rule),
                    rule.summary().rationale() + " " + rule.folder(),
                    site(rulePages.get(rule.id()))));
        }
        knowledge.techniques().values().forEach(t -> all.add(List.of(
                "technique",
                t.name(),
                t.id() + " " + t.patientName() + " " + String.join(" ", t.synonyms()) + " " + Terms.of(t.kind()) + " "
                        + t.nerve(),
                "techniques.html#" + Markdown.anchor(CataloguePages.heading(t)))));
        knowledge.vocabulary().items(Section.TESTS).stream()
                .filter(i -> knowledge.tests().containsKey(i.code()))
                .forEach(i -> all.add(List.of(
                        "test",
                        i.words(),
                        i.code() + " " + String.join(" ", i.synonyms()),
                        "tests.html#" + Markdown.anchor(reference.testHeading(i.code())))));
        knowledge.clusters().values().forEach(c -> all.add(List.of(
                "cluster",
                c.name(),
                c.key() + " " + String.join(" ", c.items()),
                "tests.html#" + Markdown.anchor(ReferencePages.heading(c)))));
        knowledge.scores().values().forEach(s -> all.add(List.of(
                "score", reference.heading(s), s.range() + " " + s.use(), "tests.html#" + Markdown.anchor(reference.heading(s)))));
        knowledge.vocabulary().items(Section.MEASURES).stream()
                .filter(i -> i.measure() != null)
                .forEach(i -> all.add(List.of(
                        "measure",
                        i.words(),
                        i.code() + " " + String.join(" ", i.synonyms()),
                        "measures.html#" + i.code())));
        knowledge.parameters().values().forEach(p -> all.add(List.of(
                "parameter",
                p.name() + " = " + p.value().toPlainString() + " " + p.unit(),
                p.note() + (p.policy() ? " policy" : ""),
                "parameters.html#" + p.name())));
        for (Section section : ReferencePages.ASKED) {
            knowledge.vocabulary().items(section).stream()
                    .filter(i -> !i.question().isEmpty())
                    .forEach(i -> all.add(List.of(
                            "question",
                            i.question(),
                            i.code() + " " + i.words() + " " + String.join(" ", i.synonyms()),
                            "questions.html#" + i.code())));
        }
        knowledge.evidence().forEach(e -> all.add(List.of(
                "evidence",
                e.summary().headline(),
                e.summary().key() + " " + String.join(" ", e.conditions()),
                "evidence.html#" + e.summary().key())));
        knowledge.sources().values().forEach(s -> all.add(List.of(
                "source", Words.shortName(s) + ": " + s.title(), s.key() + " " + s.note(), "sources.html#" + s.key())));
        for (Section section : List.of(Section.CONDITIONS, Section.NERVES, Section.CONCERNS, Section.ADVICE)) {
            knowledge.vocabulary().items(section).forEach(i -> all.add(List.of(
                    "code", i.words(), i.code() + " " + String.join(" ", i.synonyms()), "codes.html#" + i.code())));
        }
        knowledge.traceability().entries().values().forEach(r -> all.add(List.of(
                "requirement", r.id() + " " + r.statement(), r.notImplemented(), "traceability.html#"
                        + Markdown.anchor(r.id()))));
        return all.stream()
                .map(e -> e.stream().map(Html::script).collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",\n", "var ENTRIES = [\n", "\n];\n"));
    }

    private static String site(String markdownPage) {
        int cut = markdownPage.indexOf('#');
        return html(markdownPage.substring(0, cut)) + markdownPage.substring(cut);
    }

    private static String resource(String name) {
        try (InputStream in = CatalogueSite.class.getResourceAsStream("/catalogue/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
