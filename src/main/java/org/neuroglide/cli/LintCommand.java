package org.neuroglide.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Problem;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Checks a knowledge base without compiling it. */
final class LintCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                this,
                "Check a knowledge base: the dialect, the laws of a rule, and every table. All problems come at once.",
                "neuroglide lint",
                "neuroglide lint my-kbase");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .paramLabel("KBASE")
                .type(Path.class)
                .description("The folder that holds kbase.yaml; kbase of the working folder where none is named.")
                .build());
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Desk desk) {
        Path named = parsed.matchedPositionalValue(0, null);
        Path folder = named == null
                ? desk.standard("kbase", "neuroglide lint KBASE")
                : desk.terminal().folder().resolve(named);
        if (!Files.isDirectory(folder)) {
            throw new MisuseException("there is no folder " + named, "give the folder that holds kbase.yaml");
        }
        List<Problem> problems = Knowledge.lint(folder);
        if (!problems.isEmpty()) {
            return desk.problems(problems, desk.out());
        }
        desk.out().println("No problems in " + folder + ".");
        return ExitCode.FINE;
    }
}
