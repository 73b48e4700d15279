package org.neuroglide.proof.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.engine.Reasoning;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Fact;

/** Lets the reference draw the conclusions of a decision. Negations are given by their patterns' types alone. */
public final class ReferenceReasoning implements Reasoning {
    private static final Comparator<Basis> ORDER = Comparator.<Basis, String>comparing(b -> b.rule().id())
            .thenComparing(b -> String.join(" ", b.facts().stream().map(Fact::key).toList()));

    private final ReferenceEvaluator evaluator;
    private final Map<String, RuleModel> rules = new HashMap<>();

    public ReferenceReasoning(Collection<RuleModel> rules, Map<String, Parameter> parameters) {
        evaluator = new ReferenceEvaluator(rules, parameters);
        rules.forEach(rule -> this.rules.put(rule.id(), rule));
    }

    @Override
    public List<Concluded> conclude(List<Fact> inputs) {
        return concluded(evaluator.evaluate(inputs));
    }

    /** The conclusions of an evaluation as a decision holds them. */
    public List<Concluded> concluded(Map<Conclusion, Set<ReferenceEvaluator.Proof>> proofs) {
        List<Concluded> concluded = new ArrayList<>();
        proofs.forEach((conclusion, ways) -> concluded.add(
                new Concluded(conclusion, ways.stream().map(this::basis).sorted(ORDER).toList())));
        concluded.sort(Comparator.comparing(c -> c.conclusion().key()));
        return List.copyOf(concluded);
    }

    private Basis basis(ReferenceEvaluator.Proof proof) {
        RuleModel rule = rules.get(proof.rule());
        List<String> absent = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Negation negation) {
                absent.add(negation.pattern().type());
            } else if (condition instanceof Condition.ParameterPattern parameter) {
                parameters.add(parameter.name());
            }
        }
        return new Basis(rule.summary(), proof.facts(), absent, parameters.stream().distinct().toList());
    }
}
