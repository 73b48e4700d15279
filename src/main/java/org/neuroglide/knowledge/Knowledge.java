package org.neuroglide.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neuroglide.model.Problem;

/** A knowledge base that holds no known problem. */
public final class Knowledge {
    private Knowledge() {}

    /**
     * Everything that is wrong with the knowledge base in a directory, sorted. Compiles nothing.
     *
     * @param directory the folder that holds {@code kbase.yaml}; problems name files below it
     */
    public static List<Problem> lint(Path directory) {
        List<Problem> problems = new ArrayList<>();
        KnowledgeFiles files = KnowledgeFiles.read(directory, problems);
        KnowledgeTables.read(files, problems);
        return below(directory, problems);
    }

    /** The problems as the user named their files, sorted. */
    private static List<Problem> below(Path directory, List<Problem> problems) {
        return problems.stream()
                .map(p -> p.file().isEmpty()
                        ? p
                        : new Problem(
                                p.code(),
                                directory.resolve(p.file()).toString(),
                                p.line(),
                                p.subject(),
                                p.message(),
                                p.nextStep()))
                .distinct()
                .sorted()
                .toList();
    }
}
