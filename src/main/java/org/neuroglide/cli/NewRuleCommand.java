package org.neuroglide.cli;

import java.nio.file.Path;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.scenario.Templates;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Writes a draft rule and its scenarios. */
final class NewRuleCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                this,
                "Write a draft rule into a knowledge base, and its scenarios beside. Both pass the lint; the scenarios wait"
                        + " until the rule is active.",
                "neuroglide new rule PR-900 precautions/example \"Example: what the rule states\"");
        spec.addPositional(text("0", "ID", "A free id with the prefix of the folder, such as PR-900."));
        spec.addPositional(text("1", "PLACE", "Folder and topic, such as precautions/example."));
        spec.addPositional(text("2", "STATEMENT", "The rule's one statement, at most 100 characters with the id."));
        spec.addOption(folder("--kbase", "The knowledge base to write to; kbase of the working folder where none is named."));
        spec.addOption(folder("--scenarios", "Where the scenarios are; scenarios of the working folder where none is named."));
        return spec;
    }

    private static PositionalParamSpec text(String index, String label, String description) {
        return PositionalParamSpec.builder()
                .index(index)
                .arity("1")
                .required(true)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    private static OptionSpec folder(String name, String description) {
        return OptionSpec.builder(name)
                .paramLabel("DIR")
                .type(Path.class)
                .description(description)
                .build();
    }

    @Override
    public int run(ParseResult parsed, Desk desk) {
        Path kbase = parsed.matchedOptionValue("--kbase", Path.of("kbase"));
        Path scenarios = parsed.matchedOptionValue("--scenarios", Path.of("scenarios"));
        Path folder = desk.terminal().folder().resolve(kbase);
        Knowledge knowledge = desk.knowledge(folder);
        List<Path> files = Templates.write(
                new Templates(knowledge)
                        .newRule(
                                parsed.matchedPositionalValue(0, ""),
                                parsed.matchedPositionalValue(1, ""),
                                parsed.matchedPositionalValue(2, "")),
                folder,
                desk.terminal().folder().resolve(scenarios));
        files.forEach(file -> desk.out().println("Wrote " + file));
        return ExitCode.FINE;
    }
}
