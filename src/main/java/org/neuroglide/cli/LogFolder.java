package org.neuroglide.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    /** Opens a log that is there. */
    static AuditTrail open(Arguments arguments, Desk desk) {
        Path folder = folder(arguments, desk);
        return folder == null ? AuditTrail.open(settings(arguments, desk)) : AuditTrail.open(folder);
    }

    /** How the log that is named is reached. */
    static LogSettings settings(Arguments arguments, Desk desk) {
        Path folder = folder(arguments, desk);
        if (folder != null) {
            String key = arguments.path(NAME) == null ? configured(arguments, desk).log().pseudonymKey() : "";
            return key.isEmpty() ? LogSettings.embedded(folder) : LogSettings.embedded(folder, key);
        }
        Map<String, String> environment = desk.terminal().environment();
        Settings.Log log = arguments.has(CONFIG) ? configured(arguments, desk).log() : null;
        String url = log == null ? environment.getOrDefault(URL, "") : log.url();
        if (url.isEmpty()) {
            throw new MisuseException("which decision log is not said", "name its folder with " + NAME
                    + ", the configuration of its server with " + CONFIG + ", or set " + URL);
        }
        return LogSettings.database(
                url,
                log == null ? environment.getOrDefault("NEUROGLIDE_LOG_USER", "") : log.user(),
                log == null ? environment.getOrDefault("NEUROGLIDE_LOG_PASSWORD", "") : log.password(),
                NO_KEY);
    }

    /** The folder of an embedded log; null where the log is in a database. */
    private static @Nullable Path folder(Arguments arguments, Desk desk) {
        Path folder = arguments.path(NAME);
        if (folder != null) {
            return desk.terminal().folder().resolve(folder);
        }
        Settings settings = arguments.has(CONFIG) ? configured(arguments, desk) : null;
        return settings != null && settings.log().url().isEmpty() ? settings.home() : null;
    }

    private static Settings configured(Arguments arguments, Desk desk) {
        Path file = desk.existing(arguments.text(CONFIG, ""));
        return new SettingsReader(desk.terminal().environment(), desk.terminal().folder()).read(file, null, null);
    }

    static String decisions(long count) {
        return count == 1 ? "1 decision" : count + " decisions";
    }

    /** The beginning of a day, in UTC as the times of the log are. */
    static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
