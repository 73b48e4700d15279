package org.neuroglide.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The folder {@code kbase} of the working copy as it was at a git revision; read through the {@code git} program. */
final class GitRevision {
    private static final String KBASE = "kbase";

    private final Terminal terminal;
    private final String revision;

    GitRevision(Terminal terminal, String revision) {
        this.terminal = terminal;
        this.revision = revision;
    }

    /** Lets the folder be read, which is there only meanwhile. */
    <T> T read(KnowledgeBases.Reading<T> reading) {
        if (revision.startsWith("-") || revision.isBlank()) {
            throw unknown();
        }
        Path top = Path.of(text(terminal.folder().toAbsolutePath(), notRepository(), "rev-parse", "--show-toplevel"));
        String prefix = text(terminal.folder().toAbsolutePath(), notRepository(), "rev-parse", "--show-prefix");
        String commit = text(top, unknown(), "rev-parse", "--verify", "--quiet", revision + "^{commit}");
        byte[] zip = git(
                top,
                new MisuseException(revision + " has no folder " + prefix + KBASE, "name a revision that has one"),
                "archive", "--format=zip", commit + ":" + prefix + KBASE);
        Path folder = temporary();
        try {
            unpack(zip, folder);
            return reading.of(folder);
        } catch (IOException e) {
            throw new MisuseException("the knowledge base of " + revision + " cannot be unpacked: " + e.getMessage(), "");
        } finally {
            remove(folder);
        }
    }

    private MisuseException unknown() {
        return new MisuseException(
                revision + " is neither a folder nor \"bundled\" nor a git revision of this working copy",
                "name a folder that holds kbase.yaml, or a revision that git log shows");
    }

    private MisuseException notRepository() {
        return new MisuseException(
                "there is no folder " + revision + ", and no git working copy here whose revision it could be",
                "name a folder that holds kbase.yaml, or run it within the working copy");
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("neuroglide-kbase-");
        } catch (IOException e) {
            throw new MisuseException("no temporary folder can be made: " + e.getMessage(), "");
        }
    }

    private static void unpack(byte[] zip, Path folder) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException(entry.getName() + " lies outside");
                } else if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(in, target);
                }
            }
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // A temporary folder that stays behind harms nothing; the system clears it.
        }
    }

    private String text(Path folder, MisuseException refused, String... words) {
        return new String(git(folder, refused, words), StandardCharsets.UTF_8).strip();
    }

    private byte[] git(Path folder, MisuseException refused, String... words) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        try {
            Process git = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            byte[] out = git.getInputStream().readAllBytes();
            if (git.waitFor() != 0) {
                throw refused;
            }
            return out;
        } catch (IOException e) {
            throw new MisuseException(
                    "the program git is needed to read the revision " + revision + " and cannot be run",
                    "install git, or name a folder that holds kbase.yaml");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MisuseException("reading the revision " + revision + " was interrupted", "");
        }
    }
}
