package org.neuroglide.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.Nearest;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reads any command line; prints help, and says what is wrong with a line that cannot be read. */
final class FullParser {
    private final Terminal terminal;

    FullParser(Terminal terminal) {
        this.terminal = terminal;
    }

    /** @return the exit code */
    int run(List<String> words) {
        CommandLine root = Root.commandLine();
        ParseResult last;
        try {
            last = root.parseArgs(words.toArray(new String[0]));
        } catch (ParameterException e) {
            throw new MisuseException(firstSentence(e), hint(e));
        }
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandSpec chosen = last.commandSpec();
        if (last.isUsageHelpRequested()) {
            chosen.commandLine().usage(terminal.out(), Ansi.OFF);
            return ExitCode.FINE;
        } else if (last.isVersionHelpRequested()) {
            terminal.out().println(Version.line());
            return ExitCode.FINE;
        } else if (chosen.userObject() instanceof Command command) {
            return command.run(arguments(last), new Desk(terminal));
        }
        chosen.commandLine().usage(terminal.err(), Ansi.OFF);
        return ExitCode.MISUSE;
    }

    private static Arguments arguments(ParseResult parsed) {
        Map<String, List<String>> options = new HashMap<>();
        for (OptionSpec option : parsed.matchedOptions()) {
            options.put(option.longestName(), flagOrValues(option));
        }
        List<String> parameters = new ArrayList<>();
        for (PositionalParamSpec parameter : parsed.matchedPositionals()) {
            parameters.addAll(parameter.stringValues());
        }
        return new Arguments(options, parameters);
    }

    private static List<String> flagOrValues(OptionSpec option) {
        return option.arity().max() == 0 ? List.of() : List.copyOf(option.stringValues());
    }

    private static String firstSentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            boolean commands = !e.getCommandLine().getSubcommands().isEmpty();
            return word.startsWith("-")
                    ? "there is no option " + word
                    : commands ? "there is no command " + word : word + " is one word too many";
        } else if (e instanceof MissingParameterException missing) {
            return String.join(", ", labels(missing)) + " is missing";
        }
        String message = e.getMessage().lines().findFirst().orElse("cannot be read");
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    private static String hint(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        String help = "run " + spec.qualifiedName() + " --help";
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            String near = Nearest.hint(
                    word,
                    word.startsWith("-")
                            ? options(spec)
                            : List.copyOf(spec.subcommands().keySet()));
            return near.isEmpty() ? help : near;
        } else if (e instanceof MissingParameterException missing) {
            return "add " + String.join(", ", labels(missing)) + ", or " + help;
        }
        return help;
    }

    private static List<String> labels(MissingParameterException e) {
        return e.getMissing().stream().map(ArgSpec::paramLabel).toList();
    }

    private static List<String> options(CommandSpec spec) {
        List<String> names = new ArrayList<>();
        spec.options().forEach(o -> names.addAll(Arrays.asList(o.names())));
        return names;
    }
}
