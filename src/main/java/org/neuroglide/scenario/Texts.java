package org.neuroglide.scenario;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.neuroglide.model.Problem;

/** Reads text files; whatever prevents it is a problem that names the file. */
final class Texts {
    private Texts() {}

    /** @throws ScenarioException if there is no such file, or if it cannot be read as UTF-8 */
    static String read(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw refused("not-a-file", file, "is a folder; a file is wanted", "name one of its files");
            }
            return Files.readString(path);
        } catch (NoSuchFileException | InvalidPathException e) {
            throw refused("no-such-file", file, "does not exist", "check the path; it starts from the working folder");
        } catch (CharacterCodingException e) {
            throw refused("not-utf-8", file, "is not encoded in UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            throw refused("unreadable-file", file, "cannot be read: " + e.getMessage(), "check its permissions");
        }
    }

    static ScenarioException refused(String code, String file, String message, String nextStep) {
        return new ScenarioException(List.of(new Problem(code, file, 0, "file", message, nextStep)));
    }
}
