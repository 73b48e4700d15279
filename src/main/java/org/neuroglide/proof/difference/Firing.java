package org.neuroglide.proof.difference;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Fact;

/**
 * One firing of a rule.
 *
 * @param parameters names of the numbers it reads
 */
record Firing(String rule, Fact conclusion, List<Fact> facts, List<String> absent, List<String> parameters) {
    static Set<Firing> of(Decision decision) {
        Set<Firing> firings = new LinkedHashSet<>();
        for (Concluded concluded : decision.conclusions()) {
            for (Basis b : concluded.bases()) {
                firings.add(new Firing(b.rule().id(), concluded.conclusion(), b.facts(), b.absent(), b.parameters()));
            }
        }
        return firings;
    }

    /** Each firing in the short form of proofs. */
    static List<String> keys(Decision decision) {
        return of(decision).stream()
                .map(f -> f.rule + ": " + f.conclusion.key() + " from "
                        + String.join(" and ", f.facts.stream().map(Fact::key).toList()))
                .toList();
    }

    /** Ids of the rules that fire otherwise in one decision than in the other. */
    static TreeSet<String> differing(Decision before, Decision after) {
        Set<Firing> old = of(before);
        Set<Firing> now = of(after);
        TreeSet<String> rules = new TreeSet<>();
        old.stream().filter(f -> !now.contains(f)).forEach(f -> rules.add(f.rule));
        now.stream().filter(f -> !old.contains(f)).forEach(f -> rules.add(f.rule));
        return rules;
    }
}
