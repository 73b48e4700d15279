package org.neuroglide.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.neuroglide.audit.AuditTrail;
import org.neuroglide.audit.LogSettings;

/** Which decision log a command reads: the folder of {@code --log}, or the database that the environment names. */
final class LogFolder {
    private static final String NAME = "--log";
    private static final String URL = "NEUROGLIDE_LOG_URL";
    /** Nothing is written with it, and a log is not refused for it. */
    private static final String NO_KEY = "-".repeat(32);

    static final Syntax.Option OPTION = Syntax.Option.value(
            NAME,
            "FOLDER",
            "The folder of an embedded log. Without it, the database of " + URL + ", NEUROGLIDE_LOG_USER and"
                    + " NEUROGLIDE_LOG_PASSWORD.");

    private LogFolder() {}

    static AuditTrail open(Arguments arguments, Desk desk) {
        Path folder = arguments.path(NAME);
        if (folder != null) {
            return AuditTrail.open(desk.terminal().folder().resolve(folder));
        }
        Map<String, String> environment = desk.terminal().environment();
        String url = environment.getOrDefault(URL, "");
        if (url.isEmpty()) {
            throw new MisuseException("which decision log is not said", "name its folder with " + NAME + ", or set " + URL);
        }
        return AuditTrail.open(LogSettings.database(
                url,
                environment.getOrDefault("NEUROGLIDE_LOG_USER", ""),
                environment.getOrDefault("NEUROGLIDE_LOG_PASSWORD", ""),
                NO_KEY));
    }

    /** The beginning of a day, in UTC as the times of the log are. */
    static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
