package org.neuroglide.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.neuroglide.engine.CaseException;
import org.neuroglide.knowledge.KnowledgeException;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.scenario.ScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the command, runs it, and turns whatever goes wrong into an exit code and a message without a stack trace. */
final class Program {
    private final Terminal terminal;

    Program(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(String... arguments) {
        try {
            return runCommand(arguments);
        } catch (ParameterException e) {
            return misuse(new MisuseException(firstSentence(e), hint(e)));
        } catch (MisuseException e) {
            return misuse(e);
        } catch (KnowledgeException e) {
            return new Desk(terminal).problems(e.problems(), terminal.err());
        } catch (CaseException e) {
            int code = new Desk(terminal).problems(e.problems(), terminal.err());
            return e.refused() ? code : ExitCode.FAULT;
        } catch (ScenarioException e) {
            return new Desk(terminal).problems(e.problems(), terminal.err());
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return fault(e);
        }
    }

    private int runCommand(String[] arguments) {
        Optional<CommandName> named = arguments.length == 0 ? Optional.empty() : CommandName.of(arguments[0]);
        // A command that is named needs none of the others, and their specifications take time to build.
        CommandLine root = Root.commandLine(named.map(List::of).orElse(Arrays.asList(CommandName.values())));
        ParseResult parsed = root.parseArgs(arguments);
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine chosen = last.commandSpec().commandLine();
        if (last.isUsageHelpRequested() || arguments.length == 0) {
            chosen.usage(arguments.length == 0 ? terminal.err() : terminal.out(), Ansi.OFF);
            return arguments.length == 0 ? ExitCode.MISUSE : ExitCode.FINE;
        }
        if (last.isVersionHelpRequested()) {
            terminal.out().println(Version.line());
            return ExitCode.FINE;
        }
        if (!(last.commandSpec().userObject() instanceof Command command)) {
            throw new MisuseException(
                    chosen.getCommandSpec().qualifiedName() + " needs a command", "add --help to see them");
        }
        return command.run(last, new Desk(terminal));
    }

    private int misuse(MisuseException e) {
        terminal.err().println("neuroglide: " + e.render());
        return ExitCode.MISUSE;
    }

    private int fault(Throwable e) {
        terminal.err().println("neuroglide: a fault of the program: " + e + ".");
        if (terminal.debug()) {
            e.printStackTrace(terminal.err());
        } else {
            terminal.err().println("  Maybe set NEUROGLIDE_DEBUG=true, run it again and report what it prints.");
        }
        return ExitCode.FAULT;
    }

    private static String firstSentence(ParameterException e) {
        String message = e.getMessage().lines().findFirst().orElse("cannot be read");
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static String hint(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            List<String> known = new ArrayList<>();
            if (word.startsWith("-")) {
                spec.options().forEach(o -> known.addAll(Arrays.asList(o.names())));
            } else {
                known.addAll(spec.subcommands().keySet());
            }
            String near = Nearest.hint(word, known);
            return near.isEmpty() ? "run " + spec.qualifiedName() + " --help" : near;
        }
        if (e instanceof MissingParameterException missing) {
            String names = String.join(", ", missing.getMissing().stream().map(ArgSpec::paramLabel).toList());
            return "add " + names + ", or run " + spec.qualifiedName() + " --help";
        }
        return "run " + spec.qualifiedName() + " --help";
    }
}
