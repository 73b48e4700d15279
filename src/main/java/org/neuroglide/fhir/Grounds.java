package org.neuroglide.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.EvidenceStatement;
import org.neuroglide.model.EvidenceSummary;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.RuleSummary;
import org.neuroglide.texts.FactWords;
import org.neuroglide.texts.Terms;
import org.neuroglide.texts.Words;

/** Why something is said, in sentences: rules with their rationale, findings, and evidence for and against. */
final class Grounds {
    private final Words words;
    private final FactWords facts;

    Grounds(Words words) {
        this.words = words;
        this.facts = new FactWords(words);
    }

    /** The rules behind a conclusion. */
    List<RuleSummary> rules(Occasion occasion, Conclusion conclusion) {
        return rules(occasion, occasion.reading().rulesBehind(conclusion));
    }

    List<RuleSummary> rules(Occasion occasion, List<String> ids) {
        return ids.stream()
                .flatMap(id -> occasion.reading().rule(id).stream())
                .toList();
    }

    /** "PR-004 High irritability: sliders at most. A highly irritable nerve settles slowly. (Sources: ...)". */
    String rule(RuleSummary rule) {
        String sources = rule.sources().stream().map(words::source).collect(Collectors.joining("; "));
        return rule.id() + " " + Words.sentence(rule.statement()) + " " + rule.rationale() + " (Certainty: "
                + Terms.of(rule.certainty()) + ". Sources: " + sources + ".)";
    }

    /** What was reported, or not assessed, that a conclusion rests on; empty where it rests on nothing reported. */
    String found(Occasion occasion, Conclusion conclusion) {
        String found = occasion.reading().inputsBehind(conclusion).stream()
                .map(facts::of)
                .collect(Collectors.joining("; "));
        return found.isEmpty() ? "" : "Found: " + Words.sentence(found);
    }

    /** The evidence of techniques, each entry once. */
    List<String> evidence(List<Recommendation> recommendations) {
        Map<String, EvidenceSummary> entries = new LinkedHashMap<>();
        recommendations.forEach(r -> r.evidence().forEach(e -> entries.putIfAbsent(e.key(), e)));
        List<String> lines = new ArrayList<>();
        entries.values().forEach(e -> lines.addAll(evidence(e)));
        return lines;
    }

    private List<String> evidence(EvidenceSummary entry) {
        String against = entry.againstNote().isEmpty()
                ? statements(entry.against())
                : "nothing known: " + Words.sentence(entry.againstNote());
        return List.of(
                "Evidence, certainty " + Terms.of(entry.certainty()) + ": " + entry.headline(),
                "For: " + statements(entry.supports()),
                "Against: " + against);
    }

    private String statements(List<EvidenceStatement> statements) {
        return statements.isEmpty()
                ? "nothing known."
                : statements.stream()
                        .map(s -> s.text() + " - " + words.name(s.source()) + " (" + s.mark() + ")")
                        .collect(Collectors.joining(" | "));
    }
}
