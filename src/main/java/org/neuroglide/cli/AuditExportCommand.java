package org.neuroglide.cli;

import java.util.List;
import org.neuroglide.audit.AuditTrail;

/** Writes the decision log as lines of JSON. */
final class AuditExportCommand implements Command {
    private static final String FEEDBACK = "--feedback";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Print the log, one line of JSON for each decision.",
                "",
                List.of(),
                LogFolder.options(Syntax.Option.flag(FEEDBACK, "Print the feedback instead.")),
                List.of("neuroglide audit export --log neuroglide-log > decisions.ndjson",
                        "neuroglide audit export --feedback --log neuroglide-log > feedback.ndjson"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        try (AuditTrail trail = LogFolder.open(arguments, desk)) {
            if (arguments.has(FEEDBACK)) {
                trail.exportFeedback(line -> desk.out().print(Visible.of(line) + "\n"));
            } else {
                trail.exportDecisions(line -> desk.out().print(Visible.of(line) + "\n"));
            }
            return ExitCode.FINE;
        }
    }
}
