package org.neuroglide.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.neuroglide.model.Problem;

/**
 * The files of a knowledge base: path with forward slashes to content. The list of files is closed; hidden files (their
 * name starts with a dot) are passed over.
 */
final class KnowledgeFiles {
    static final List<String> TABLES = List.of(
            "kbase.yaml",
            "vocabulary.yaml",
            "parameters.yaml",
            "sources.yaml",
            "techniques.yaml",
            "evidence.yaml",
            "tests.yaml",
            "traceability.yaml",
            "retired.yaml");
    static final List<String> TOPICS = List.of(
            "completeness",
            "redflags",
            "classification",
            "contraindications",
            "precautions",
            "indications",
            "dosage",
            "progression");

    private static final int MOST_FILES = 2_000;
    private static final long MOST_BYTES = 1_000_000;

    private final SortedMap<String, String> texts;

    KnowledgeFiles(Map<String, String> texts) {
        this.texts = new TreeMap<>(texts);
    }

    /** Content by path, sorted. */
    SortedMap<String, String> texts() {
        return texts;
    }

    /** SHA-256 over the sorted paths and contents, in lower-case hexadecimal. */
    String hash() {
        MessageDigest digest = sha256();
        texts.forEach((path, text) -> {
            add(digest, path);
            add(digest, text);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Adds a text with its length, so that no two lists of texts give the same bytes. */
    static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    /** Reads a directory; problems name files by their path within it. */
    static KnowledgeFiles read(Path directory, List<Problem> problems) {
        if (!Files.isDirectory(directory)) {
            String message = Files.exists(directory) ? "is no folder" : "does not exist";
            problems.add(TableProblem.FILE_MISSING.at(
                    "", 0, directory.toString(), message, "give the folder that holds kbase.yaml"));
            return new KnowledgeFiles(Map.of());
        }
        Reading reading = new Reading(directory, problems);
        reading.folder("");
        for (String table : TABLES) {
            if (!reading.seen.contains(table)) {
                problems.add(TableProblem.FILE_MISSING.at(table, 0, "file", "does not exist", "create it"));
            }
        }
        return new KnowledgeFiles(reading.texts);
    }

    /** One pass over a directory and its topic folders. */
    private static final class Reading {
        private final Path directory;
        private final List<Problem> problems;
        private final Map<String, String> texts = new TreeMap<>();
        private final List<String> seen = new ArrayList<>();

        Reading(Path directory, List<Problem> problems) {
            this.directory = directory;
            this.problems = problems;
        }

        /** @param folder empty for the top, otherwise a topic */
        void folder(String folder) {
            for (Path entry : entries(folder)) {
                String name = entry.getFileName().toString();
                String path = folder.isEmpty() ? name : folder + "/" + name;
                if (name.startsWith(".") || leavesTheFolder(entry, path)) {
                    continue;
                }
                if (Files.isDirectory(entry) && folder.isEmpty() && TOPICS.contains(name)) {
                    folder(name);
                } else if (Files.isDirectory(entry)) {
                    report(
                            TableProblem.FOLDER_UNKNOWN,
                            path,
                            "is no folder of a knowledge base",
                            folder.isEmpty() ? Nearest.hint(name, TOPICS) : "move its files to " + folder);
                } else if (!Files.isRegularFile(entry) || !isKnown(folder, name)) {
                    report(TableProblem.FILE_UNKNOWN, path, "is no file of a knowledge base", hint(folder, name));
                } else {
                    read(entry, path);
                }
            }
        }

        private List<Path> entries(String folder) {
            List<Path> entries = new ArrayList<>();
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory.resolve(folder))) {
                stream.forEach(entries::add);
            } catch (IOException e) {
                report(TableProblem.FILE_UNREADABLE, folder, "cannot be read: " + e.getMessage(), "check who may read it");
            }
            entries.sort(Comparator.comparing(Path::getFileName));
            return entries;
        }

        private static boolean isKnown(String folder, String name) {
            return folder.isEmpty() ? TABLES.contains(name) : name.endsWith(".drl");
        }

        private static String hint(String folder, String name) {
            if (!folder.isEmpty()) {
                return "name it *.drl if it holds rules";
            }
            return name.endsWith(".drl") ? "move it to the folder of its topic" : Nearest.step(name, TABLES, "remove it");
        }

        /** A link that stays inside is read: that is how some systems mount their files. */
        private boolean leavesTheFolder(Path entry, String path) {
            try {
                if (Files.isSymbolicLink(entry) && !entry.toRealPath().startsWith(directory.toRealPath())) {
                    report(
                            TableProblem.FILE_LINK,
                            path,
                            "is a symbolic link that leaves the folder",
                            "copy what it points to");
                    seen.add(path);
                    return true;
                }
                return false;
            } catch (IOException e) {
                report(TableProblem.FILE_UNREADABLE, path, "is a symbolic link that points to nothing", "remove it");
                return true;
            }
        }

        private void read(Path file, String path) {
            seen.add(path);
            try {
                if (Files.size(file) > MOST_BYTES || texts.size() >= MOST_FILES) {
                    report(
                            TableProblem.FILE_TOO_LARGE,
                            path,
                            "is larger than " + MOST_BYTES + " bytes, or one of more than " + MOST_FILES + " files",
                            "split it");
                    return;
                }
                byte[] bytes = Files.readAllBytes(file);
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                if (text.startsWith("\uFEFF")) {
                    report(
                            TableProblem.FILE_ENCODING,
                            path,
                            "starts with a byte order mark",
                            "save it as UTF-8 without one");
                } else {
                    texts.put(path, text);
                }
            } catch (CharacterCodingException e) {
                report(TableProblem.FILE_ENCODING, path, "is not encoded in UTF-8", "save it as UTF-8");
            } catch (IOException e) {
                report(TableProblem.FILE_UNREADABLE, path, "cannot be read: " + e.getMessage(), "check who may read it");
            }
        }

        private void report(TableProblem sort, String path, String message, String nextStep) {
            problems.add(sort.at(path, 0, sort == TableProblem.FOLDER_UNKNOWN ? "folder" : "file", message, nextStep));
        }
    }
}
