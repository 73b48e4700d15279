package org.neuroglide.proof.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Fact;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.proof.cases.ScenarioText;
import org.neuroglide.proof.cases.Shrinker;

/** The engine's conclusions and bases beside those of the reference. */
public final class Comparison {
    private final Knowledge knowledge;
    private final DecisionEngine engine;
    private final ReferenceEvaluator reference;
    private final ReferenceFacts sessions;

    public Comparison(Knowledge knowledge) {
        this(knowledge, knowledge);
    }

    /** The rules of one knowledge base in the reference, those of the other in the engine. */
    public Comparison(Knowledge knowledge, Knowledge engine) {
        this.knowledge = knowledge;
        this.engine = new DecisionEngine(engine);
        this.reference = new ReferenceEvaluator(knowledge.rules(), knowledge.parameters());
        this.sessions = new ReferenceFacts(knowledge.vocabulary(), knowledge.techniques());
    }

    /** Every proof that only one of the two has; empty where they agree. */
    public List<String> difference(PatientCase given) {
        Set<Line> expected = expected(given);
        Set<Line> actual = actual(given);
        if (expected.equals(actual)) {
            return List.of();
        }
        List<String> difference = new ArrayList<>();
        expected.stream().filter(l -> !actual.contains(l)).forEach(l -> difference.add("only the reference: " + l));
        actual.stream().filter(l -> !expected.contains(l)).forEach(l -> difference.add("only the engine: " + l));
        return difference;
    }

    /** The difference on the smallest case that shows one, and that case. */
    public String explain(PatientCase given) {
        PatientCase smallest = Shrinker.smallest(given, c -> !difference(c).isEmpty());
        return String.join("\n", difference(smallest)) + "\n" + CaseText.of(smallest);
    }

    /**
     * A disagreement on the smallest case that shows one.
     *
     * @param rules the rules whose conclusions or bases differ, joined by spaces
     * @param scenario it as a scenario file ready to keep: what the reference says is expected; a case file where no
     *     expectation can say it
     */
    public record Disagreement(List<String> lines, String rules, String scenario) {}

    /** The numbers of the cases on which engine and reference disagree. */
    public List<Long> differing(LongFunction<PatientCase> source, long first, long count) {
        return LongStream.range(first, first + count)
                .parallel()
                .filter(number -> !difference(source.apply(number)).isEmpty())
                .boxed()
                .sorted()
                .toList();
    }

    public Disagreement disagreement(PatientCase given) {
        PatientCase smallest = Shrinker.smallest(given, c -> !difference(c).isEmpty());
        Set<String> reference = rules(expected(smallest));
        Set<String> engines = rules(actual(smallest));
        Set<String> differing = new TreeSet<>();
        List<Line> only = new ArrayList<>(expected(smallest));
        only.removeAll(actual(smallest));
        only.forEach(l -> differing.add(l.rule()));
        List<Line> more = new ArrayList<>(actual(smallest));
        more.removeAll(expected(smallest));
        more.forEach(l -> differing.add(l.rule()));
        Set<String> fires = new TreeSet<>(differing);
        fires.retainAll(reference);
        fires.removeAll(engines);
        Set<String> silent = new TreeSet<>(engines);
        silent.removeAll(reference);
        String expectation = (fires.isEmpty() ? "" : "expect: { fired: [ " + String.join(", ", fires) + " ] }")
                + (fires.isEmpty() || silent.isEmpty() ? "" : "\n    ")
                + (silent.isEmpty() ? "" : "expectNot: { fired: [ " + String.join(", ", silent) + " ] }");
        String rules = String.join(" ", differing);
        List<String> lines = difference(smallest).stream().sorted().toList();
        List<String> heading = new ArrayList<>(List.of("Engine and reference disagree on " + rules + "."));
        heading.addAll(lines);
        return new Disagreement(lines, rules, scenario(heading, rules, smallest, expectation));
    }

    /** Where the same rules fire, and conclude or stand on something else, a scenario has no words for it. */
    private String scenario(List<String> heading, String rules, PatientCase given, String expectation) {
        if (expectation.isEmpty()) {
            heading.add("This is a case file, not a scenario: the same rules fire on both sides, so no expectation can say it.");
            return ScenarioText.caseFile(heading, given);
        }
        return new ScenarioText(knowledge).of(heading, List.of(new ScenarioText.Part(
                ScenarioText.id("reference " + rules), "what the naive reference concludes", given, expectation)));
    }

    private static Set<String> rules(Set<Line> lines) {
        return lines.stream().map(Line::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A conclusion and one proof of it, with the facts in an order of their own. */
    private record Line(Conclusion conclusion, String rule, List<Fact> facts, int absent, Set<String> parameters) {
        Line {
            facts = facts.stream().sorted(Comparator.comparing(Fact::key)).toList();
        }
    }

    private Set<Line> expected(PatientCase given) {
        Set<Line> lines = new HashSet<>();
        reference.evaluate(sessions.of(given)).forEach((conclusion, proofs) -> proofs.forEach(p -> {
            RuleModel rule = knowledge.rule(p.rule()).orElseThrow();
            lines.add(new Line(conclusion, p.rule(), p.facts(), negations(rule), parameters(rule)));
        }));
        return lines;
    }

    private Set<Line> actual(PatientCase given) {
        Set<Line> lines = new HashSet<>();
        for (Concluded one : engine.decide(given).conclusions()) {
            for (Basis b : one.bases()) {
                Set<String> parameters = Set.copyOf(b.parameters());
                lines.add(new Line(one.conclusion(), b.rule().id(), b.facts(), b.absent().size(), parameters));
            }
        }
        return lines;
    }

    private static int negations(RuleModel rule) {
        return (int) rule.conditions().stream().filter(Condition.Negation.class::isInstance).count();
    }

    private static Set<String> parameters(RuleModel rule) {
        return rule.conditions().stream()
                .filter(Condition.ParameterPattern.class::isInstance)
                .map(c -> ((Condition.ParameterPattern) c).name())
                .collect(Collectors.toSet());
    }
}
