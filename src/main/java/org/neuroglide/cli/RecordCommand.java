package org.neuroglide.cli;

import java.nio.file.Path;
import java.util.List;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.proof.corpus.Baseline;
import org.neuroglide.scenario.WrittenCase;

/** Keeps decisions, to be compared with later ones. */
final class RecordCommand implements Command {
    private static final String OUT = "--out";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Keep the decisions of cases as a baseline.",
                "The baseline holds each case in full with its decision in canonical JSON, the knowledge base's version"
                        + " and hash, and the program's version. A case that has problems is refused with all of them, and"
                        + " nothing is written.",
                List.of(new Syntax.Parameter(
                        "CASES", 1, 1, "A case file, a scenario file, a folder of them, or an .ndjson file of JSON cases.")),
                List.of(
                        Syntax.Option.value(OUT, "BASELINE", "The file to write, such as baseline.ndjson; it must not be there yet."),
                        Options.KBASE),
                List.of(
                        "neuroglide record scenarios --out baseline.ndjson",
                        "neuroglide record cases.ndjson --kbase kbase --out baseline.ndjson"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        Path out = arguments.path(OUT);
        if (out == null) {
            throw new MisuseException(OUT + " is missing", "name the file to write: --out baseline.ndjson");
        }
        Knowledge knowledge = desk.knowledge(arguments);
        String named = arguments.parameter(0, "");
        List<WrittenCase> cases = WrittenCase.read(desk.existing(named));
        List<String> lines = Baseline.lines(new DecisionEngine(knowledge), Version.program(), cases);
        desk.writeNew(out, String.join("\n", lines) + "\n");
        desk.out().println(cases.size() + (cases.size() == 1 ? " decision" : " decisions") + " of knowledge base "
                + knowledge.info().version() + " kept. Compare later ones: neuroglide replay " + out);
        return ExitCode.FINE;
    }
}
