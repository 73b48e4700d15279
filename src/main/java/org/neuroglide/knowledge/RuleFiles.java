package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.model.Problem;

/** Reads and checks every rule file of a knowledge base. */
final class RuleFiles {
    static final String EXTENSION = ".drl";

    private RuleFiles() {}

    /**
     * All rules that can be read, sorted by id.
     *
     * @param texts path within the knowledge base to content; only rule files are looked at
     * @param parametersUsedElsewhere names of the parameters that others than rules read
     */
    static List<RuleModel> read(
            Map<String, String> texts,
            KnowledgeTables tables,
            Set<String> parametersUsedElsewhere,
            List<Problem> problems) {
        List<RuleFile> files = new ArrayList<>();
        texts.forEach((path, text) -> {
            if (path.endsWith(EXTENSION)) {
                files.add(RuleReader.read(path, text, problems));
            }
        });
        RuleLint.check(files, tables, parametersUsedElsewhere, problems);
        return files.stream()
                .flatMap(f -> f.rules().stream())
                .sorted(Comparator.comparing(RuleModel::id))
                .toList();
    }
}
