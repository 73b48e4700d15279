package org.neuroglide.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.scenario.Templates;

/** Writes a case file with every question of a region. */
final class NewCaseCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "Write a case file that asks every question of a region.",
                "Every answer is still not-assessed.",
                List.of(),
                List.of(
                        Syntax.Option.value(
                                "--region",
                                "REGION",
                                "lumbar, cervical or wrist-hand; the questions of all regions where none is named."),
                        Syntax.Option.value("--as-of", "DATE", "The date of the visit; today where none is named."),
                        Syntax.Option.value(
                                "--out", "FILE", "Write to a file that is not there yet, instead of standard output."),
                        Options.KBASE),
                List.of("neuroglide new case --region lumbar --out case.yaml"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        Knowledge knowledge = desk.knowledge(arguments);
        LocalDate asOf = arguments.date("--as-of");
        String text = new Templates(knowledge)
                .newCase(
                        arguments.text("--region", ""),
                        asOf == null ? desk.terminal().today().get() : asOf);
        Path file = arguments.path("--out");
        if (file == null) {
            desk.out().print(text);
        } else {
            desk.writeNew(file, text);
        }
        return ExitCode.FINE;
    }
}
