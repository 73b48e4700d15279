package org.neuroglide.knowledge;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neuroglide.model.Problem;

/**
 * A folder of executable models. What lies in it runs as code: the folder and its entries must belong to the user who
 * runs the program, and nobody else may write to them. Entries are written whole or not at all, so that several
 * processes can share the folder.
 */
final class ModelCache {
    private static final byte[] MAGIC = "neuroglide model\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HASH = 32;
    private static final int MOST_ENTRIES = 16;
    private static final String SUFFIX = ".model";
    private static final String PARTIAL = "neuroglide-";
    private static final String OWN_NAMES = "[0-9a-f]{64}\\.model|" + PARTIAL + ".*\\.tmp";
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path folder;
    private final List<Problem> notes;

    private ModelCache(Path folder, List<Problem> notes) {
        this.folder = folder;
        this.notes = notes;
    }

    /**
     * Opens the folder and creates it where it is missing, for its owner only.
     *
     * @param notes gets what a user should know of the folder and its entries
     * @throws KnowledgeException where the folder is not the user's alone
     */
    static ModelCache open(Path folder, List<Problem> notes) {
        try {
            if (!Files.exists(folder)) {
                create(folder);
            }
            ModelCache cache = new ModelCache(folder.toRealPath(), notes);
            cache.checkFolder(folder);
            return cache;
        } catch (IOException e) {
            throw refused(folder, "cannot be used: " + e.getMessage(), "name a folder that you can write to");
        }
    }

    private static void create(Path folder) throws IOException {
        if (folder.toAbsolutePath().getParent() != null) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
        }
        try {
            if (posix(folder.toAbsolutePath().getParent())) {
                Set<PosixFilePermission> owner = PosixFilePermissions.fromString("rwx------");
                Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(owner));
            } else {
                Files.createDirectory(folder);
            }
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker; what it made is checked like any folder.
        }
    }

    private static boolean posix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }

    private void checkFolder(Path named) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw refused(named, "is no folder", "name another one");
        }
        if (!posix(folder)) {
            notes.add(TableProblem.CACHE_WITHOUT_PERMISSIONS.at(
                    named.toString(),
                    0,
                    "cache",
                    "is on a file system that cannot say who may write to it",
                    "keep it where only you can write"));
            return;
        }
        if (!Files.getPosixFilePermissions(folder).stream().noneMatch(OTHERS_WRITE::contains)) {
            throw refused(
                    named, "can be written to by others, and what lies in it runs as code", "run chmod go-w on it");
        }
        Path probe = Files.createTempFile(folder, PARTIAL, ".tmp");
        try {
            if (!Files.getOwner(probe).equals(Files.getOwner(folder))) {
                throw refused(named, "belongs to " + Files.getOwner(folder).getName(), "name a folder of your own");
            }
        } finally {
            Files.delete(probe);
        }
    }

    private static KnowledgeException refused(Path folder, String message, String nextStep) {
        return new KnowledgeException(
                List.of(TableProblem.CACHE_FOLDER.at(folder.toString(), 0, "cache", message, nextStep)));
    }

    /** The model with a key; an entry that is not sound is reported and left out. */
    Optional<CompiledModel> read(String key) {
        Path entry = folder.resolve(key + SUFFIX);
        try {
            if (!isOurs(entry)) {
                note(TableProblem.CACHE_FOREIGN, entry, "does not belong to this user alone, and was made again");
                return Optional.empty();
            }
            return Optional.of(decode(key, Files.readAllBytes(entry)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            note(TableProblem.CACHE_DAMAGED, entry, "is damaged (" + e.getMessage() + ") and was made again");
            return Optional.empty();
        }
    }

    /** Stores a model; where that fails, the model is only not there the next time, and a note says so. */
    void write(String key, CompiledModel model) {
        Path entry = folder.resolve(key + SUFFIX);
        try {
            Path whole = Files.createTempFile(folder, PARTIAL, ".tmp");
            try {
                Files.write(whole, encode(key, model));
                Files.move(whole, entry, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(whole);
            }
            removeOldest();
        } catch (IOException e) {
            note(TableProblem.CACHE_UNWRITABLE, entry, "could not be written: " + e.getMessage());
        }
    }

    private boolean isOurs(Path entry) throws IOException {
        if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(entry, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            throw new NoSuchFileException(entry.toString());
        }
        return !posix(folder)
                || Files.getOwner(entry).equals(Files.getOwner(folder))
                        && Files.getPosixFilePermissions(entry).stream().noneMatch(OTHERS_WRITE::contains);
    }

    /** The mark of this program, the hash of all that follows, the key, the model. */
    private static byte[] encode(String key, CompiledModel model) {
        byte[] name = key.getBytes(StandardCharsets.US_ASCII);
        byte[] classes = model.toBytes();
        ByteBuffer sealed =
                ByteBuffer.allocate(name.length + classes.length).put(name).put(classes);
        byte[] hash = KnowledgeFiles.sha256().digest(sealed.array());
        return ByteBuffer.allocate(MAGIC.length + HASH + sealed.capacity())
                .put(MAGIC)
                .put(hash)
                .put(sealed.array())
                .array();
    }

    private static CompiledModel decode(String key, byte[] bytes) throws IOException {
        int sealed = MAGIC.length + HASH;
        byte[] name = key.getBytes(StandardCharsets.US_ASCII);
        if (bytes.length < sealed + name.length || !Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length)) {
            throw new IOException("it is no model");
        }
        byte[] hash = Arrays.copyOfRange(bytes, MAGIC.length, sealed);
        byte[] content = Arrays.copyOfRange(bytes, sealed, bytes.length);
        if (!MessageDigest.isEqual(hash, KnowledgeFiles.sha256().digest(content))) {
            throw new IOException("its content does not match its hash");
        }
        if (!Arrays.equals(name, 0, name.length, content, 0, name.length)) {
            throw new IOException("it is the model of another knowledge base");
        }
        return CompiledModel.fromBytes(Arrays.copyOfRange(content, name.length, content.length));
    }

    private void removeOldest() throws IOException {
        List<Path> entries = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(f -> f.getFileName().toString().matches(OWN_NAMES)).forEach(entries::add);
        }
        if (entries.size() > MOST_ENTRIES) {
            entries.sort(Comparator.comparing(ModelCache::age).reversed());
            for (Path old : entries.subList(MOST_ENTRIES, entries.size())) {
                Files.deleteIfExists(old);
            }
        }
    }

    private static FileTime age(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // another process has removed it
        }
    }

    private void note(TableProblem sort, Path entry, String message) {
        notes.add(sort.at(entry.toString(), 0, "cache", message, "remove the entry; it is made anew"));
    }
}
