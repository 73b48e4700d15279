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
import org.neuroglide.proof.cases.CaseText;
import org.neuroglide.proof.cases.ScenarioText;
import org.neuroglide.proof.cases.ScenarioText.Part;
import org.neuroglide.proof.laws.Law.Change;

/**
 * A broken law as a scenario file that fails until the rules are repaired; where no expectation can say the law, as a
 * case file that says so.
 */
final class LawScenario {
    private static final String NEXT =
            "Next: repair the rule that is wrong and keep this file under scenarios/; it fails until then.";
    private static final String NO_SCENARIO = "This is a case file, not a scenario: no expectation of one decision can say what is wrong here.";
    private static final String AGAIN = "Next: repair what is wrong, and run laws again with the same options; decide shows the answer to this case.";
    private static final int MOST_RULES = 5;

    private final Knowledge knowledge;
    private final ScenarioText texts;
    private final DecisionEngine engine;

    LawScenario(Knowledge knowledge, DecisionEngine engine) {
        this.knowledge = knowledge;
        this.texts = new ScenarioText(knowledge);
        this.engine = engine;
    }

    /** The case after the change is what must be answered otherwise; the case before it stands above, as a comment. */
    String of(Law law, String wrong, Change change) {
        PatientCase to = change.to().get();
        Decision before = engine.decide(change.from().get());
        Decision after = engine.decide(to);
        boolean changed = !change.what().isEmpty();
        String expectation = law.claim().of(change, before, after);
        List<String> heading = new ArrayList<>(List.of("Law broken: " + law.name() + ".", "What is wrong: " + wrong + "."));
        if (changed) {
            heading.addAll(rules("Only before the change: ", before, after));
            heading.addAll(rules("Only after the change: ", after, before));
            heading.add("The case before the change, answered " + before.disposition() + ":");
            CaseText.of(change.from().get()).lines().forEach(line -> heading.add("    " + line));
        }
        if (expectation.isEmpty()) {
            heading.addAll(List.of(NO_SCENARIO, AGAIN));
            return ScenarioText.caseFile(heading, to);
        }
        if (changed) {
            heading.add("The expectation takes the answer before the change for right. If that one is too strict, repair it and drop this file.");
        }
        heading.add(NEXT);
        String why = "the law \"" + law.name() + "\"" + (changed ? ": " + change.what() : "");
        return texts.of(heading, List.of(new Part(ScenarioText.id(law.name()), why, to, expectation)));
    }

    static String undecided(String law, String why, PatientCase given) {
        return ScenarioText.caseFile(List.of("Law broken: " + law + ".", "What is wrong: " + why + ".",
                "This is a case file, not a scenario: a case that is not decided meets no expectation.", AGAIN), given);
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
}
