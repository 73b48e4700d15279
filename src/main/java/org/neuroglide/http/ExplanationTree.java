package org.neuroglide.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.engine.Explanation;
import org.neuroglide.engine.Proof;
import org.neuroglide.engine.WhyNot;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleTrace;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Fact;
import org.neuroglide.texts.RecordTree;
import org.neuroglide.texts.RuleWords;
import org.neuroglide.texts.Words;

/** Why and why not, as a tree of plain values. */
final class ExplanationTree {
    private final Knowledge knowledge;
    private final Words words;

    ExplanationTree(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.words = new Words(knowledge.vocabulary(), knowledge.sources(), knowledge.techniques(), knowledge.parameters());
    }

    /**
     * @param why the beginning of a conclusion's key, or the id of a rule; empty for every conclusion
     * @param whyNot id of a technique or of a rule; empty where it is not asked
     */
    Map<String, Object> of(Explanation explanation, String why, String whyNot) {
        Map<String, Object> tree = new TreeMap<>();
        if (!whyNot.isEmpty()) {
            tree.put("whyNot", whyNot(explanation, whyNot));
        }
        if (!why.isEmpty() || whyNot.isEmpty()) {
            tree.put("proofs", proofs(explanation, why).stream().map(ExplanationTree::proof).toList());
        }
        return tree;
    }

    private static List<Proof> proofs(Explanation explanation, String why) {
        if (!why.isEmpty()) {
            List<Proof> found = explanation.why(why);
            if (found.isEmpty()) {
                throw ServerException.refused(422, "why-unknown", "Nothing of this kind is concluded in the case");
            }
            return found;
        }
        List<Proof> all = new ArrayList<>();
        for (Conclusion conclusion : explanation.examination().decision().conclusions(Conclusion.class)) {
            all.addAll(explanation.why(conclusion.key()));
        }
        return all.stream().distinct().toList();
    }

    private Map<String, @Nullable Object> whyNot(Explanation explanation, String name) {
        String rule = name.toUpperCase(Locale.ROOT);
        return knowledge.rule(rule)
                .map(r -> nearest(explanation.trace(r)))
                .or(() -> explanation.whyNot(name).map(this::technique))
                .orElseThrow(() -> ServerException.refused(422, "why-not-unknown", "There is no technique and no rule of this name"));
    }

    private Map<String, @Nullable Object> technique(WhyNot whyNot) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("technique", whyNot.technique().id());
        tree.put("recommended", whyNot.recommended());
        tree.put("barriers", whyNot.barriers().stream().map(RecordTree::of).toList());
        tree.put("nearest", whyNot.nearest().stream().map(this::nearest).toList());
        return tree;
    }

    private Map<String, @Nullable Object> nearest(WhyNot.NearestRule nearest) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("rule", RecordTree.of(nearest.rule()));
        tree.put("ask", nearest.ask());
        tree.put("conditions", nearest.trace().steps().stream().map(s -> step(nearest.rule().id(), s)).toList());
        return tree;
    }

    private Map<String, @Nullable Object> step(String rule, RuleTrace.Step step) {
        String condition = knowledge.rule(rule).map(r -> new RuleWords(words, r).condition(step.condition())).orElse("");
        return new TreeMap<>(Map.of(
                "condition", condition,
                "state", step.state().name(),
                "facts", step.facts().stream().map(Fact::key).toList()));
    }

    private static Map<String, Object> proof(Proof proof) {
        return new TreeMap<>(Map.of(
                "fact", proof.fact().key(),
                "type", proof.fact().getClass().getSimpleName(),
                "steps", proof.steps().stream().map(ExplanationTree::step).toList()));
    }

    private static Map<String, Object> step(Proof.Step step) {
        return new TreeMap<>(Map.of(
                "rule", RecordTree.of(step.rule()),
                "facts", step.facts().stream().map(ExplanationTree::proof).toList(),
                "absent", step.absent(),
                "parameters", step.parameters().stream().map(ExplanationTree::parameter).toList()));
    }

    private static Map<String, @Nullable Object> parameter(Parameter parameter) {
        return RecordTree.of(parameter);
    }
}
