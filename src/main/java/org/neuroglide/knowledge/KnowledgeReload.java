package org.neuroglide.knowledge;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.neuroglide.model.Problem;

/**
 * Holds the last knowledge base that was found good, so that a bad edit never stops a running system. Safe to share
 * between threads.
 */
public final class KnowledgeReload {
    private final AtomicReference<Knowledge> current;
    private final Function<Path, Knowledge> loader;

    /** @param first used until a reload succeeds */
    public KnowledgeReload(Knowledge first) {
        this(first, Knowledge::load);
    }

    /** @param cache see {@link Knowledge#load(Path, Path)} */
    public KnowledgeReload(Knowledge first, Path cache) {
        this(first, directory -> Knowledge.load(directory, cache));
    }

    private KnowledgeReload(Knowledge first, Function<Path, Knowledge> loader) {
        this.current = new AtomicReference<>(first);
        this.loader = loader;
    }

    /** The last good knowledge base. */
    public Knowledge current() {
        return current.get();
    }

    /**
     * Loads a directory and, where it is good, makes it the current knowledge base.
     *
     * @return everything that is wrong with it; empty where it is current now
     */
    public List<Problem> reload(Path directory) {
        try {
            current.set(loader.apply(directory));
            return List.of();
        } catch (KnowledgeException e) {
            return e.problems();
        }
    }
}
