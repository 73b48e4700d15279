package org.neuroglide.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.model.Problem;

class ModelCacheTest {
    private static final String NO_POSIX = "Windows has no POSIX permissions, which these folders and files are judged by";

    private static final String KEY = "a".repeat(64);
    private static final CompiledModel MODEL = new CompiledModel(
            new TreeMap<>(Map.of("kbase.A", new byte[] {1, 2, 3}, "kbase.B", new byte[0])), List.of("kbase.A"));

    @TempDir
    Path parent;

    private final List<Problem> notes = new ArrayList<>();

    private Path folder() {
        return parent.resolve("deep/cache");
    }

    private ModelCache open() {
        return ModelCache.open(folder(), notes);
    }

    private Path entry(String key) {
        return folder().resolve(key + ".model");
    }

    private void assertRead(ModelCache cache) {
        CompiledModel read = cache.read(KEY).orElseThrow();
        assertThat(read.models()).isEqualTo(MODEL.models());
        assertThat(read.toBytes()).isEqualTo(MODEL.toBytes());
    }

    @Test
    void givesBackWhatWasWritten() {
        open().write(KEY, MODEL);

        assertRead(open());
        assertThat(open().read("b".repeat(64))).isEmpty();
        assertThat(notes).isEmpty();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = NO_POSIX)
    void aNewFolderIsItsOwnersAlone() throws IOException {
        open().write(KEY, MODEL);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry(KEY))))
                .isEqualTo("rw-------");
        try (Stream<Path> left = Files.list(folder())) {
            assertThat(left).containsExactly(entry(KEY));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = NO_POSIX)
    void aFolderThatOthersCanWriteToIsRefused() throws IOException {
        open();
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwx---"));

        assertThatExceptionOfType(KnowledgeException.class)
                .isThrownBy(this::open)
                .withMessage("The knowledge base is refused: 1 problem.\n" + folder()
                        + " cache: can be written to by others, and what lies in it runs as code. [cache-folder]\n"
                        + "  Maybe run chmod go-w on it.");
    }

    @Test
    void aFileInPlaceOfTheFolderIsRefused() throws IOException {
        Files.createDirectories(folder().getParent());
        Files.writeString(folder(), "x");

        assertThatExceptionOfType(KnowledgeException.class)
                .isThrownBy(this::open)
                .withMessageContaining("cache: is no folder. [cache-folder]");
    }

    @Test
    void aDamagedEntryIsReportedAndReplaced() throws IOException {
        open().write(KEY, MODEL);
        byte[] bytes = Files.readAllBytes(entry(KEY));
        bytes[bytes.length - 1] ^= 1;
        Files.write(entry(KEY), bytes);

        ModelCache cache = open();
        assertThat(cache.read(KEY)).isEmpty();
        cache.write(KEY, MODEL);

        assertThat(notes)
                .extracting(Problem::code, Problem::message)
                .containsExactly(Tuple.tuple(
                        "cache-damaged", "is damaged (its content does not match its hash) and was made again"));
        assertRead(cache);
    }

    @Test
    void anEntryCutShortIsDamaged() throws IOException {
        open().write(KEY, MODEL);
        Files.write(entry(KEY), "neuro".getBytes(StandardCharsets.US_ASCII));

        assertThat(open().read(KEY)).isEmpty();
        assertThat(notes)
                .extracting(Problem::message)
                .containsExactly("is damaged (it is no model) and was made again");
    }

    @Test
    void anEntryUnderAnotherNameIsNotUsed() throws IOException {
        open().write(KEY, MODEL);
        String other = "b".repeat(64);
        Files.move(entry(KEY), entry(other));

        assertThat(open().read(other)).isEmpty();
        assertThat(notes)
                .extracting(Problem::message)
                .containsExactly("is damaged (it is the model of another knowledge base) and was made again");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = NO_POSIX)
    void anEntryThatOthersCanWriteToOrThatIsALinkIsForeign() throws IOException {
        String other = "b".repeat(64);
        ModelCache cache = open();
        cache.write(KEY, MODEL);
        Files.createSymbolicLink(entry(other), entry(KEY));
        Files.setPosixFilePermissions(entry(KEY), PosixFilePermissions.fromString("rw-rw----"));

        assertThat(cache.read(KEY)).isEmpty();
        assertThat(cache.read(other)).isEmpty();
        assertThat(notes).extracting(Problem::code).containsExactly("cache-foreign", "cache-foreign");
    }

    @Test
    void keepsTheNewestEntriesAndTouchesNothingElse() throws IOException {
        ModelCache cache = open();
        Path others = Files.writeString(folder().resolve("notes.tmp"), "not ours");
        List<String> keys =
                IntStream.range(0, 18).mapToObj(i -> "%064x".formatted(i)).toList();
        for (int i = 0; i < keys.size(); i++) {
            cache.write(keys.get(i), MODEL);
            Files.setLastModifiedTime(entry(keys.get(i)), FileTime.fromMillis(1_000_000L + i * 1_000L));
        }

        assertThat(keys).filteredOn(k -> Files.exists(entry(k))).isEqualTo(keys.subList(2, 18));
        assertThat(others).exists();
    }

    @Test
    void manyWritersAndReadersNeverSeeHalfAnEntry() throws Exception {
        open();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            Callable<Long> work = () -> {
                List<Problem> own = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    ModelCache cache = ModelCache.open(folder(), own);
                    cache.write(KEY, MODEL);
                    assertRead(cache);
                }
                return (long) own.size();
            };
            for (var done : pool.invokeAll(List.of(work, work, work, work))) {
                assertThat(done.get()).isZero();
            }
        } finally {
            pool.shutdown();
        }
    }
}
