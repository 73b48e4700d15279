package org.neuroglide.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The program itself: its help, and the commands below it. */
final class Root {
    private Root() {}

    static CommandLine commandLine(List<CommandName> commands) {
        CommandSpec root = CommandSpec.create().name("neuroglide");
        root.addOption(help());
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version of the program and of the bundled knowledge base.")
                .build());
        root.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .description(
                        "Decides for one patient at one visit whether neural mobilization is safe, which technique fits,"
                                + " how much of it, and why. Decision support only: the clinician decides.")
                .footer(
                        "",
                        "Examples:",
                        "  neuroglide new case --region lumbar > case.yaml",
                        "  neuroglide decide case.yaml",
                        "  neuroglide explain case.yaml --why-not sciatic-tensioner-seated",
                        "  neuroglide test",
                        "",
                        "Exit codes: 0 fine, 1 problems in the input or failed scenarios, 2 misuse, 3 a fault of the"
                                + " program.");
        for (CommandName name : commands) {
            root.addSubcommand(name.word(), spec(name));
        }
        CommandLine line = new CommandLine(root);
        line.setUsageHelpAutoWidth(false);
        return line;
    }

    private static CommandSpec spec(CommandName name) {
        Command command = name.command();
        return command.spec();
    }

    /** The help option that each command has. */
    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this help.")
                .build();
    }
}
