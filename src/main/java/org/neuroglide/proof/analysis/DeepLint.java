package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;

/** The static analysis of a knowledge base that the lint has passed. */
public final class DeepLint {
    private static final int GENERATED = 1_500;

    private final int generated;
    private final Knowledge knowledge;
    private final Function<PatientCase, Decision> decide;
    private final Domains domains;
    private final List<Sketch> sketches;

    /** Decides witness cases with the engine. */
    public DeepLint(Knowledge knowledge) {
        this(knowledge, new DecisionEngine(knowledge)::decide, GENERATED);
    }

    /**
     * @param decide decides a case by the knowledge base's rules
     * @param generated how many generated cases are decided before any is searched for
     */
    public DeepLint(Knowledge knowledge, Function<PatientCase, Decision> decide, int generated) {
        this.generated = generated;
        this.knowledge = knowledge;
        this.decide = decide;
        this.domains = new Domains(knowledge.vocabulary());
        this.sketches = knowledge.rules().stream()
                .filter(RuleModel::active)
                .sorted(Comparator.comparing(RuleModel::id))
                .map(rule -> Sketcher.of(rule, domains, knowledge.parameters()))
                .toList();
    }

    /**
     * Everything found, sorted.
     *
     * @param seconds how long cases may be searched for; what is exact takes no part of it
     */
    public List<Remark> remarks(int seconds) {
        return remarks(() -> Budget.seconds(seconds));
    }

    /** @param budgets asked when the searches begin */
    List<Remark> remarks(Supplier<Budget> budgets) {
        List<Remark> remarks = new ArrayList<>(new Overlap(domains, sketches).remarks());
        NeverFires never = new NeverFires(domains, sketches);
        remarks.addAll(never.remarks());
        List<Sketch> living = never.living();
        remarks.addAll(new Thresholds(domains, living).remarks());
        remarks.addAll(new Unused(knowledge, domains, living).remarks());
        List<Remark> order = Order.remarks(sketches, domains);
        remarks.addAll(order);
        if (order.stream().noneMatch(r -> r.check() == Check.CYCLE)) {
            Budget budget = budgets.get();
            Witnesses witnesses = new Witnesses(knowledge, domains, living, budget, decide, generated);
            remarks.addAll(new Contradictions(domains, living, witnesses, budget).remarks());
        }
        return remarks.stream().sorted().toList();
    }
}
