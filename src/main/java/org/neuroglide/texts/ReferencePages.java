package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroglide.knowledge.AccuracyFigures;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Requirement;
import org.neuroglide.knowledge.RequirementLink;
import org.neuroglide.knowledge.RequirementSeries;
import org.neuroglide.knowledge.ScoreBands;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.TestCluster;
import org.neuroglide.knowledge.TestDescription;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;

/** The pages of the catalogue on tests, questions, codes and traceability. */
final class ReferencePages {
    static final List<Section> ASKED =
            List.of(Section.RED_FLAGS, Section.SYMPTOMS, Section.TESTS, Section.HISTORY, Section.QUESTIONS);

    private final Knowledge knowledge;
    private final Words words;

    ReferencePages(Knowledge knowledge, Words words) {
        this.knowledge = knowledge;
        this.words = words;
    }

    /** How each test is done and how far it can be trusted, clusters of tests, bands of scores. */
    String tests() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(0, "Tests"));
        blocks.add(new Block.Paragraph(
                Tone.PLAIN,
                "Figures are as published. A test that is described here decides nothing by itself: rules read its result."));
        for (VocabularyItem item : knowledge.vocabulary().items(Section.TESTS)) {
            TestDescription test = knowledge.tests().get(item.code());
            if (test != null) {
                blocks.add(new Block.Heading(1, testHeading(item.code())));
                test(blocks, test);
            }
        }
        knowledge.clusters().values().forEach(c -> cluster(blocks, c));
        knowledge.scores().values().forEach(s -> score(blocks, s));
        return new Page(blocks).markdown();
    }

    private void test(List<Block> blocks, TestDescription test) {
        lines(blocks, "Sequence", numbered(test.sequence()));
        line(blocks, "End point", test.endPoint());
        lines(blocks, "Differentiation", test.differentiation());
        line(blocks, "Counts", test.counts());
        line(blocks, "A negative test", test.negative());
        line(blocks, "Avoid", test.avoid());
        lines(
                blocks,
                "Other names",
                test.names().stream().map(n -> n.book() + ": " + n.name()).toList());
        lines(
                blocks,
                "Schemes",
                test.schemes().stream()
                        .map(s -> s.scheme() + ": " + s.says() + " - " + from(s.source(), s.mark()))
                        .toList());
        lines(
                blocks,
                "Accuracy",
                test.accuracy().stream()
                        .map(a -> sentence(a.about(), figures(a.figures()), a.note()) + " - "
                                + from(a.source(), a.mark()))
                        .toList());
        line(blocks, test.accuracy().isEmpty() ? "Accuracy" : "About these figures", test.accuracyNote());
    }

    private void cluster(List<Block> blocks, TestCluster cluster) {
        blocks.add(new Block.Heading(1, heading(cluster)));
        lines(
                blocks,
                "Items",
                Stream.concat(cluster.items().stream().map(words::code), Stream.of(cluster.alsoCounts()))
                        .filter(t -> !t.isEmpty())
                        .toList());
        lines(
                blocks,
                "Results",
                cluster.results().stream()
                        .map(r -> sentence(r.positive() + " positive", figures(r.figures()), "") + " - "
                                + from(r.source(), r.mark()))
                        .toList());
        line(blocks, "Rules out", cluster.ruleOut());
        line(blocks, "Note", cluster.note());
    }

    private void score(List<Block> blocks, ScoreBands score) {
        blocks.add(new Block.Heading(1, heading(score)));
        line(blocks, "Range", score.range());
        lines(
                blocks,
                "Bands",
                score.bands().stream()
                        .map(b -> b.from().toPlainString() + " to " + b.to().toPlainString() + ": " + b.meaning()
                                + " - " + from(b.source(), b.mark()))
                        .toList());
        line(blocks, "Use", score.use());
    }

    private static String figures(AccuracyFigures f) {
        Map<String, String> named = new LinkedHashMap<>();
        named.put("sensitivity", f.sensitivity());
        named.put("specificity", f.specificity());
        named.put("likelihood ratio of a positive result", f.likelihoodPositive());
        named.put("likelihood ratio of a negative result", f.likelihoodNegative());
        named.put("have it after a positive result", f.postTest());
        return named.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String sentence(String about, String figures, String note) {
        return about + (figures.isEmpty() ? "" : ": " + figures) + (note.isEmpty() ? "" : ". " + note);
    }

    private String from(String source, String mark) {
        return words.name(source) + " (" + mark + ")";
    }

    /** Every question of the screen, as it is asked. */
    String questions() {
        Set<String> names = new HashSet<>();
        StringBuilder out = new StringBuilder("# Questions\n\nWhat nobody answered is asked for; unknown never counts as no.\n");
        for (Section section : ASKED) {
            List<VocabularyItem> items = knowledge.vocabulary().items(section).stream()
                    .filter(i -> !i.question().isEmpty())
                    .toList();
            if (items.isEmpty()) {
                continue;
            }
            out.append("\n## ").append(heading(section)).append("\n\n");
            out.append(Markdown.tableHead(List.of("code", "question", "asked", "group", "since")));
            items.forEach(i -> out.append(Markdown.row(List.of(
                    Markdown.named(i.code(), names),
                    Markdown.escape(i.question()),
                    section == Section.QUESTIONS ? "where a rule needs it" : VocabularyPages.asked(i).orElse(""),
                    i.group().isEmpty() ? "" : Markdown.escape(words.code(i.group(), Section.GROUPS)),
                    i.since()))));
        }
        return out.toString();
    }

    /** Every code with its words and the codes of other systems. */
    String codes() {
        Set<String> names = new HashSet<>();
        StringBuilder out = new StringBuilder("# Codes\n\nEvery word that a case, a rule or a technique may use. Codes of"
                + " other systems carry a mark: checked, or unverified.\n");
        for (Section section : Section.values()) {
            if (knowledge.vocabulary().items(section).isEmpty()) {
                continue;
            }
            out.append("\n## ").append(heading(section)).append("\n\n");
            out.append(Markdown.tableHead(List.of("code", "words", "to patients", "also called", "standard codes")));
            knowledge.vocabulary().items(section).forEach(i -> out.append(Markdown.row(List.of(
                    Markdown.named(i.code(), names),
                    Markdown.escape(i.words() + (i.action().isEmpty() ? "" : ": " + i.action())),
                    Markdown.escape(i.patientWords()),
                    Markdown.escape(String.join(", ", i.synonyms())),
                    Markdown.escape(i.standardCodes().stream()
                            .map(c -> c.system() + " " + c.code() + " (" + c.mark() + ")")
                            .collect(Collectors.joining(", ")))))));
        }
        return out.toString();
    }

    /** What the knowledge base was asked to hold, and what became of it. */
    String traceability(Map<String, String> rulePages) {
        Map<String, Requirement> entries = knowledge.traceability().entries();
        long open = entries.values().stream().filter(e -> e.by().isEmpty()).count();
        Set<String> names = new HashSet<>();
        StringBuilder out = new StringBuilder("# Traceability\n\n");
        out.append("What the knowledge base was asked to hold, and what became of it: ")
                .append(Words.count(entries.size(), "requirement"))
                .append(", ")
                .append(open)
                .append(" of them deliberately not implemented, each with the reason.\n");
        for (RequirementSeries series : knowledge.traceability().series()) {
            out.append("\n## ").append(Markdown.escape(series.title())).append("\n\n");
            out.append(Markdown.escape(Words.sentence(series.where()))).append("\n\n");
            out.append(Markdown.tableHead(List.of("id", "requirement", "what became of it")));
            for (String id : series.ids()) {
                Requirement entry = entries.get(id);
                if (entry != null) {
                    out.append(Markdown.row(
                            List.of(Markdown.named(id, names), Markdown.escape(entry.statement()), answer(entry, rulePages))));
                }
            }
        }
        return out.toString();
    }

    private String answer(Requirement entry, Map<String, String> rulePages) {
        if (entry.by().isEmpty()) {
            return "**Not implemented.** " + Markdown.escape(entry.notImplemented());
        }
        return entry.by().entrySet().stream()
                .map(e -> "**" + e.getKey().key() + "** "
                        + e.getValue().stream()
                                .map(name -> link(e.getKey(), name, rulePages))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private String link(RequirementLink kind, String name, Map<String, String> rulePages) {
        String page =
                switch (kind) {
                    case RULES -> rulePages.getOrDefault(name, "");
                    case TECHNIQUES -> "techniques.md" + technique(name);
                    case EVIDENCE -> "evidence.md#" + name;
                    case PARAMETERS -> "parameters.md#" + name;
                    case TESTS -> test(name);
                    case SOURCES -> "sources.md#" + name;
                    case CODES -> "codes.md#" + name;
                    case SCENARIOS, PROGRAM -> "";
                };
        String text = Markdown.escape(name);
        return page.isEmpty() ? text : "[" + text + "](" + page + ")";
    }

    /** Where a test or a cluster is described; a test that is not, stands with the codes. */
    private String test(String name) {
        TestCluster cluster = knowledge.clusters().get(name);
        ScoreBands score = knowledge.scores().get(name);
        return knowledge.tests().containsKey(name)
                ? "tests.md#" + Markdown.anchor(testHeading(name))
                : cluster != null
                        ? "tests.md#" + Markdown.anchor(heading(cluster))
                        : score != null ? "tests.md#" + Markdown.anchor(heading(score)) : "codes.md#" + name;
    }

    String testHeading(String code) {
        return words.code(code, Section.TESTS) + " (" + code + ")";
    }

    static String heading(TestCluster cluster) {
        return cluster.name() + " (" + cluster.key() + ")";
    }

    String heading(ScoreBands score) {
        return "Bands of " + words.code(score.code(), Section.TESTS) + " (" + score.code() + ")";
    }

    private String technique(String id) {
        Technique technique = knowledge.techniques().get(id);
        return technique == null ? "" : "#" + Markdown.anchor(CataloguePages.heading(technique));
    }

    private static String heading(Section section) {
        return Words.capital(section.key().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT));
    }

    private static List<String> numbered(List<String> steps) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            lines.add((i + 1) + ". " + steps.get(i));
        }
        return lines;
    }

    private static void line(List<Block> blocks, String label, String text) {
        if (!text.isEmpty()) {
            blocks.add(Block.Field.of(0, label, text));
        }
    }

    private static void lines(List<Block> blocks, String label, List<String> lines) {
        if (!lines.isEmpty()) {
            blocks.add(new Block.Field(0, label, lines));
        }
    }
}
