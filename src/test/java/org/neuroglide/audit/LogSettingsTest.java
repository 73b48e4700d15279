package org.neuroglide.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neuroglide.audit.LoggedEngine.WhenUnwritable;
import org.neuroglide.model.Problem;

class LogSettingsTest {
    private static final String SECRET = "a password that nobody may read";

    @TempDir
    private Path folder;

    @Test
    void everythingThatIsWrongIsNamedAtOnceAndNoSecretIsShown() {
        LogSettings settings = new LogSettings("jdbc:oracle:" + SECRET, "u", SECRET, "short " + SECRET.charAt(0), List.of("no.such"), 0,
                Duration.ofMinutes(5), WhenUnwritable.REFUSE);

        assertThat(settings.problems()).extracting(Problem::subject)
                .containsExactly("log.url", "log.pseudonymKey", "log.queueSize", "log.timeout", "log.masked");
        assertThat(settings.problems().toString() + settings).doesNotContain(SECRET);
        assertThatThrownBy(() -> DatabaseLog.open(settings, "test")).isInstanceOf(AuditException.class).message().doesNotContain(SECRET);
    }

    @Test
    void anH2FileThatAcknowledgesBeforeItWritesIsRefused() {
        for (String address : List.of("file:" + folder.resolve("x"), folder.resolve("x").toString(), "~/x", "nio:" + folder.resolve("x"))) {
            LogSettings settings = LogSettings.database("jdbc:h2:" + address, "sa", "", Logs.KEY);
            assertThat(settings.problems()).as(address).extracting(Problem::nextStep).containsExactly("add ;WRITE_DELAY=0 to it");
        }
    }

    @Test
    void theKeyOfAnEmbeddedLogIsMadeOnceAndOnlyItsOwnerReadsIt() throws IOException {
        Path home = folder.resolve("new");
        LogSettings first = LogSettings.embedded(home);

        assertThat(first.problems()).isEmpty();
        assertThat(LogSettings.embedded(home).pseudonymKey()).isEqualTo(first.pseudonymKey());
        assertThat(LogSettings.embedded(folder.resolve("other")).pseudonymKey()).isNotEqualTo(first.pseudonymKey());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("pseudonym.key")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home))).isEqualTo("rwx------");
        assertThat(home.toFile().list()).containsExactly("pseudonym.key");
        assertThat(first.toString()).doesNotContain(first.pseudonymKey());
    }

    @Test
    void theFileOfAnEmbeddedLogIsItsOwnersAloneInAnyFolder() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        DatabaseLog.open(LogSettings.embedded(folder), "test").close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("decisions.mv.db")))).isEqualTo("rw-------");
    }

    @Test
    void aLogWhoseKeyIsLostIsNotOpenedWithANewOneAndCanStillBeRead() throws IOException {
        DatabaseLog.open(LogSettings.embedded(folder), "test").close();
        Path key = folder.resolve("pseudonym.key");
        Files.delete(key);

        assertThatThrownBy(() -> LogSettings.embedded(folder)).isInstanceOfSatisfying(AuditException.class, e -> {
            assertThat(e.code()).isEqualTo("log-key");
            assertThat(e.problems()).extracting(Problem::nextStep).first().asString().contains("restore", "move the whole log");
        });
        try (AuditTrail trail = AuditTrail.open(folder)) {
            assertThat(trail.verify().holds()).isTrue();
        }
        DatabaseLog.open(LogSettings.embedded(folder, Logs.KEY), "test").close();
        assertThat(Files.exists(key)).as("nobody made another one").isFalse();
    }

    @Test
    void aLogInMemoryIsRefused() {
        for (String address : List.of("mem:", "mem:log;WRITE_DELAY=0", "MEM:log", "file:memFS:/log;WRITE_DELAY=0", "memLZ:log",
                "nioMemFS:log", "split:nioMemLZ:log", "tcp://db.example/mem:log")) {
            LogSettings settings = LogSettings.database("jdbc:h2:" + address, "sa", "", Logs.KEY);
            assertThat(settings.problems()).as(address).extracting(Problem::message).singleElement().asString().contains("in memory");
            assertThatThrownBy(() -> DatabaseLog.open(settings, "test")).as(address).isInstanceOf(AuditException.class);
        }
        LogSettings file = LogSettings.database("jdbc:h2:file:" + folder.resolve("memory") + ";WRITE_DELAY=0", "sa", "", Logs.KEY);
        assertThat(file.problems()).isEmpty();
    }
}
