package org.neuroglide.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** A knowledge base with the tables of a directory and rules that no author wrote; the lint does not see them. */
public final class KnowledgeOfRules {
    private KnowledgeOfRules() {}

    /** The knowledge base of the directory with other rules in the place of its own. */
    public static Knowledge of(Path directory, UnaryOperator<List<RuleModel>> rules) {
        KnowledgeContent content = DirectoryKnowledge.read(directory);
        KnowledgeContent other =
                new KnowledgeContent(content.hash(), content.tables(), List.copyOf(rules.apply(content.rules())));
        ExecutableRules executable = ExecutableRules.of(DirectoryKnowledge.compile(directory, other, other.printed()));
        return new Knowledge(other, () -> executable, List.of());
    }
}
