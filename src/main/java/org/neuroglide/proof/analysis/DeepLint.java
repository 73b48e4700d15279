package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;

/** The static analysis of a knowledge base that the lint has passed. */
public final class DeepLint {
    private final Knowledge knowledge;
    private final Domains domains;
    private final List<Sketch> sketches;

    public DeepLint(Knowledge knowledge) {
        this.knowledge = knowledge;
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
        Budget budget = Budget.seconds(seconds);
        List<Remark> remarks = new ArrayList<>(new Overlap(domains, sketches).remarks());
        NeverFires never = new NeverFires(domains, sketches, budget);
        remarks.addAll(never.remarks());
        return remarks.stream().sorted().toList();
    }
}
