package org.neuroglide.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.neuroglide.knowledge.Knowledge;

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
        return new GitRevision(desk.terminal(), name).read(this::folder);
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
