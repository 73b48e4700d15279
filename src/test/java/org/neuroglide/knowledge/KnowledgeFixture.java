package org.neuroglide.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neuroglide.proof.KnowledgeCopy;

/**
 * Knowledge bases for tests: {@code good/} is sound and small; each folder of {@code bad/} is laid over it.
 *
 * <p>A folder of {@code bad/} holds whole files, or an {@code edits} file with lines {@code path | old | new}; a line
 * {@code path | remove} takes the file away.
 */
final class KnowledgeFixture {
    static final Path GOOD = Path.of("src/test/resources/good");
    static final Path BAD = Path.of("src/test/resources/bad");

    private KnowledgeFixture() {}

    /** A copy of the good knowledge base. */
    static Path good(Path directory) {
        return KnowledgeCopy.copy(GOOD, directory);
    }

    /** A copy of the good knowledge base with a folder laid over it. */
    static Path bad(Path over, Path directory) throws IOException {
        good(directory);
        KnowledgeCopy.copy(over, directory);
        Files.deleteIfExists(directory.resolve("expected.txt"));
        Path edits = directory.resolve("edits");
        if (Files.exists(edits)) {
            List<String> lines = Files.readAllLines(edits);
            Files.delete(edits);
            for (String line : lines) {
                edit(directory, line.split(" \\| ", -1));
            }
        }
        return directory;
    }

    private static void edit(Path directory, String[] edit) throws IOException {
        Path file = directory.resolve(edit[0]);
        if (edit.length == 2 && edit[1].equals("remove")) {
            Files.delete(file);
            return;
        }
        replace(file, edit[1].replace("\\n", "\n"), edit[2].replace("\\n", "\n").replace("\\t", "\t"));
    }

    static void replace(Path file, String old, String replacement) throws IOException {
        String text = Files.readString(file);
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " does not contain: " + old);
        }
        Files.writeString(file, text.replace(old, replacement));
    }
}
