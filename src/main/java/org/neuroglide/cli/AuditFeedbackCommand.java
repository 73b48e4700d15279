package org.neuroglide.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroglide.audit.AuditTrail;
import org.neuroglide.audit.RuleFeedback;

/** Tells what clinicians did with the cards, by rule. */
final class AuditFeedbackCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "Count the cards of each rule and what clinicians did with them.",
                "Feedback on a card that is no longer in the log stands under \"(unknown)\".",
                List.of(),
                LogFolder.options(),
                List.of("neuroglide audit feedback --log neuroglide-log"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        try (AuditTrail trail = LogFolder.open(arguments, desk)) {
            List<RuleFeedback> rules = trail.feedbackByRule();
            desk.out().println(String.format("%-12s %9s %9s %10s  %s", "rule", "cards", "accepted", "overridden", "reasons; callers"));
            rules.forEach(r -> desk.out().println(Visible.of(line(r))));
            return ExitCode.FINE;
        }
    }

    private static String line(RuleFeedback r) {
        return String.format("%-12s %9d %9d %10d  %s", r.rule().isEmpty() ? "(unknown)" : r.rule(), r.shown(), r.accepted(),
                r.overridden(), given(r)).stripTrailing();
    }

    private static String given(RuleFeedback r) {
        return Stream.of(counted(r.reasons(), "(none given)"), counted(r.callers(), "(unknown)"))
                .filter(counts -> !counts.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String counted(Map<String, Long> counts, String nameless) {
        return counts.entrySet().stream()
                .map(e -> (e.getKey().isEmpty() ? nameless : e.getKey()) + " " + e.getValue())
                .collect(Collectors.joining(", "));
    }
}
