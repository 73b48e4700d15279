package org.neuroglide.http;

import java.util.List;
import org.neuroglide.audit.DatabaseLog;
import org.neuroglide.audit.LogSettings;
import org.neuroglide.audit.LoggedEngine.WhenUnwritable;
import org.neuroglide.model.Problem;

/** Opens the decision log of a configuration. */
final class Logs {
    private Logs() {}

    /** @throws org.neuroglide.audit.AuditException with every problem of the settings, or if the database cannot be used */
    static DatabaseLog open(Settings settings) {
        return DatabaseLog.open(settings(settings), Program.version());
    }

    /** What is wrong with the settings of the log, found without opening or making anything. */
    static List<Problem> problems(Settings settings) {
        Settings.Log log = settings.log();
        return base(settings, log.pseudonymKey().isEmpty() ? "made at the first start of the server" : log.pseudonymKey())
                .withMasked(log.masked())
                .withQueue(log.queue(), log.timeout())
                .problems();
    }

    /** The key of the pseudonyms is made in the folder of the server, where none is set and neither key nor log is there yet. */
    static LogSettings settings(Settings settings) {
        Settings.Log log = settings.log();
        String key = log.pseudonymKey().isEmpty() ? LogSettings.embedded(settings.home()).pseudonymKey() : log.pseudonymKey();
        return base(settings, key)
                .withMasked(log.masked())
                .withQueue(log.queue(), log.timeout())
                .withWhenUnwritable(log.refuses() ? WhenUnwritable.REFUSE : WhenUnwritable.DECIDE_UNLOGGED);
    }

    private static LogSettings base(Settings settings, String key) {
        Settings.Log log = settings.log();
        LogSettings embedded = LogSettings.embedded(settings.home(), key);
        return log.url().isEmpty()
                ? LogSettings.database(embedded.url(), embedded.user(), log.password(), key)
                : LogSettings.database(log.url(), log.user(), log.password(), key);
    }
}
