package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.neuroglide.model.Certainty;
import org.neuroglide.model.EvidenceStatement;
import org.neuroglide.model.EvidenceSummary;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Problem;

/** Reads {@code evidence.yaml}. What speaks against is asked for in every entry. */
final class EvidenceReader {
    private static final List<String> MARKS = List.of("checked", "unverified", "policy");

    private final References references;
    private final List<Problem> problems;

    private EvidenceReader(References references, List<Problem> problems) {
        this.references = references;
        this.problems = problems;
    }

    static List<EvidenceEntry> read(YamlTree tree, References references, List<Problem> problems) {
        EvidenceReader reader = new EvidenceReader(references, problems);
        List<EvidenceEntry> entries = new ArrayList<>();
        tree.fields(problems).tree().entries().forEach((key, value) -> {
            references.checkForm(key, value);
            entries.add(reader.entry(key, value.fields(problems)));
        });
        return entries;
    }

    private EvidenceEntry entry(String key, YamlFields f) {
        List<String> conditions = f.requiredList("conditions").stream()
                .map(t -> references.code(f, t, Vocabulary.Section.CONDITIONS))
                .toList();
        List<Kind> kinds = f.constants("kinds", Kind.class);
        Certainty certainty = f.constant("certainty", Certainty.class).orElse(Certainty.VERY_LOW);
        String headline = f.text("headline");
        List<EvidenceStatement> supports = statements(f.requiredList("supports"));
        String note = f.text("againstNote", "");
        EvidenceSummary summary = new EvidenceSummary(key, certainty, headline, supports, against(f, note), note);
        f.done();
        return new EvidenceEntry(conditions, kinds, summary, f.tree().line());
    }

    private List<EvidenceStatement> against(YamlFields f, String note) {
        if (!f.has("against")) {
            if (f.tree().is(YamlTree.Kind.MAP)) {
                problems.add(f.tree()
                        .problem(
                                TableProblem.EVIDENCE_AGAINST,
                                "does not say what speaks against it",
                                "add against:, or against: [] with againstNote: why nothing is known"));
            }
            return List.of();
        }
        List<EvidenceStatement> against = statements(f.list("against"));
        if (against.isEmpty() == note.isEmpty()) {
            problems.add(f.tree()
                    .problem(
                            TableProblem.EVIDENCE_AGAINST,
                            note.isEmpty()
                                    ? "has an empty list against, and no againstNote"
                                    : "has statements against and an againstNote that says there are none",
                            note.isEmpty() ? "add againstNote: why nothing is known" : "remove againstNote"));
        }
        return against;
    }

    private List<EvidenceStatement> statements(List<YamlTree> items) {
        return items.stream().map(item -> statement(item.fields(problems))).toList();
    }

    private EvidenceStatement statement(YamlFields f) {
        EvidenceStatement statement = new EvidenceStatement(
                f.text("text"),
                f.required("source").map(t -> references.source(f, t)).orElse(""),
                f.oneOf("mark", MARKS));
        f.done();
        return statement;
    }
}
