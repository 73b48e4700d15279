package org.neuroglide.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neuroglide.audit.AuditTrail;
import org.neuroglide.audit.LogSettings;
import org.neuroglide.http.Settings;
import org.neuroglide.http.SettingsReader;

/** Which decision log a command reads: a folder, that of a server's configuration, or the database of the environment. */
final class LogFolder {
    private static final String NAME = "--log";
    private static final String CONFIG = "--config";
    private static final String URL = "NEUROGLIDE_LOG_URL";
    /** Nothing is written with it, and a log is not refused for it. */
    private static final String NO_KEY = "-".repeat(32);

    private static final List<Syntax.Option> NAMED = List.of(
            Syntax.Option.value(NAME, "FOLDER", "The folder of an embedded log."),
            Syntax.Option.value(CONFIG, "FILE", "The configuration of the server whose log it is. Without both, the database of "
                    + URL + ", NEUROGLIDE_LOG_USER and NEUROGLIDE_LOG_PASSWORD."));

    /** What names a log, and then what else a command takes. */
    static List<Syntax.Option> options(Syntax.Option... more) {
        return Stream.concat(NAMED.stream(), Stream.of(more)).toList();
    }

    private LogFolder() {}

    static AuditTrail open(Arguments arguments, Desk desk) {
        Path folder = arguments.path(NAME);
        if (folder != null) {
            return AuditTrail.open(desk.terminal().folder().resolve(folder));
        }
        Path config = arguments.path(CONFIG);
        if (config != null) {
            return configured(desk.existing(config.toString()), desk.terminal());
        }
        Map<String, String> environment = desk.terminal().environment();
        String url = environment.getOrDefault(URL, "");
        if (url.isEmpty()) {
            throw new MisuseException("which decision log is not said", "name its folder with " + NAME
                    + ", the configuration of its server with " + CONFIG + ", or set " + URL);
        }
        return database(
                url, environment.getOrDefault("NEUROGLIDE_LOG_USER", ""), environment.getOrDefault("NEUROGLIDE_LOG_PASSWORD", ""));
    }

    private static AuditTrail configured(Path config, Terminal terminal) {
        Settings settings = new SettingsReader(terminal.environment(), terminal.folder()).read(config, null, null);
        Settings.Log log = settings.log();
        return log.url().isEmpty() ? AuditTrail.open(settings.home()) : database(log.url(), log.user(), log.password());
    }

    private static AuditTrail database(String url, String user, String password) {
        return AuditTrail.open(LogSettings.database(url, user, password, NO_KEY));
    }

    /** The beginning of a day, in UTC as the times of the log are. */
    static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
