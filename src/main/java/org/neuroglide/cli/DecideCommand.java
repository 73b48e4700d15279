package org.neuroglide.cli;

import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.scenario.ReadCase;
import org.neuroglide.texts.DecisionPage;
import org.neuroglide.texts.DecisionTree;
import org.neuroglide.texts.Page;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Decides one case. */
final class DecideCommand implements Command {
    private static final String FORMAT = "--format";

    /** In which form the decision is printed. */
    enum Format {
        PAGE,
        MARKDOWN,
        YAML,
        JSON
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                this,
                "Decide one case and print the decision. A case that has problems is refused with all of them"
                        + " (exit code 1); every decision, whatever it says, is exit code 0.",
                "neuroglide decide case.yaml",
                "neuroglide decide scenarios/conditions/sciatica.yaml#moderate-irritability",
                "neuroglide decide case.yaml --format markdown > note.md",
                "cat case.json | neuroglide decide - --format json");
        spec.addPositional(Options.caseParameter());
        spec.addOption(OptionSpec.builder(FORMAT)
                .paramLabel("FORM")
                .type(Format.class)
                .converters(Options.constant(Format.class))
                .description("page for people (default), markdown for notes, yaml, or json: one line in canonical form.")
                .build());
        spec.addOption(Options.kbase());
        spec.addOption(Options.color());
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Desk desk) {
        Knowledge knowledge = desk.knowledge(parsed);
        ReadCase read = desk.readCase(knowledge, parsed.matchedPositionalValue(0, ""));
        Decision decision = new DecisionEngine(knowledge).decide(read.patientCase());
        switch (parsed.matchedOptionValue(FORMAT, Format.PAGE)) {
            case PAGE -> desk.print(page(knowledge, read, decision), parsed);
            case MARKDOWN -> desk.out().print(page(knowledge, read, decision).markdown());
            case YAML -> desk.out().print(DecisionTree.yaml(decision));
            case JSON -> desk.out().print(DecisionTree.json(decision) + "\n");
        }
        return ExitCode.FINE;
    }

    private static Page page(Knowledge knowledge, ReadCase read, Decision decision) {
        return new DecisionPage(Desk.words(knowledge)).of(read.patientCase(), decision);
    }
}
