package org.neuroglide.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** The whole program for the full parser: its help, its commands and their syntax. */
final class Root {
    private Root() {}

    static CommandLine commandLine() {
        CommandSpec root = CommandSpec.create().name("neuroglide");
        root.addOption(help());
        root.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version of the program and of the bundled knowledge base.")
                .build());
        root.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .header("Decides for one patient at one visit whether neural mobilization is safe, which technique"
                        + " fits, how much of it, and why. Decision support only: the clinician decides.")
                .footer(
                        "",
                        "Examples:",
                        "  neuroglide new case --region lumbar > case.yaml",
                        "  neuroglide decide case.yaml",
                        "  neuroglide explain case.yaml --why-not sciatic-tensioner-slump",
                        "  neuroglide test",
                        "",
                        "Exit codes: 0 fine, 1 problems in the input or failed scenarios, 2 misuse, 3 a fault of the"
                                + " program.");
        headings(root);
        for (CommandName name : CommandName.values()) {
            root.addSubcommand(name.word(), spec(name.command()));
        }
        return new CommandLine(root);
    }

    private static void headings(CommandSpec spec) {
        spec.usageMessage()
                .synopsisHeading("%nUsage: ")
                .descriptionHeading(spec.usageMessage().description().length == 0 ? "" : "%n")
                .parameterListHeading("%n")
                .optionListHeading("%n")
                .commandListHeading("%nCommands:%n");
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this help.")
                .build();
    }

    private static CommandSpec spec(Command command) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        Syntax syntax = command.syntax();
        spec.usageMessage()
                .header(syntax.summary())
                .description(syntax.more().isEmpty() ? new String[0] : new String[] {syntax.more()})
                .sortOptions(false)
                .footer(footer(syntax.examples()));
        headings(spec);
        for (int i = 0; i < syntax.parameters().size(); i++) {
            spec.addPositional(parameter(i, syntax.parameters().get(i)));
        }
        syntax.options().forEach(option -> spec.addOption(option(option)));
        spec.addOption(help());
        command.below().forEach((name, below) -> spec.addSubcommand(name, spec(below)));
        if (!command.below().isEmpty()) {
            spec.usageMessage()
                    .synopsisSubcommandLabel(
                            "(" + String.join(" | ", command.below().keySet()) + ")");
        }
        return spec;
    }

    private static String[] footer(List<String> examples) {
        String[] footer = new String[examples.size() + 2];
        footer[0] = "";
        footer[1] = examples.size() == 1 ? "Example:" : "Examples:";
        for (int i = 0; i < examples.size(); i++) {
            footer[i + 2] = "  " + examples.get(i);
        }
        return footer;
    }

    private static PositionalParamSpec parameter(int index, Syntax.Parameter parameter) {
        boolean many = parameter.most() > 1;
        return PositionalParamSpec.builder()
                .index(index + (many ? "..*" : ""))
                .arity(parameter.least() + (many ? "..*" : ".." + parameter.most()))
                .required(parameter.least() > 0)
                .paramLabel(parameter.label())
                .type(many ? List.class : String.class)
                .auxiliaryTypes(String.class)
                .description(parameter.description())
                .build();
    }

    private static OptionSpec option(Syntax.Option option) {
        OptionSpec.Builder builder = OptionSpec.builder(option.name()).description(option.description());
        if (option.isFlag()) {
            return builder.arity("0").build();
        }
        builder.arity("1")
                .paramLabel(option.label())
                .type(option.many() ? List.class : String.class)
                .auxiliaryTypes(String.class);
        if (!option.words().isEmpty()) {
            builder.completionCandidates(option.words()).converters(text -> known(option, text));
        }
        return builder.build();
    }

    private static String known(Syntax.Option option, String text) {
        if (!option.words().contains(text)) {
            throw new TypeConversionException(
                    "it is one of " + String.join(", ", option.words()) + ", not \"" + text + "\"");
        }
        return text;
    }
}
