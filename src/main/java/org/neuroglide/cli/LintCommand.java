package org.neuroglide.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Problem;
import org.neuroglide.proof.analysis.Check;
import org.neuroglide.proof.analysis.DeepLint;
import org.neuroglide.proof.analysis.Remark;

/** Checks a knowledge base without compiling it; on demand also what its rules say together. */
final class LintCommand implements Command {
    private static final String DEEP = "--deep";
    private static final String BUDGET = "--budget";
    private static final String STANDARD_BUDGET = "60";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Check a knowledge base; all problems come at once.",
                "Checks the dialect, the laws of a rule, and every table. Compiles nothing, but with --deep, which looks for"
                        + " rules that say the same, never fire or contradict each other, with a case that shows it.",
                List.of(new Syntax.Parameter(
                        "KBASE",
                        0,
                        1,
                        "The folder that holds kbase.yaml; kbase of the working folder where none is named.")),
                List.of(
                        Syntax.Option.flag(DEEP, "Also look at what the rules say together; notes do not fail."),
                        Syntax.Option.value(
                                BUDGET,
                                "SECONDS",
                                "With --deep: how long cases may be searched for, " + STANDARD_BUDGET
                                        + " where not given; \"not decided\" is printed for what it did not reach.")),
                List.of("neuroglide lint", "neuroglide lint my-kbase", "neuroglide lint --deep --budget 120"));
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
        int seconds = budget(arguments);
        List<Problem> problems = Knowledge.lint(folder);
        if (!problems.isEmpty()) {
            return desk.problems(problems, desk.out());
        }
        desk.out().println("No problems in " + folder + ".");
        return arguments.has(DEEP) ? deep(folder, seconds, desk) : ExitCode.FINE;
    }

    private static int budget(Arguments arguments) {
        String text = arguments.text(BUDGET, STANDARD_BUDGET);
        if (arguments.has(BUDGET) && !arguments.has(DEEP)) {
            throw new MisuseException(BUDGET + " is for " + DEEP, "add " + DEEP + ", or leave " + BUDGET + " out");
        }
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new MisuseException(BUDGET + " wants whole seconds, not \"" + text + "\"", "write it as 60");
        }
        return Integer.parseInt(text);
    }

    private static int deep(Path folder, int seconds, Desk desk) {
        boolean bundled = Knowledge.hash(folder).equals(Knowledge.bundled().hash());
        Knowledge knowledge = bundled ? Knowledge.bundled() : desk.knowledge(folder);
        List<Remark> remarks = new DeepLint(knowledge).remarks(seconds);
        remarks.forEach(remark -> desk.out().println(remark.render()));
        long faults = remarks.stream().filter(r -> r.check().fault()).count();
        long open = remarks.stream().filter(r -> r.check() == Check.NOT_DECIDED).count();
        desk.out().println(counted(faults, "fault") + ", " + counted(remarks.size() - faults - open, "note") + ", "
                + open + " not decided.");
        return faults > 0 ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    private static String counted(long number, String noun) {
        return number == 1 ? "1 " + noun : number + " " + noun + "s";
    }
}
