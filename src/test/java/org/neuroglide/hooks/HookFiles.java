package org.neuroglide.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * Requests and answers that are kept as files. With {@code -Dneuroglide.golden=write} they are written anew, to be read before
 * they are committed.
 */
final class HookFiles {
    private static final Path FOLDER = Path.of("src/test/resources/hooks");
    private static final boolean WRITE = System.getProperty("neuroglide.golden", "").equals("write");

    private HookFiles() {}

    /** The request of a file, which is made anew where files are written. */
    static String request(String name, Supplier<JsonNode> anew) {
        if (WRITE) {
            write(name, anew.get().toPrettyString());
        }
        return read(name);
    }

    static String request(String name) {
        return read(name);
    }

    static void check(String name, JsonNode answer) {
        String text = answer.toPrettyString() + "\n";
        if (WRITE) {
            write(name, text);
        }
        assertThat(text).as("golden answer " + name).isEqualTo(read(name));
    }

    private static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String name, String text) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".json"), text.stripTrailing() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
