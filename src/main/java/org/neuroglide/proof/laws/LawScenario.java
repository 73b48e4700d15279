package org.neuroglide.proof.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Recommendation;
import org.neuroglide.proof.cases.ScenarioText;
import org.neuroglide.proof.cases.ScenarioText.Part;
import org.neuroglide.proof.laws.Law.Change;

/** A broken law as a scenario file that fails until the rules are repaired. */
final class LawScenario {
    private static final String NEXT =
            "Next: repair the rule that is wrong and keep this file under scenarios/; it fails until then.";
    private static final int MOST_RULES = 5;

    private final Knowledge knowledge;
    private final ScenarioText texts;
    private final DecisionEngine engine;

    LawScenario(Knowledge knowledge, DecisionEngine engine) {
        this.knowledge = knowledge;
        this.texts = new ScenarioText(knowledge);
        this.engine = engine;
    }

    /** The case alone for a law of single decisions; otherwise the case before the change and after it. */
    String of(String law, String wrong, Change change) {
        PatientCase from = change.from().get();
        PatientCase to = change.to().get();
        Decision after = engine.decide(to);
        List<String> heading = new ArrayList<>(List.of("Law broken: " + law + ".", "What is wrong: " + wrong + "."));
        String id = ScenarioText.id(law);
        if (change.what().isEmpty()) {
            heading.add(NEXT);
            return texts.of(heading, List.of(new Part(id, sentence(law), to, notThis(after))));
        }
        Decision before = engine.decide(from);
        heading.addAll(rules("Only before the change: ", before, after));
        heading.addAll(rules("Only after the change: ", after, before));
        heading.add(NEXT);
        return texts.of(heading, List.of(
                new Part(id + "-before", sentence(law) + ": as it was", from, "expect: { disposition: " + before.disposition() + " }"),
                new Part(id + "-after", sentence(law) + ": " + change.what(), to, noLooser(before, after))));
    }

    String undecided(String law, String why, PatientCase given) {
        List<String> heading = List.of("Law broken: " + law + ".", "What is wrong: " + why + ".");
        return texts.of(heading, List.of(new Part(ScenarioText.id(law), law, given, "expect: { disposition: ASSESS_FIRST }")));
    }

    /** The first rules that stand in one decision and not in the other. */
    private List<String> rules(String label, Decision one, Decision other) {
        Set<String> ids = fired(one);
        ids.removeAll(fired(other));
        return ids.stream()
                .limit(MOST_RULES)
                .map(id -> label + knowledge.rule(id).map(r -> r.summary().id() + " " + r.summary().statement()).orElse(id) + ".")
                .toList();
    }

    private static Set<String> fired(Decision decision) {
        return decision.conclusions().stream()
                .flatMap(c -> c.bases().stream())
                .map(b -> b.rule().id())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sentence(String law) {
        return "the law \"" + law + "\"";
    }

    private static String notThis(Decision wrong) {
        return wrong.recommendations().isEmpty()
                ? "expectNot: { disposition: " + wrong.disposition() + " }"
                : "expectNot: { recommend: [ " + techniques(wrong.recommendations()) + " ] }";
    }

    private static String noLooser(Decision before, Decision after) {
        if (after.disposition().compareTo(before.disposition()) > 0) {
            return "expectNot: { disposition: " + after.disposition() + " }";
        }
        List<Recommendation> above = after.recommendations().stream()
                .filter(r -> before.ceiling() == null || r.kind().compareTo(before.ceiling()) > 0)
                .toList();
        if (!above.isEmpty()) {
            return "expectNot: { recommend: [ " + techniques(above) + " ] }";
        }
        boolean home = before.disposition().carriesTechniques() && !before.homeAllowed() && after.homeAllowed();
        return home ? "expect: { home: barred }" : "expect: { disposition: " + before.disposition() + " }";
    }

    private static String techniques(List<Recommendation> recommendations) {
        return String.join(", ", recommendations.stream().map(Recommendation::technique).distinct().sorted().toList());
    }
}
