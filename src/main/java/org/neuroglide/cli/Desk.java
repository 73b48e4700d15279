package org.neuroglide.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.CaseReader;
import org.neuroglide.scenario.ReadCase;
import org.neuroglide.texts.Page;
import org.neuroglide.texts.Words;

/** What every command needs: the knowledge base that was asked for, the case that was named, and a way to print. */
final class Desk {
    private static final Path KBASE = Path.of("kbase");
    private static final int MOST_INPUT_BYTES = 4_000_000;

    private final Terminal terminal;

    Desk(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    PrintStream out() {
        return terminal.out();
    }

    /** The knowledge base of {@code --kbase}, or the bundled one. */
    Knowledge knowledge(Arguments arguments) {
        Path folder = arguments.path(Options.KBASE_NAME);
        if (folder == null) {
            return Knowledge.bundled();
        }
        return knowledge(folder);
    }

    /** The knowledge base of a folder. */
    Knowledge knowledge(Path folder) {
        Path resolved = terminal.folder().resolve(folder);
        if (!Files.isDirectory(resolved)) {
            throw new MisuseException(
                    "there is no knowledge base folder " + folder, "give the folder that holds kbase.yaml");
        }
        Knowledge knowledge = Caches.load(resolved, terminal);
        knowledge.notes().forEach(note -> terminal.err().println("note: " + note.render()));
        return knowledge;
    }

    /**
     * The knowledge base that an author works on: that of {@code --kbase}, else {@code kbase} of the working folder, else
     * the bundled one, which also stands for a folder with the same content.
     */
    Knowledge authored(Arguments arguments) {
        Path named = arguments.path(Options.KBASE_NAME);
        Path here = terminal.folder().resolve(KBASE);
        if (named != null
                || !Files.isRegularFile(here.resolve("kbase.yaml"))
                || Knowledge.hash(here).equals(Knowledge.bundled().hash())) {
            return knowledge(arguments);
        }
        terminal.err().println("note: kbase of this folder is used; it differs from the bundled knowledge base.");
        return knowledge(KBASE);
    }

    static Words words(Knowledge knowledge) {
        return new Words(knowledge.vocabulary(), knowledge.sources(), knowledge.techniques(), knowledge.parameters());
    }

    /** Reads the case of a file, of {@code FILE#id}, or of standard input where the reference is a dash. */
    ReadCase readCase(Knowledge knowledge, String reference) {
        CaseReader reader = new CaseReader(knowledge);
        if (reference.equals("-")) {
            return reader.readText("standard input", standardInput());
        }
        int hash = reference.lastIndexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String id = hash < 0 ? "" : reference.substring(hash);
        Path found = existing(file);
        if (!Files.isRegularFile(found)) {
            throw new MisuseException(
                    file.isEmpty() ? "the case is not named" : file + " is no file", "name a case file");
        }
        return reader.read(found + id);
    }

    /** A file the user named, from the working folder, or else from where the program is installed. */
    Path existing(String file) {
        Path here = terminal.folder().resolve(file);
        if (Files.exists(here)) {
            return here;
        }
        return installed(file)
                .orElseThrow(() -> new MisuseException(
                        "there is no file " + file, "check the path, which starts from the working folder"));
    }

    /** {@code scenarios} or {@code kbase} of the working folder, or else of the installation. */
    Path standard(String folder, String parameter) {
        Path here = terminal.folder().resolve(folder);
        if (Files.isDirectory(here)) {
            return here;
        }
        return installed(folder)
                .orElseThrow(
                        () -> new MisuseException("there is no folder " + folder + " here", "name it: " + parameter));
    }

    private Optional<Path> installed(String path) {
        @Nullable Path home = terminal.home();
        return Optional.ofNullable(home).map(h -> h.resolve(path)).filter(Files::exists);
    }

    private String standardInput() {
        try {
            byte[] bytes = terminal.in().readNBytes(MOST_INPUT_BYTES);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new MisuseException("standard input cannot be read: " + e.getMessage(), "");
        }
    }

    void print(Page page, Arguments arguments) {
        out().print(page.text(terminal.width(), Options.colour(arguments, terminal)));
    }

    /** Prints problems with their count. */
    int problems(List<Problem> problems, PrintStream to) {
        problems.stream().sorted().map(Problem::render).forEach(to::println);
        to.println(problems.size() == 1 ? "1 problem." : problems.size() + " problems.");
        return ExitCode.PROBLEMS;
    }

    /** Writes a file that the user asked for, never over one that is there. */
    void writeNew(Path file, String text) {
        writeAsked(file, text, false);
    }

    /**
     * Writes a file that the user asked for.
     *
     * @param over whether a file that is there may go
     */
    void writeAsked(Path file, String text, boolean over) {
        Path target = terminal.folder().resolve(file);
        if (!over && Files.exists(target)) {
            throw new MisuseException(file + " is already there", "choose another file, or remove it");
        }
        write(target, text);
        out().println("Wrote " + file);
    }

    static void write(Path file, String text) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new MisuseException(file + " cannot be written: " + e.getMessage(), "");
        }
    }
}
