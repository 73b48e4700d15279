package org.neuroglide.cli;

import java.util.Arrays;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Prints a script that completes commands and options in bash and zsh. */
final class CompletionCommand implements Command {
    @Override
    public CommandSpec spec() {
        return Options.command(
                this,
                "Print a script that completes commands and options in bash and zsh.",
                "source <(neuroglide completion)",
                "neuroglide completion > ~/.local/share/bash-completion/completions/neuroglide");
    }

    @Override
    public int run(ParseResult parsed, Desk desk) {
        desk.out().print(AutoComplete.bash("neuroglide", Root.commandLine(Arrays.asList(CommandName.values()))));
        return ExitCode.FINE;
    }
}
