package org.neuroglide.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.proof.mutation.Mutant;
import org.neuroglide.proof.mutation.Mutation;
import org.neuroglide.proof.mutation.MutationHtml;
import org.neuroglide.proof.mutation.MutationText;
import org.neuroglide.proof.mutation.Proposals;
import org.neuroglide.proof.mutation.Verdict;

/** Changes one thing at a time in the rules and asks whether the scenarios notice. */
final class MutateCommand implements Command {
    private static final String RULES = "--rules";
    private static final String SCENARIOS = "--scenarios";
    private static final String PROPOSE = "--propose";
    private static final String HTML = "--html";
    private static final long SECOND = 1_000_000_000L;

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Change one thing at a time in the rules and list the changes that no scenario notices.",
                "Exit code 1 where a change goes unnoticed that is not proved to conclude the same.",
                List.of(),
                List.of(
                        Syntax.Option.value(
                                RULES, "GLOB", "Only rule files that fit, such as redflags/cord* or redflags; all where none is named."),
                        Options.AUTHORED,
                        Syntax.Option.value(
                                SCENARIOS, "DIR", "The scenarios; scenarios of the working folder where none is named."),
                        Syntax.Option.value(HTML, "DIR", "Write the list as one HTML page, index.html in this folder."),
                        Syntax.Option.value(
                                PROPOSE,
                                "DIR",
                                "Look for scenarios that would notice the survivors and write them below this folder, a file for each"
                                        + " file of rules; with scenarios they stand beside the others.")),
                List.of("neuroglide mutate --rules redflags/cauda-equina", "neuroglide mutate --rules 'redflags/cord*'", "neuroglide mutate --rules redflags --html target/mutation"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        Path named = arguments.path(SCENARIOS);
        Path scenarios = named == null
                ? desk.standard("scenarios", "neuroglide mutate --scenarios DIR")
                : desk.existing(named.toString());
        Knowledge knowledge = desk.authored(arguments);
        Mutation mutation = new Mutation(knowledge, List.of(scenarios));
        List<String> failing = mutation.failing();
        if (!failing.isEmpty()) {
            failing.forEach(s -> desk.out().println(s + ": fails without any change."));
            desk.out().println("Maybe run neuroglide test first: only scenarios that pass can tell a change.");
            return ExitCode.PROBLEMS;
        }
        List<Mutant> mutants = mutants(mutation, arguments.text(RULES, "**"));
        if (mutants.isEmpty()) {
            throw new MisuseException("no rule file fits " + arguments.text(RULES, "**"), "name files as in redflags/cord*");
        }
        List<Verdict> verdicts = mutation.verdicts(mutants, progress(desk.terminal().err()));
        desk.out().print(MutationText.of(verdicts, mutation.scenarios()));
        Path html = arguments.path(HTML);
        if (html != null) {
            desk.writeAsked(html.resolve("index.html"), MutationHtml.page(knowledge, verdicts, mutation.scenarios()), true);
        }
        Path folder = arguments.path(PROPOSE);
        if (folder != null) {
            propose(mutation.proposals(verdicts, progress(desk.terminal().err())), folder, scenarios, desk);
        }
        return verdicts.stream().anyMatch(v -> v.fate() == Verdict.Fate.SURVIVED) ? ExitCode.PROBLEMS : ExitCode.FINE;
    }

    /** Files that are there are only changed where the folder is the one of the scenarios themselves. */
    private static void propose(Proposals proposals, Path folder, Path scenarios, Desk desk) {
        Path root = scenarios.toAbsolutePath().normalize();
        boolean same = desk.terminal().folder().resolve(folder).toAbsolutePath().normalize().equals(root);
        proposals.byHand(MutateCommand::read).forEach(line -> desk.out().println("By hand, in " + line));
        proposals.edited(MutateCommand::read).forEach((file, text) -> {
            Path path = Path.of(file).toAbsolutePath().normalize();
            Path below = path.startsWith(root) && !path.equals(root) ? root.relativize(path) : path.getFileName();
            desk.writeAsked(folder.resolve(below), text, same);
        });
        proposals.files().forEach((file, text) -> desk.writeAsked(folder.resolve(file), text, false));
        desk.out().println(proposals.expectations() + " expectations and " + proposals.scenarios()
                + " scenarios proposed; read each before it is kept.");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Mutant> mutants(Mutation mutation, String glob) {
        try {
            return mutation.mutants(glob);
        } catch (PatternSyntaxException e) {
            throw new MisuseException(glob + " is no pattern of files", "write it as in redflags/cord* or {redflags,progression}/*");
        }
    }

    /** One line for every twentieth part, with the time that is left if the rest goes on like this. */
    private static Mutation.Progress progress(PrintStream err) {
        long start = System.nanoTime();
        return (done, of) -> {
            int step = Math.max(250, of / 20);
            if (done % step == 0 || done == of && of > step) {
                long gone = System.nanoTime() - start;
                long left = gone / done * (of - done) / SECOND;
                err.println(done + " of " + of + " changes tried after " + gone / SECOND + " s, about " + left + " s left");
            }
        };
    }
}
