package org.neuroglide.knowledge;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.model.Problem;

/** Checks what rules have with each other, and with the tables of the knowledge base. */
final class RuleSetLint {
    private final List<RuleModel> rules;
    private final KnowledgeTables tables;
    private final List<Problem> problems;

    RuleSetLint(List<RuleModel> rules, KnowledgeTables tables, List<Problem> problems) {
        this.rules = rules.stream()
                .sorted(Comparator.comparing(RuleModel::file).thenComparingInt(RuleModel::line))
                .toList();
        this.tables = tables;
        this.problems = problems;
    }

    void ids() {
        Map<String, RuleModel> first = new HashMap<>();
        for (RuleModel rule : rules) {
            prefix(rule);
            RuleModel earlier = first.putIfAbsent(rule.id(), rule);
            if (earlier != null) {
                String message = "has the id of the rule at " + earlier.file() + ":" + earlier.line();
                report(RuleProblem.RULE_TWICE, rule, message, "take a number that no rule has had");
            }
            RetiredRule retired = tables.retired().get(rule.id());
            if (retired != null) {
                String message = "has the id of a retired rule, \"" + retired.title() + "\"";
                report(RuleProblem.RULE_RETIRED, rule, message, "take a number that no rule has had");
            }
        }
    }

    private void prefix(RuleModel rule) {
        int hyphen = rule.id().indexOf('-');
        Optional<RuleFolder> ofPrefix =
                RuleFolder.ofPrefix(hyphen < 0 ? "" : rule.id().substring(0, hyphen));
        Optional<RuleFolder> folder = RuleFolder.of(rule.folder());
        if (folder.isPresent() && ofPrefix.isPresent() && !folder.equals(ofPrefix)) {
            report(
                    RuleProblem.RULE_PREFIX,
                    rule,
                    "has the prefix of " + ofPrefix.get().folderName() + " in the folder " + rule.folder(),
                    "start the id with " + folder.get().prefix() + "-, or move the rule");
        }
    }

    void sources() {
        Map<String, Source> known = tables.sources();
        for (RuleModel rule : known.isEmpty() ? List.<RuleModel>of() : rules) {
            for (String written : rule.summary().sources()) {
                String key = written.replaceFirst("#.*", "");
                Source source = known.get(key);
                if (source == null) {
                    String message = "names the source \"" + key + "\", which sources.yaml does not have";
                    report(RuleProblem.UNKNOWN_SOURCE, rule, message, Nearest.step(key, known.keySet(), "add it to sources.yaml"));
                } else if (source.status().equals("retracted")) {
                    String message = "rests on the source \"" + key + "\", which was retracted";
                    report(RuleProblem.RETRACTED_SOURCE, rule, message, "name another source");
                }
            }
        }
    }

    void duplicates() {
        Map<String, RuleModel> first = new HashMap<>();
        for (RuleModel rule : rules) {
            RuleModel earlier = first.putIfAbsent(RuleMeaning.of(rule), rule);
            if (earlier != null && !earlier.id().equals(rule.id())) {
                String message = "has the conditions and the conclusion of " + earlier.id();
                report(RuleProblem.DUPLICATE_RULE, rule, message, "delete one of them, or name both sources in one");
            }
        }
    }

    void cycles() {
        RuleGraph graph = RuleGraph.of(rules);
        for (List<RuleGraph.Edge> cycle : graph.cycles()) {
            StringBuilder path = new StringBuilder();
            for (RuleGraph.Edge edge : cycle) {
                path.append(edge.from()).append(' ').append(graph.conclusion(edge.from()));
                path.append(
                        switch (edge.reading()) {
                            case PRESENCE -> " -> ";
                            case ABSENCE -> " -> not: ";
                            case NUMBER -> " -> count: ";
                        });
            }
            String start = cycle.get(0).from();
            RuleModel rule =
                    rules.stream().filter(r -> r.id().equals(start)).findFirst().orElseThrow();
            report(
                    RuleProblem.RULE_CYCLE,
                    rule,
                    "depends on its own conclusion: " + path + start,
                    "split a conclusion by a field, such as a stage, so that no rule reads what it leads to");
        }
    }

    void parameters(Set<String> usedElsewhere) {
        Set<String> used = new HashSet<>(usedElsewhere);
        for (RuleModel rule : rules) {
            for (Condition condition : rule.conditions()) {
                if (condition instanceof Condition.ParameterPattern parameter) {
                    used.add(parameter.name());
                }
            }
        }
        tables.parameters().values().stream()
                .filter(p -> !used.contains(p.name()))
                .forEach(p -> problems.add(RuleProblem.PARAMETER_UNUSED.at(
                        "parameters.yaml", p.line(), p.name(), "is used by no rule and no technique", "delete it")));
    }

    private void report(RuleProblem problem, RuleModel rule, String message, String nextStep) {
        problems.add(problem.in(rule, rule.line(), message, nextStep));
    }
}
