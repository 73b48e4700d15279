package org.neuroglide.knowledge;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.neuroglide.model.Problem;

/**
 * What a knowledge base says, apart from its executable form.
 *
 * @param hash of its files, see {@link KnowledgeFiles#hash()}
 * @param rules drafts among them, sorted by id
 */
record KnowledgeContent(String hash, KnowledgeTables tables, List<RuleModel> rules) {
    /** Reads and checks everything. */
    static KnowledgeContent read(KnowledgeFiles files, List<Problem> problems) {
        Set<String> parametersNamed = new HashSet<>();
        KnowledgeTables tables = KnowledgeTables.read(files, parametersNamed, problems);
        List<RuleModel> rules = RuleFiles.read(files.texts(), tables, parametersNamed, problems);
        if (problems.stream().noneMatch(p -> p.file().endsWith(RuleFiles.EXTENSION))) {
            RetiredReader.checkSuccessors(tables.retired(), rules, problems);
            TraceabilityLint.check(tables, rules, problems);
        }
        return new KnowledgeContent(files.hash(), tables, rules);
    }

    static Map<String, RuleModel> byId(List<RuleModel> rules) {
        Map<String, RuleModel> byId = new LinkedHashMap<>();
        rules.forEach(rule -> byId.put(rule.id(), rule));
        return byId;
    }

    Optional<RuleModel> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The active rules as Drools compiles them: path to text. */
    SortedMap<String, String> printed() {
        return printed(rules);
    }

    SortedMap<String, String> printed(Collection<RuleModel> some) {
        return new RulePrinter(tables.parameters()).print(some);
    }
}
