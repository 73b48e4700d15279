package org.neuroglide.cli;

import java.util.List;
import org.neuroglide.audit.AuditTrail;

/** Shows one decision of the log. */
final class AuditShowCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "Show a decision of the log, with its case and its cards, as JSON.",
                "",
                List.of(new Syntax.Parameter("ID", 1, 1, "The id that the caller was given.")),
                LogFolder.options(),
                List.of("neuroglide audit show 5f0c6f3e-2a53-4a1c-9d3e-0c1b8a0f6a11 --log neuroglide-log"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        try (AuditTrail trail = LogFolder.open(arguments, desk)) {
            desk.out().println(Visible.of(trail.show(arguments.parameter(0, "")).orElseThrow(AuditShowCommand::unknown)));
            return ExitCode.FINE;
        }
    }

    static MisuseException unknown() {
        return new MisuseException("there is no decision of that id in the log", "check the id, or whether it was sealed");
    }
}
