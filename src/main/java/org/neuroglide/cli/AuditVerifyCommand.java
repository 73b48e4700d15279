package org.neuroglide.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.neuroglide.audit.AuditTrail;
import org.neuroglide.audit.Verification;

/** Verifies the chain of the decision log. */
final class AuditVerifyCommand implements Command {
    private static final String NOTED = "--noted";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Verify that nothing in the log was changed, removed, inserted or put in another order.",
                "The end of the chain is printed. Whoever writes it down elsewhere and gives it to --noted later also sees"
                        + " whether the end was cut off, or the whole log written anew. Exit code 1 where the chain does not hold.",
                List.of(),
                LogFolder.options(Syntax.Option.value(NOTED, "END", "An end of the chain that was written down earlier.")),
                List.of("neuroglide audit verify --log neuroglide-log"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        try (AuditTrail trail = LogFolder.open(arguments, desk)) {
            Verification.@Nullable Place noted = place(arguments.text(NOTED, ""));
            Verification verified = noted == null ? trail.verify() : trail.verify(noted);
            PrintStream out = desk.out();
            verified.sealed().ifPresent(s -> out.println("Sealed on " + s.at() + ": rows up to " + s.through() + " ("
                    + LogFolder.decisions(s.decisions()) + ", " + s.feedback() + " feedback, " + s.from() + " to " + s.to() + ")."));
            if (noted != null && verified.sealed().filter(s -> s.through() > noted.sequence()).isPresent()) {
                out.println("note: what was noted has been sealed since, so it cannot be compared any more; note the new end.");
            }
            if (verified.leftOver() > 0) {
                out.println("note: " + verified.leftOver() + " sealed rows are still there; run neuroglide audit seal again.");
            }
            verified.fault().ifPresent(f -> out.println("Row " + f.sequence() + " " + Visible.of(f.message()) + ". ["
                    + f.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "]"));
            if (verified.holds()) {
                out.println("The chain holds: " + LogFolder.decisions(verified.decisions()) + ", " + verified.feedback() + " feedback.");
                out.println("End of the chain: " + verified.end());
            }
            return verified.holds() ? ExitCode.FINE : ExitCode.PROBLEMS;
        }
    }

    private static Verification.@Nullable Place place(String noted) {
        if (noted.isEmpty()) {
            return null;
        }
        return Verification.Place.of(noted)
                .orElseThrow(() -> new MisuseException(NOTED + " wants what verify printed as the end of the chain",
                        "write it as NUMBER:HASH"));
    }
}
