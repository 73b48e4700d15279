package org.neuroglide.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neuroglide.model.Problem;

/**
 * Remembers which scenarios failed when they were last run: one {@code FILE#id} a line in {@code
 * .neuroglide/last-failed} of the working folder. What was not run keeps its place in it.
 */
public final class LastFailed {
    /** Where it is kept, from the working folder. */
    public static final Path PLACE = Path.of(".neuroglide", "last-failed");

    private final Path file;

    public LastFailed() {
        this(PLACE);
    }

    /** @param file where the record is kept */
    public LastFailed(Path file) {
        this.file = file;
    }

    /**
     * References of the scenarios that failed; empty where none did, or where nothing has been run.
     *
     * @throws ScenarioException if the record cannot be read
     */
    public Set<String> read() {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (NoSuchFileException e) {
            return new TreeSet<>();
        } catch (IOException e) {
            throw refused("cannot be read: " + e.getMessage());
        }
    }

    /**
     * Records a run.
     *
     * @throws ScenarioException if the record cannot be written
     */
    public void write(RunReport report) {
        Set<String> failed = read();
        for (ScenarioResult result : report.results()) {
            if (result.failed()) {
                failed.add(result.scenario().reference());
            } else {
                failed.remove(result.scenario().reference());
            }
        }
        try {
            if (failed.isEmpty()) {
                Files.deleteIfExists(file);
            } else {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, failed);
            }
        } catch (IOException e) {
            throw refused("cannot be written: " + e.getMessage());
        }
    }

    private ScenarioException refused(String message) {
        return new ScenarioException(
                List.of(new Problem("last-failed", file.toString(), 0, "file", message, "remove it")));
    }
}
