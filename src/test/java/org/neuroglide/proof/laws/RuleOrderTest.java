package org.neuroglide.proof.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Decision;
import org.neuroglide.proof.KnowledgeCopy;
import org.neuroglide.proof.cases.CaseGenerator;

/** The order of rule files, of the rules in them and of their ids changes nothing. */
@Execution(ExecutionMode.CONCURRENT)
class RuleOrderTest {
    private static final int CASES = 1_000;

    @TempDir
    Path directory;

    @Test
    void filesAndRulesTurnedAround() {
        Knowledge bundled = Knowledge.bundled();
        Knowledge turned = KnowledgeCopy.in(directory).turnedAround().load();
        assertThat(turned.hash()).isNotEqualTo(bundled.hash());

        DecisionEngine one = new DecisionEngine(bundled);
        DecisionEngine other = new DecisionEngine(turned);
        CaseGenerator generator = new CaseGenerator(bundled);
        LongStream.range(0, CASES).parallel().mapToObj(generator::generate).forEach(c -> {
            assertThat(proofs(other.decide(c), KnowledgeCopy::other)).isEqualTo(proofs(one.decide(c), id -> id));
        });
    }

    /** All of a decision but its hash, with rules under the ids that one of the knowledge bases gives them. */
    private static Set<String> proofs(Decision d, UnaryOperator<String> id) {
        Set<String> proofs = new TreeSet<>(SameChanges.keys(d));
        for (Concluded x : d.conclusions()) {
            for (Basis b : x.bases()) {
                String rule = id.apply(b.rule().id());
                proofs.add(x.conclusion() + " by " + rule + " " + b.facts() + b.absent() + b.parameters());
            }
        }
        d.recommendations().forEach(r -> proofs.add(r.technique() + sorted(r.because(), id)));
        d.questions().forEach(q -> proofs.add(q.code() + sorted(q.rules(), id)));
        d.notRecommended().forEach(n -> n.barriers().forEach(b -> proofs.add(n.technique() + b.reason() + sorted(b.rules(), id))));
        return proofs;
    }

    private static List<String> sorted(List<String> ids, UnaryOperator<String> id) {
        return ids.stream().map(id).sorted().toList();
    }
}
