package org.neuroglide.proof.difference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;

/** Which changes of the content can be behind a changed decision. */
final class ChangedParts {
    /** Rule id to what happened to it. */
    private final Map<String, String> rules = new TreeMap<>();
    /** Rule id to the id and what the rule says, as it says it now where it is still there. */
    private final Map<String, String> statements = new TreeMap<>();
    private final Set<String> techniques = new TreeSet<>();
    private final Set<String> codes = new TreeSet<>();

    ChangedParts(Knowledge before, Knowledge after, List<Change> content) {
        Set<String> parameters = new TreeSet<>();
        for (Change change : content) {
            switch (change.part()) {
                case RULES -> rules.put(change.id(), change.manner().word());
                case PARAMETERS -> parameters.add(change.id());
                case TECHNIQUES -> techniques.add(change.id());
                case VOCABULARY -> codes.add(change.id().substring(change.id().indexOf(' ') + 1));
                default -> { }
            }
        }
        for (RuleModel rule : Stream.concat(before.rules().stream(), after.rules().stream()).toList()) {
            statements.put(rule.id(), rule.id() + " " + rule.summary().statement());
            for (String read : RuleDifference.parameters(rule)) {
                if (parameters.contains(read)) {
                    rules.merge(rule.id(), "reads " + read, (a, b) -> a.contains(b) ? a : a + ", " + b);
                }
            }
        }
    }

    /** The changed rules among some, with what happened to each, then the changed techniques and codes. */
    List<String> because(Decision before, Decision after, Set<String> differing) {
        Set<String> because = new LinkedHashSet<>();
        differing.stream().filter(rules::containsKey).forEach(id -> because.add(statements.get(id) + " (" + rules.get(id) + ")"));
        techniques.stream().filter(t -> !entries(before, t).equals(entries(after, t))).forEach(t -> because.add(t + " (technique)"));
        if (because.isEmpty()) {
            Stream.concat(Firing.of(before).stream(), Firing.of(after).stream())
                    .filter(f -> differing.contains(f.rule()))
                    .flatMap(f -> f.facts().stream())
                    .map(ChangedParts::code)
                    .filter(codes::contains)
                    .sorted()
                    .forEach(c -> because.add(c + " (vocabulary)"));
        }
        return List.copyOf(because);
    }

    /** The rules among some that were not changed themselves. */
    List<String> also(Set<String> differing) {
        return differing.stream().filter(id -> !rules.containsKey(id)).toList();
    }

    private static String code(Fact fact) {
        return fact instanceof Finding finding ? finding.code() : "";
    }

    private static List<Object> entries(Decision decision, String technique) {
        return Stream.<Object>concat(
                        decision.recommendations().stream().filter(r -> r.technique().equals(technique)),
                        decision.notRecommended().stream().filter(n -> n.technique().equals(technique)))
                .toList();
    }
}
