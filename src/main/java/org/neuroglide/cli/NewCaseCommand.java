package org.neuroglide.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.scenario.Templates;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Writes a case file with every question of a region. */
final class NewCaseCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                this,
                "Write a case file that asks every question of a region, each still not assessed.",
                "neuroglide new case --region lumbar --out case.yaml");
        spec.addOption(OptionSpec.builder("--region")
                .paramLabel("REGION")
                .type(String.class)
                .description("lumbar, cervical or wrist-hand; the questions of all regions where none is named.")
                .build());
        spec.addOption(OptionSpec.builder("--as-of")
                .paramLabel("DATE")
                .type(LocalDate.class)
                .description("The date of the visit; today where none is named.")
                .build());
        spec.addOption(OptionSpec.builder("--out")
                .paramLabel("FILE")
                .type(Path.class)
                .description("Write to a file that is not there yet, instead of standard output.")
                .build());
        spec.addOption(Options.kbase());
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Desk desk) {
        Knowledge knowledge = desk.knowledge(parsed);
        LocalDate asOf = parsed.matchedOptionValue("--as-of", null);
        String text = new Templates(knowledge)
                .newCase(
                        parsed.matchedOptionValue("--region", ""),
                        asOf == null ? desk.terminal().today().get() : asOf);
        Path file = parsed.matchedOptionValue("--out", null);
        if (file == null) {
            desk.out().print(text);
        } else {
            desk.writeNew(file, text);
        }
        return ExitCode.FINE;
    }
}
