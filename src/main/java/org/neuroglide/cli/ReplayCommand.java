package org.neuroglide.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.proof.corpus.Replay;

/** Decides the cases of a baseline again. */
final class ReplayCommand implements Command {
    private static final String ALL = "--all";
    /** Enough to see what it is; a changed rule changes much in one decision. */
    private static final int MOST_PLACES = 12;

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Decide the cases of a baseline again and compare byte for byte.",
                "Every decision that differs is listed with where it differs (exit code 1). Another knowledge base or"
                        + " program version is named, but is no difference of decisions.",
                List.of(new Syntax.Parameter("BASELINE", 1, 1, "A file that neuroglide record wrote.")),
                List.of(Options.KBASE, Syntax.Option.flag(ALL, "List every place of a decision, not only the first " + MOST_PLACES + ".")),
                List.of("neuroglide replay baseline.ndjson", "neuroglide replay baseline.ndjson --kbase kbase"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        String named = arguments.parameter(0, "");
        List<String> lines = lines(desk.existing(named), named);
        Replay replay = Replay.of(new DecisionEngine(desk.knowledge(arguments)), Version.program(), named, lines);
        PrintStream out = desk.out();
        replay.around().forEach(line -> out.println("note: " + line + "."));
        int most = arguments.has(ALL) ? Integer.MAX_VALUE : MOST_PLACES;
        for (Replay.Different different : replay.different()) {
            out.println(named + ":" + different.line() + " " + different.name() + ": the decision is another one.");
            different.places().stream().limit(most).forEach(place -> out.println("  " + place));
            if (different.places().size() > most) {
                out.println("  " + (different.places().size() - most) + " more places; " + ALL + " lists them.");
            }
        }
        int count = replay.different().size();
        out.println(replay.cases() + (replay.cases() == 1 ? " decision: " : " decisions: ")
                + (count == 0 ? "all the same, byte for byte." : count + " different."));
        return count == 0 ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private static List<String> lines(Path file, String named) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new MisuseException(named + " is not encoded in UTF-8", "name a baseline that neuroglide record wrote");
        } catch (IOException e) {
            throw new MisuseException(named + " cannot be read: " + e.getMessage(), "name a baseline that neuroglide record wrote");
        }
    }
}
