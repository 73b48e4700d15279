package org.neuroglide.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Problem;

/** Checks a knowledge base without compiling it. */
final class LintCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "Check a knowledge base; all problems come at once.",
                "Checks the dialect, the laws of a rule, and every table. Compiles nothing.",
                List.of(new Syntax.Parameter(
                        "KBASE",
                        0,
                        1,
                        "The folder that holds kbase.yaml; kbase of the working folder where none is named.")),
                List.of(),
                List.of("neuroglide lint", "neuroglide lint my-kbase"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        String named = arguments.parameter(0, "");
        Path folder = named.isEmpty()
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
