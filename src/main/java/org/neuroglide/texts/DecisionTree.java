package org.neuroglide.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Decision;
import org.neuroglide.model.EvidenceSummary;
import org.neuroglide.model.Fact;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.NotRecommended;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.RuleSummary;

/**
 * The canonical form of a decision: a plain tree in which equal decisions are equal to the byte.
 *
 * <p>Maps are sorted by key. Lists have the order of the decision where the order says something (recommendations,
 * questions, barriers), and are sorted by key or id otherwise. A rule, an input fact and an evidence entry stand once,
 * in the lists {@code rules}, {@code facts} and {@code evidence}; everything else refers to them by id or key. Constants
 * are written as in the model, dates in ISO form, what is not known as null.
 */
public final class DecisionTree {
    private DecisionTree() {}

    /** The tree: maps, lists, texts, whole numbers, truth values and null. */
    public static Map<String, @Nullable Object> of(Decision decision) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("asOf", decision.asOf().toString());
        tree.put("disposition", decision.disposition().name());
        tree.put(
                "ceiling",
                decision.ceiling() == null ? null : decision.ceiling().name());
        tree.put("homeAllowed", decision.homeAllowed());
        tree.put(
                "reviewOn",
                decision.reviewOn() == null ? null : decision.reviewOn().toString());
        tree.put("knowledge", knowledge(decision));
        tree.put("questions", RecordTree.list(decision.questions()));
        tree.put(
                "recommendations",
                decision.recommendations().stream()
                        .map(DecisionTree::recommendation)
                        .toList());
        tree.put("notRecommended", notRecommended(decision.notRecommended()));
        tree.put(
                "conclusions",
                decision.conclusions().stream().map(DecisionTree::conclusion).toList());
        tree.put("facts", facts(decision));
        tree.put("rules", rules(decision));
        tree.put("evidence", evidence(decision));
        return tree;
    }

    /** One line of canonical JSON without a line feed: UTF-8, keys sorted, no blanks between values. */
    public static String json(Decision decision) {
        return CanonicalJson.write(of(decision));
    }

    /** The same tree as YAML. */
    public static String yaml(Decision decision) {
        return YamlText.write(of(decision));
    }

    private static Map<String, @Nullable Object> knowledge(Decision decision) {
        Map<String, @Nullable Object> knowledge = new TreeMap<>();
        knowledge.put("version", decision.knowledgeVersion());
        knowledge.put("hash", decision.knowledgeHash());
        knowledge.put("clinicallyReviewed", decision.reviewed());
        return knowledge;
    }

    private static Map<String, @Nullable Object> recommendation(Recommendation recommendation) {
        Map<String, @Nullable Object> tree = RecordTree.of(recommendation);
        tree.put(
                "evidence",
                recommendation.evidence().stream().map(EvidenceSummary::key).toList());
        return tree;
    }

    private static List<@Nullable Object> notRecommended(List<NotRecommended> techniques) {
        return RecordTree.list(techniques);
    }

    private static Map<String, @Nullable Object> conclusion(Concluded concluded) {
        Map<String, @Nullable Object> tree = fact(concluded.conclusion());
        tree.put("bases", concluded.bases().stream().map(DecisionTree::basis).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> basis(Basis basis) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("rule", basis.rule().id());
        tree.put("facts", basis.facts().stream().map(Fact::key).toList());
        tree.put("absent", basis.absent());
        tree.put("parameters", basis.parameters());
        return tree;
    }

    private static Map<String, @Nullable Object> fact(Fact fact) {
        Map<String, @Nullable Object> tree = new TreeMap<>();
        tree.put("key", fact.key());
        tree.put("type", fact.getClass().getSimpleName());
        tree.put("fields", RecordTree.of((Record) fact));
        return tree;
    }

    private static List<Object> facts(Decision decision) {
        Map<String, Object> facts = new TreeMap<>();
        for (Basis basis : bases(decision)) {
            for (Fact fact : basis.facts()) {
                if (fact instanceof InputFact) {
                    facts.computeIfAbsent(fact.key(), k -> fact(fact));
                }
            }
        }
        return new ArrayList<>(facts.values());
    }

    private static List<Object> rules(Decision decision) {
        Map<String, Object> rules = new TreeMap<>();
        for (Basis basis : bases(decision)) {
            RuleSummary rule = basis.rule();
            rules.computeIfAbsent(rule.id(), id -> RecordTree.of(rule));
        }
        return new ArrayList<>(rules.values());
    }

    private static List<Object> evidence(Decision decision) {
        Map<String, Object> entries = new TreeMap<>();
        for (Recommendation recommendation : decision.recommendations()) {
            recommendation.evidence().forEach(e -> entries.computeIfAbsent(e.key(), k -> RecordTree.of(e)));
        }
        return new ArrayList<>(entries.values());
    }

    private static List<Basis> bases(Decision decision) {
        return decision.conclusions().stream().flatMap(c -> c.bases().stream()).toList();
    }
}
