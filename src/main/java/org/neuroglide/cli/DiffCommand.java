package org.neuroglide.cli;

import java.nio.file.Path;
import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.proof.difference.Difference;
import org.neuroglide.proof.difference.DifferenceFinder;
import org.neuroglide.proof.difference.DifferenceHtml;
import org.neuroglide.proof.difference.DifferencePage;
import org.neuroglide.proof.difference.DifferenceTree;
import org.neuroglide.scenario.WrittenCase;

/** Says what a change to a knowledge base does. */
final class DiffCommand implements Command {
    private static final String CASES = "--cases";
    private static final String GENERATE = "--generate";
    private static final String FORMAT = "--format";
    private static final String OUT = "--out";
    private static final String FAIL_ON = "--fail-on";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Compare two knowledge bases: what they say, and what they decide for the same cases.",
                "A knowledge base is a folder, the word bundled, or a git revision of the working copy's kbase, such as"
                        + " HEAD~1. Cases whose decision changes come first, the looser ones before all others, each"
                        + " with the rules responsible; then every changed rule, number, technique and text.",
                List.of(
                        new Syntax.Parameter("KBASE_A", 1, 1, "The knowledge base before the change."),
                        new Syntax.Parameter("KBASE_B", 1, 1, "The knowledge base after it.")),
                List.of(
                        Syntax.Option.value(
                                CASES,
                                "PATH",
                                "Cases to decide with both: a folder, a scenario or case file, or an .ndjson file with one"
                                        + " JSON case on each line. scenarios/ where none is named."),
                        Syntax.Option.value(GENERATE, "N", "Decide N generated cases instead, seeds 1 to N, by turns in the words of both."),
                        Syntax.Option.oneOf(
                                FORMAT,
                                "FORM",
                                List.of("text", "markdown", "html", "json"),
                                "text (default), markdown for a pull request, html for a reviewer, or json."),
                        Syntax.Option.value(OUT, "FILE", "Write it to a file instead of printing it."),
                        Syntax.Option.oneOf(
                                FAIL_ON, "WHAT", List.of("looser"), "Exit code 1 where any case is looser than before."),
                        Options.COLOR),
                List.of(
                        "neuroglide diff bundled kbase",
                        "neuroglide diff HEAD~1 kbase --format html --out change.html",
                        "neuroglide diff main HEAD --format markdown --fail-on looser",
                        "neuroglide diff bundled kbase --generate 20000"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        int generated = generated(arguments);
        String before = arguments.parameter(0, "");
        String after = arguments.parameter(1, "");
        Knowledge[] both = KnowledgeBases.both(desk, before, after);
        Counting counting = new Counting(desk.terminal(), "cases");
        DifferenceFinder finder = new DifferenceFinder(before, both[0], after, both[1], counting::done);
        Difference difference;
        if (generated > 0) {
            difference = finder.onGenerated(generated);
        } else {
            String named = arguments.text(CASES, "");
            Path path = named.isEmpty() ? desk.standard("scenarios", "--cases PATH") : desk.existing(named);
            difference = finder.on(named.isEmpty() ? "scenarios" : named, WrittenCase.read(path));
        }
        counting.end();
        write(difference, arguments, desk);
        return arguments.has(FAIL_ON) && difference.loosens() ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    private static int generated(Arguments arguments) {
        String text = arguments.text(GENERATE, "");
        if (text.isEmpty()) {
            return 0;
        } else if (!text.matches("[1-9][0-9]{0,7}")) {
            throw new MisuseException(GENERATE + " wants a number of cases, not \"" + text + "\"", "write it as 20000");
        } else if (arguments.has(CASES)) {
            throw new MisuseException(CASES + " and " + GENERATE + " cannot both be given", "leave one out");
        }
        return Integer.parseInt(text);
    }

    private static void write(Difference difference, Arguments arguments, Desk desk) {
        Path out = arguments.path(OUT);
        String form = arguments.text(FORMAT, "text");
        if (out == null && form.equals("text")) {
            desk.print(DifferencePage.of(difference), arguments);
            return;
        }
        String text = switch (form) {
            case "markdown" -> DifferencePage.of(difference).markdown();
            case "html" -> DifferenceHtml.of(difference);
            case "json" -> DifferenceTree.json(difference);
            default -> DifferencePage.of(difference).text(desk.terminal().width(), false);
        };
        if (out == null) {
            desk.out().print(text);
        } else {
            desk.writeAsked(out, text, true);
        }
    }
}
