package org.neuroglide.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neuroglide.proof.KnowledgeCopy;

/** Runs the command line in this process, as a shell would. */
public final class Shell {
    private final Map<String, String> environment = new HashMap<>(Map.of("NEUROGLIDE_CACHE", KnowledgeCopy.CACHE.toString()));
    private Path folder = Path.of("");
    private @Nullable Path home;
    private String input = "";
    private boolean attended;

    /** What a command left behind. */
    public record Result(int code, String out, String err) {}

    public Shell in(Path folder) {
        this.folder = folder;
        return this;
    }

    Shell home(Path home) {
        this.home = home;
        return this;
    }

    Shell input(String text) {
        this.input = text;
        return this;
    }

    Shell attended() {
        this.attended = true;
        return this;
    }

    public Shell with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                attended,
                environment,
                folder,
                home,
                () -> LocalDate.of(2026, 2, 1));
        int code = new Program(terminal).run(arguments);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
