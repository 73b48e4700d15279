package org.neuroglide.cli;

import java.util.List;
import picocli.AutoComplete;

/** Prints a script that completes commands and options in bash and zsh. */
final class CompletionCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "Print a script that completes commands and options in bash and zsh.",
                "",
                List.of(),
                List.of(),
                List.of(
                        "source <(neuroglide completion)",
                        "neuroglide completion > ~/.local/share/bash-completion/completions/neuroglide"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        desk.out().print(AutoComplete.bash("neuroglide", Root.commandLine()));
        return ExitCode.FINE;
    }
}
