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
        return LogSettings.database(
                        log.url().isEmpty() ? "jdbc:h2:mem:none" : log.url(),
                        log.user(),
                        log.password(),
                        log.pseudonymKey().isEmpty() ? "made at the first start of the server" : log.pseudonymKey())
                .withMasked(log.masked())
                .withQueue(log.queue(), log.timeout())
                .problems();
    }

    /** An embedded log makes the key of its pseudonyms, where none is set and none is there yet. */
    static LogSettings settings(Settings settings) {
        Settings.Log log = settings.log();
        LogSettings embedded = log.url().isEmpty() || log.pseudonymKey().isEmpty() ? LogSettings.embedded(settings.home()) : null;
        LogSettings base = LogSettings.database(
                log.url().isEmpty() && embedded != null ? embedded.url() : log.url(),
                log.url().isEmpty() && embedded != null ? embedded.user() : log.user(),
                log.password(),
                log.pseudonymKey().isEmpty() && embedded != null ? embedded.pseudonymKey() : log.pseudonymKey());
        return base.withMasked(log.masked())
                .withQueue(log.queue(), log.timeout())
                .withWhenUnwritable(log.refuses() ? WhenUnwritable.REFUSE : WhenUnwritable.DECIDE_UNLOGGED);
    }
}
