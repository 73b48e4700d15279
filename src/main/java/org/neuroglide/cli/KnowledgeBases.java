package org.neuroglide.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.KnowledgeException;
import org.neuroglide.model.Problem;

/** Knowledge bases by the names that {@code diff} takes: a folder, {@code bundled}, or a git revision. */
final class KnowledgeBases {
    private static final String BUNDLED = "bundled";

    private final Desk desk;

    KnowledgeBases(Desk desk) {
        this.desk = desk;
    }

    Knowledge named(String name) {
        if (name.equals(BUNDLED)) {
            return Knowledge.bundled();
        } else if (Files.isDirectory(desk.terminal().folder().resolve(name))) {
            return folder(Path.of(name));
        }
        return new GitRevision(desk.terminal(), name).read(folder -> {
            try {
                return folder(folder);
            } catch (KnowledgeException e) {
                // The folder is temporary; the user knows its files by the revision.
                throw new KnowledgeException(named(e.problems(), file -> name + ":kbase" + file.substring(folder.toString().length())));
            }
        });
    }

    private static List<Problem> named(List<Problem> problems, UnaryOperator<String> name) {
        return problems.stream()
                .map(p -> new Problem(p.code(), p.file().isEmpty() ? "" : name.apply(p.file()), p.line(), p.subject(), p.message(), p.nextStep()))
                .toList();
    }

    /**
     * Two of them, each loaded while the other is.
     *
     * @throws KnowledgeException with the problems of both; each names its side, A or B, before the file
     */
    static Knowledge[] both(Desk desk, String before, String after) {
        KnowledgeBases bases = new KnowledgeBases(desk);
        CompletableFuture<Loaded> second = CompletableFuture.supplyAsync(() -> bases.loaded("B: ", after));
        Loaded first = bases.loaded("A: ", before);
        try {
            Loaded other = second.join();
            List<Problem> problems = Stream.concat(first.problems.stream(), other.problems.stream()).toList();
            if (first.knowledge == null || other.knowledge == null) {
                throw new KnowledgeException(problems);
            }
            return new Knowledge[] {first.knowledge, other.knowledge};
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private record Loaded(@Nullable Knowledge knowledge, List<Problem> problems) {}

    private Loaded loaded(String side, String name) {
        try {
            return new Loaded(named(name), List.of());
        } catch (KnowledgeException e) {
            return new Loaded(null, named(e.problems(), file -> side + file));
        }
    }

    /** The bundled one stands for a folder with the same content: it is compiled already. */
    private Knowledge folder(Path folder) {
        Path resolved = desk.terminal().folder().resolve(folder);
        return Knowledge.hash(resolved).equals(Knowledge.bundled().hash()) ? Knowledge.bundled() : desk.knowledge(folder);
    }

    /** What is done with a folder while it is there. */
    interface Reading<T> {
        T of(Path folder);
    }
}
