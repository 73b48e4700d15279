package org.neuroglide.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleTrace;
import org.neuroglide.model.Fact;

/** How the conditions of rules stand in one case. */
final class Tracing {
    private final Knowledge knowledge;
    private final List<Fact> facts;

    /**
     * @param facts the final facts of the case
     */
    Tracing(Knowledge knowledge, List<Fact> facts) {
        this.knowledge = knowledge;
        this.facts = facts;
    }

    /** The trace of a rule, nothing where there is no such rule. */
    Optional<RuleTrace> of(String id) {
        return knowledge.rule(id).map(rule -> RuleTrace.of(rule, facts, knowledge.parameters()));
    }

    /** The trace of a rule that did not fire, in lines. */
    List<String> lines(String id) {
        Map<String, Object> numbers = numbers(id);
        return of(id).stream()
                .flatMap(trace -> trace.steps().stream())
                .flatMap(step -> StepText.of(step, numbers).stream())
                .toList();
    }

    /** The file of a rule. */
    String file(String id) {
        return knowledge.rule(id).map(rule -> "kbase/" + rule.file()).orElse("no rule file");
    }

    /** The parameters of a rule by variable. */
    private Map<String, Object> numbers(String id) {
        Map<String, Object> numbers = new HashMap<>();
        for (Condition condition : knowledge.rule(id).map(r -> r.conditions()).orElse(List.of())) {
            if (condition instanceof Condition.ParameterPattern pattern) {
                Parameter parameter = knowledge.parameters().get(pattern.name());
                if (parameter != null) {
                    numbers.put(pattern.variable(), parameter.value());
                }
            }
        }
        return numbers;
    }
}
