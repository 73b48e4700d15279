package org.neuroglide.cli;

import java.util.List;
import org.neuroglide.audit.DatabaseLog;

/** Makes the tables of a decision log, for a server whose role may not. */
final class AuditPrepareCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "Make or renew the tables of the log in a database, as its owner.",
                "A server does so itself where its role may.",
                List.of(),
                LogFolder.options(),
                List.of("neuroglide audit prepare --config server.yaml"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        DatabaseLog.open(LogFolder.settings(arguments, desk), Version.program()).close();
        desk.out().println("The tables are as this version wants them.");
        return ExitCode.FINE;
    }
}
