package org.neuroglide.texts;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleProblem;
import org.neuroglide.knowledge.Source;
import org.neuroglide.knowledge.TableProblem;

/** The parameters and the sources as Markdown tables. */
final class CatalogueTables {
    private CatalogueTables() {}

    static String parameters(Knowledge knowledge, Words words) {
        Set<String> names = new HashSet<>();
        StringBuilder out = new StringBuilder("# Parameters\n\n");
        out.append("Numbers that rules use. A value outside its safe range is refused.\n\n");
        out.append(Markdown.tableHead(
                List.of("parameter", "value", "unit", "safe range", "stricter", "since", "from", "note")));
        knowledge.parameters().values().stream()
                .sorted(Comparator.comparing(Parameter::name))
                .forEach(p -> out.append(row(p, words, names)));
        return out.toString();
    }

    private static String row(Parameter parameter, Words words, Set<String> names) {
        Stream<String> policy = parameter.policy() ? Stream.of("local policy") : Stream.of();
        Stream<String> sources = parameter.sources().stream().map(words::source);
        String from = Stream.concat(policy, sources).distinct().collect(Collectors.joining("; "));
        return Markdown.row(List.of(
                Markdown.named(parameter.name(), names),
                parameter.value().toPlainString(),
                Markdown.escape(parameter.unit()),
                parameter.min().toPlainString() + " to " + parameter.max().toPlainString(),
                parameter.stricter(),
                parameter.since(),
                Markdown.escape(from),
                Markdown.escape(parameter.note())));
    }

    static String sources(Knowledge knowledge) {
        Set<String> names = new HashSet<>();
        StringBuilder out = new StringBuilder("# Sources\n\n");
        out.append("\"Checked\" is the date on which a source was read, often its abstract only. What speaks"
                        + " against neural")
                .append(" mobilization is marked \"counter\".\n\n");
        out.append(Markdown.tableHead(List.of("key", "source", "kind", "checked", "status", "note")));
        knowledge.sources().values().stream()
                .sorted(Comparator.comparing(Source::key))
                .forEach(s -> out.append(row(s, names)));
        return out.toString();
    }

    private static String row(Source source, Set<String> names) {
        String authors = source.authors().isEmpty() ? "" : Words.sentence(source.authors()) + " ";
        String citation = authors
                + source.title()
                + (source.year().isEmpty() ? "" : ". " + source.year())
                + (source.doi().isEmpty() ? "" : ". doi " + source.doi())
                + (source.pmid().isEmpty() ? "" : ". PMID " + source.pmid());
        return Markdown.row(List.of(
                Markdown.named(source.key(), names),
                Markdown.escape(citation),
                source.kind() + (source.counter() ? ", counter" : ""),
                source.checked(),
                source.status(),
                Markdown.escape(source.note())));
    }

    /** What the lint holds a knowledge base to, each law with the code of the problem that breaks it. */
    static String problems() {
        StringBuilder out = new StringBuilder("# What the lint holds\n\n## Rules\n\n");
        out.append(Markdown.tableHead(List.of("code", "law")));
        for (RuleProblem problem : RuleProblem.values()) {
            out.append(Markdown.row(List.of(problem.code(), Markdown.escape(problem.law()))));
        }
        out.append("\n## Tables, files and compiled forms\n\n").append(Markdown.tableHead(List.of("code", "law")));
        for (TableProblem problem : TableProblem.values()) {
            out.append(Markdown.row(List.of(problem.code(), Markdown.escape(problem.law()))));
        }
        return out.toString();
    }
}
