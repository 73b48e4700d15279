package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Contraindication;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Deferral;
import org.neuroglide.model.Fact;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.IrritabilityOverride;
import org.neuroglide.model.Referral;
import org.neuroglide.model.RuleSummary;

/** Looks things up in one decision: which rules stand behind a conclusion, and which reported facts. */
public final class Reading {
    private final Decision decision;
    private final Map<Fact, Concluded> concluded = new LinkedHashMap<>();
    private final Map<String, RuleSummary> rules = new TreeMap<>();

    public Reading(Decision decision) {
        this.decision = decision;
        for (Concluded one : decision.conclusions()) {
            concluded.put(one.conclusion(), one);
            one.bases().forEach(basis -> rules.put(basis.rule().id(), basis.rule()));
        }
    }

    Decision decision() {
        return decision;
    }

    Optional<Concluded> concluded(Fact fact) {
        return Optional.ofNullable(concluded.get(fact));
    }

    /** A rule that stands behind a conclusion of the decision. */
    public Optional<RuleSummary> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** A rule with its statement: "PR-004 High irritability: sliders at most". */
    public String named(String id) {
        return rule(id).map(rule -> id + " " + rule.statement()).orElse(id);
    }

    /** Ids of the rules that concluded it, sorted. */
    public List<String> rulesBehind(Conclusion conclusion) {
        return concluded(conclusion).stream()
                .flatMap(c -> c.bases().stream())
                .map(b -> b.rule().id())
                .distinct()
                .sorted()
                .toList();
    }

    /** " [PR-004, PR-006]", or nothing where no rule stands behind it. */
    public String cited(Conclusion conclusion) {
        return cited(rulesBehind(conclusion));
    }

    static String cited(List<String> rules) {
        return rules.isEmpty() ? "" : " [" + String.join(", ", rules) + "]";
    }

    /** What was reported, or not assessed, that a conclusion rests on in the end; in the order of the proof. */
    public List<InputFact> inputsBehind(Conclusion conclusion) {
        Set<InputFact> inputs = new LinkedHashSet<>();
        collect(conclusion, inputs, new LinkedHashSet<>());
        return List.copyOf(inputs);
    }

    private void collect(Fact fact, Set<InputFact> inputs, Set<Fact> seen) {
        if (fact instanceof InputFact input) {
            inputs.add(input);
        } else if (seen.add(fact)) {
            concluded(fact).stream()
                    .flatMap(c -> c.bases().stream())
                    .flatMap(b -> b.facts().stream())
                    .forEach(f -> collect(f, inputs, seen));
        }
    }

    /** Whether a bar stands only because of a referral or deferral, which says it already. */
    public boolean followsFromConcern(Contraindication bar) {
        return concluded(bar).stream()
                .flatMap(c -> c.bases().stream())
                .allMatch(b -> b.facts().stream().anyMatch(f -> f instanceof Referral || f instanceof Deferral));
    }

    /** Conclusions of a type in the order of the given key, then of the decision. */
    <C extends Conclusion> List<C> sorted(Class<C> type, Comparator<C> order) {
        List<C> found = new ArrayList<>(decision.conclusions(type));
        found.sort(order);
        return found;
    }

    /** The clinician's override, where a rule took notice of one. */
    Optional<IrritabilityOverride> override() {
        return decision.conclusions().stream()
                .flatMap(c -> c.bases().stream())
                .map(Basis::facts)
                .flatMap(List::stream)
                .filter(IrritabilityOverride.class::isInstance)
                .map(IrritabilityOverride.class::cast)
                .filter(IrritabilityOverride::given)
                .findFirst();
    }
}
