package org.neuroglide.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.neuroglide.audit.AuditTrail;
import org.neuroglide.audit.Verification;

/** Removes what is old from the decision log, and keeps a checkpoint for it. */
final class AuditSealCommand implements Command {
    private static final String BEFORE = "--before";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Remove what is older than a date and keep a sealed checkpoint for it.",
                "The chain is verified first; where it does not hold, nothing is removed (exit code 1). Export what must be"
                        + " kept elsewhere before.",
                List.of(),
                LogFolder.options(Syntax.Option.value(BEFORE, "DATE", "The first day (UTC) that stays.")),
                List.of("neuroglide audit seal --before 2016-01-01 --log neuroglide-log"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        LocalDate before = arguments.date(BEFORE);
        if (before == null) {
            throw new MisuseException("neuroglide audit seal needs to know what is old", "add " + BEFORE + " and the first day that stays");
        }
        try (AuditTrail trail = LogFolder.open(arguments, desk)) {
            Optional<Verification.Sealed> sealed = trail.seal(LogFolder.beginning(before));
            desk.out().println(sealed.map(s -> "Sealed rows up to " + s.through() + ": since the log began, "
                    + LogFolder.decisions(s.decisions()) + " and " + s.feedback() + " feedback were removed.").orElse("Nothing is older than " + before + "."));
            return ExitCode.FINE;
        }
    }
}
