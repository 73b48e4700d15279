package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Problem;

/** Checks that what a requirement names exists. What could not be read raises nothing here. */
final class TraceabilityLint {
    private final KnowledgeTables tables;
    private final List<RuleModel> rules;
    private final List<Problem> problems;

    private TraceabilityLint(KnowledgeTables tables, List<RuleModel> rules, List<Problem> problems) {
        this.tables = tables;
        this.rules = rules;
        this.problems = problems;
    }

    static void check(KnowledgeTables tables, List<RuleModel> rules, List<Problem> problems) {
        new TraceabilityLint(tables, rules, problems).check();
    }

    private void check() {
        for (RequirementLink link : RequirementLink.values()) {
            Collection<String> known = known(link);
            if (known.isEmpty()) {
                continue;
            }
            for (Requirement entry : tables.traceability().entries().values()) {
                entry.by().getOrDefault(link, List.of()).stream()
                        .filter(name -> !known.contains(name))
                        .forEach(name -> report(entry, link, name, known));
            }
        }
    }

    private void report(Requirement entry, RequirementLink link, String name, Collection<String> known) {
        RetiredRule retired = link == RequirementLink.RULES ? tables.retired().get(name) : null;
        String next = retired == null || retired.successor().isEmpty()
                ? Nearest.step(name, known, "remove it, or add it where it belongs")
                : "use its successor \"" + retired.successor() + "\"";
        problems.add(TableProblem.TRACE_UNKNOWN.at(
                "traceability.yaml",
                entry.line(),
                "entries." + entry.id(),
                "names the " + link.noun() + " \"" + name + "\", which "
                        + (retired == null ? "does not exist" : "is retired"),
                next));
    }

    private Collection<String> known(RequirementLink link) {
        return switch (link) {
            case RULES -> Set.copyOf(rules.stream().map(RuleModel::id).toList());
            case TECHNIQUES -> tables.techniques().keySet();
            case EVIDENCE -> tables.evidence().stream()
                    .map(e -> e.summary().key())
                    .toList();
            case PARAMETERS -> tables.parameters().keySet();
            case TESTS -> tests();
            case SOURCES -> tables.sources().keySet();
            case CODES -> codes();
            case SCENARIOS, PROGRAM -> List.of();
        };
    }

    private Collection<String> tests() {
        List<String> names = new ArrayList<>(codes(Section.TESTS));
        names.addAll(tables.tests().clusters().keySet());
        return names;
    }

    private Collection<String> codes() {
        List<String> codes = new ArrayList<>();
        for (Section section : Section.values()) {
            codes.addAll(codes(section));
        }
        return codes;
    }

    private List<String> codes(Section section) {
        return tables.vocabulary().items(section).stream()
                .map(VocabularyItem::code)
                .toList();
    }
}
