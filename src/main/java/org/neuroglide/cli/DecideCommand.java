package org.neuroglide.cli;

import java.util.List;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.scenario.ReadCase;
import org.neuroglide.texts.DecisionPage;
import org.neuroglide.texts.DecisionTree;
import org.neuroglide.texts.Page;

/** Decides one case. */
final class DecideCommand implements Command {
    private static final String FORMAT = "--format";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Decide one case and print the decision.",
                "A case that has problems is refused with all of them (exit code 1); every decision, whatever it says,"
                        + " is exit code 0.",
                List.of(Options.CASE),
                List.of(
                        Syntax.Option.oneOf(
                                FORMAT,
                                "FORM",
                                List.of("page", "markdown", "yaml", "json"),
                                "page for people (default), markdown for notes, yaml, or json: one line in canonical"
                                        + " form."),
                        Options.KBASE,
                        Options.COLOR),
                List.of(
                        "neuroglide decide case.yaml",
                        "neuroglide decide scenarios/conditions/sciatica.yaml#moderate-irritability",
                        "neuroglide decide case.yaml --format markdown > note.md",
                        "cat case.json | neuroglide decide - --format json"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        Knowledge knowledge = desk.knowledge(arguments);
        ReadCase read = desk.readCase(knowledge, arguments.parameter(0, ""));
        Decision decision = new DecisionEngine(knowledge).decide(read.patientCase());
        switch (arguments.text(FORMAT, "page")) {
            case "markdown" -> desk.out().print(page(knowledge, read, decision).markdown());
            case "yaml" -> desk.out().print(DecisionTree.yaml(decision));
            case "json" -> desk.out().print(DecisionTree.json(decision) + "\n");
            default -> {
                desk.print(page(knowledge, read, decision), arguments);
                desk.out().println("  The proof: neuroglide explain " + arguments.parameter(0, ""));
            }
        }
        return ExitCode.FINE;
    }

    private static Page page(Knowledge knowledge, ReadCase read, Decision decision) {
        return new DecisionPage(Desk.words(knowledge)).of(read.patientCase(), decision);
    }
}
