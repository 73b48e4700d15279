package org.neuroglide.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RetiredRule;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.texts.CanonicalJson;
import org.neuroglide.texts.RecordTree;
import org.neuroglide.texts.RuleWords;
import org.neuroglide.texts.Words;

/** The rules and the vocabulary of the knowledge base that decides. */
final class ReferenceEndpoints {
    private final Knowledge knowledge;
    private final Words words;
    private final String rules;
    private final String vocabulary;

    ReferenceEndpoints(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.words = new Words(knowledge.vocabulary(), knowledge.sources(), knowledge.techniques(), knowledge.parameters());
        this.rules = CanonicalJson.write(about("rules", knowledge.rules().stream().map(ReferenceEndpoints::brief).toList()));
        this.vocabulary = CanonicalJson.write(about("sections", sections(knowledge.vocabulary())));
    }

    List<Route> routes() {
        return List.of(
                Route.get("/rules", call -> Answer.json(rules)),
                Route.get("/rules/{id}", this::rule),
                Route.get("/vocabulary", call -> Answer.json(vocabulary)));
    }

    private Map<String, Object> about(String key, Object content) {
        return Map.of(key, content, "knowledge", Map.of("version", knowledge.info().version(), "hash", knowledge.hash()));
    }

    private Answer rule(Call call) {
        String id = call.parameters().getOrDefault("id", "");
        Optional<RuleModel> rule = knowledge.rule(id);
        RetiredRule retired = knowledge.retired().get(id);
        if (rule.isPresent()) {
            return Answer.json(CanonicalJson.write(full(rule.get())));
        } else if (retired != null) {
            return Answer.json(CanonicalJson.write(retired(retired)));
        }
        throw ServerException.refused(404, "rule-unknown", "There is no rule with this id");
    }

    private static Map<String, @Nullable Object> brief(RuleModel rule) {
        Map<String, @Nullable Object> tree = new TreeMap<>(RecordTree.of(rule.summary()));
        tree.put("folder", rule.folder());
        tree.put("status", rule.status());
        return tree;
    }

    private Map<String, @Nullable Object> full(RuleModel rule) {
        RuleWords said = new RuleWords(words, rule);
        Map<String, @Nullable Object> tree = brief(rule);
        tree.put("file", rule.file());
        tree.put("comment", rule.comment());
        tree.put("conditions", said.conditions());
        tree.put("conclusion", said.conclusion());
        return tree;
    }

    private static Map<String, Object> retired(RetiredRule rule) {
        return Map.of("id", rule.id(), "statement", rule.title(), "status", "retired", "successor", rule.successor(), "why", rule.why());
    }

    private static Map<String, Object> sections(Vocabulary vocabulary) {
        Map<String, Object> sections = new TreeMap<>();
        for (Vocabulary.Section section : Vocabulary.Section.values()) {
            List<Object> items = new ArrayList<>();
            vocabulary.items(section).forEach(item -> items.add(item(item)));
            sections.put(section.key(), items);
        }
        return sections;
    }

    /** What an item says; what its section does not use is left out. */
    private static Map<String, @Nullable Object> item(VocabularyItem item) {
        Map<String, @Nullable Object> tree = new TreeMap<>(RecordTree.of(item));
        tree.remove("section");
        tree.values().removeIf(v -> v == null || v.equals("") || v.equals(List.of()) || v.equals("NONE") || v.equals(false) || v.equals(0));
        return tree;
    }
}
