package org.neuroglide.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.audit.AuditTrail;
import org.neuroglide.audit.Redecided;
import org.neuroglide.audit.Redecided.Outcome;
import org.neuroglide.engine.DecisionEngine;

/** Decides logged cases again. */
final class AuditReplayCommand implements Command {
    private static final String SINCE = "--since";
    /** Enough to see what it is; a changed rule changes much in one decision. */
    private static final int MOST_PLACES = 12;

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Decide logged cases again and compare byte for byte.",
                "A difference with the very same knowledge base is a fault; with another one it is told. Both are exit code"
                        + " 1. What cannot be replayed because a masked field may have changed it is named.",
                List.of(new Syntax.Parameter("ID", 0, 1, "One decision; all of them where none is named.")),
                LogFolder.options(Syntax.Option.value(SINCE, "DATE", "Only decisions made on that day (UTC) or later."), Options.KBASE),
                List.of("neuroglide audit replay --since 2026-02-01 --log neuroglide-log"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        LocalDate since = arguments.date(SINCE);
        String id = arguments.parameter(0, "");
        if (since != null && !id.isEmpty()) {
            throw new MisuseException("an id and " + SINCE + " cannot both be given", "give one of them");
        }
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        try (AuditTrail trail = LogFolder.open(arguments, desk)) {
            DecisionEngine engine = new DecisionEngine(desk.knowledge(arguments));
            if (id.isEmpty()) {
                Instant from = since == null ? Instant.EPOCH : LogFolder.beginning(since);
                trail.replay(engine, from, r -> tell(r, counts, desk.out()));
            } else {
                tell(trail.replay(engine, id).orElseThrow(AuditShowCommand::unknown), counts, desk.out());
            }
        }
        int same = counts.getOrDefault(Outcome.SAME, 0);
        int different = counts.getOrDefault(Outcome.DIFFERENT, 0);
        int faults = counts.getOrDefault(Outcome.FAULT, 0);
        int masked = counts.getOrDefault(Outcome.NOT_REPLAYABLE, 0);
        desk.out().println(LogFolder.decisions(same + different + faults + masked) + ": " + same + " the same, " + different
                + " different with another knowledge base, " + faults + " faults, " + masked + " not replayable.");
        return different + faults == 0 ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private static void tell(Redecided redecided, Map<Outcome, Integer> counts, PrintStream out) {
        counts.merge(redecided.outcome(), 1, Integer::sum);
        String what = switch (redecided.outcome()) {
            case SAME -> "";
            case DIFFERENT -> "recorded with knowledge base " + redecided.recorded() + ", decided otherwise now";
            case FAULT -> "decided otherwise with the same knowledge base";
            case NOT_REPLAYABLE -> "not replayable";
        };
        if (what.isEmpty()) {
            return;
        }
        out.println(Visible.of(redecided.id() + ": " + what + "."));
        redecided.places().stream().limit(MOST_PLACES).forEach(place -> out.println("  " + Visible.of(place)));
        if (redecided.places().size() > MOST_PLACES) {
            out.println("  " + (redecided.places().size() - MOST_PLACES) + " more places.");
        }
    }
}
