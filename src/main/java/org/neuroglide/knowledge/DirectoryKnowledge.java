package org.neuroglide.knowledge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.model.Problem;

/** Makes a {@link Knowledge} of a directory. */
final class DirectoryKnowledge {
    private DirectoryKnowledge() {}

    static List<Problem> lint(Path directory) {
        List<Problem> problems = new ArrayList<>();
        KnowledgeContent.read(KnowledgeFiles.read(directory, problems), problems);
        return below(directory, problems);
    }

    static Knowledge load(Path directory, @Nullable Path cache) {
        KnowledgeContent content = read(directory);
        List<Problem> notes = new ArrayList<>();
        ExecutableRules rules = ExecutableRules.of(compile(directory, content, cache, notes));
        return new Knowledge(content, () -> rules, notes);
    }

    /** The content of a directory that holds no problem. */
    static KnowledgeContent read(Path directory) {
        List<Problem> problems = new ArrayList<>();
        return read(directory, KnowledgeFiles.read(directory, problems), problems);
    }

    /** The content of files that hold no problem, with what reading them has found. */
    static KnowledgeContent read(Path directory, KnowledgeFiles files, List<Problem> problems) {
        KnowledgeContent content = KnowledgeContent.read(files, problems);
        if (!problems.isEmpty()) {
            throw new KnowledgeException(below(directory, problems));
        }
        return content;
    }

    private static CompiledModel compile(
            Path directory, KnowledgeContent content, @Nullable Path cacheFolder, List<Problem> notes) {
        SortedMap<String, String> printed = content.printed();
        if (cacheFolder == null) {
            return compile(directory, content, printed);
        }
        ModelCache cache = ModelCache.open(cacheFolder, notes);
        String key = ModelKey.of(printed);
        Optional<CompiledModel> stored = cache.read(key);
        if (stored.isPresent()) {
            return stored.get();
        }
        CompiledModel made = compile(directory, content, printed);
        cache.write(key, made);
        return made;
    }

    static CompiledModel compile(Path directory, KnowledgeContent content, SortedMap<String, String> printed) {
        try {
            return ModelCompiler.compile(printed);
        } catch (ModelCompiler.Refused refused) {
            List<Problem> problems = CompileProblems.of(content, refused);
            throw new KnowledgeException(below(directory, problems), refused);
        }
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
