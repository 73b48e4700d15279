package org.neuroglide.cli;

import java.nio.file.Path;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.scenario.Templates;

/** Writes a draft rule and its scenarios. */
final class NewRuleCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "Write a draft rule into a knowledge base, and its scenarios beside.",
                "Both pass the lint; the scenarios wait until the rule is active.",
                List.of(
                        new Syntax.Parameter("ID", 1, 1, "A free id with the prefix of the folder, such as PR-900."),
                        new Syntax.Parameter("PLACE", 1, 1, "Folder and topic, such as precautions/example."),
                        new Syntax.Parameter("STATEMENT", 1, 1, "The rule's one statement.")),
                List.of(
                        Syntax.Option.value(
                                "--kbase",
                                "DIR",
                                "The knowledge base to write to; kbase of the working folder where none is named."),
                        Syntax.Option.value(
                                "--scenarios",
                                "DIR",
                                "Where the scenarios are; scenarios of the working folder where none is named.")),
                List.of("neuroglide new rule PR-900 precautions/example \"Example: what the rule states\""));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        Path kbase = Path.of(arguments.text("--kbase", "kbase"));
        Path scenarios = Path.of(arguments.text("--scenarios", "scenarios"));
        Path folder = desk.terminal().folder().resolve(kbase);
        Knowledge knowledge = desk.knowledge(folder);
        List<Path> files = Templates.write(
                new Templates(knowledge)
                        .newRule(arguments.parameter(0, ""), arguments.parameter(1, ""), arguments.parameter(2, "")),
                folder,
                desk.terminal().folder().resolve(scenarios));
        files.forEach(file -> desk.out().println("Wrote " + file));
        return ExitCode.FINE;
    }
}
