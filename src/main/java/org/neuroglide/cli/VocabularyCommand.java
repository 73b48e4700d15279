package org.neuroglide.cli;

import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.texts.Page;
import org.neuroglide.texts.VocabularyPages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Finds the codes that a case may use. */
final class VocabularyCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                this,
                "Find codes and techniques by any of their words: code, name, synonym, question or standard code. The name"
                        + " of a section lists all of it.",
                "neuroglide vocabulary",
                "neuroglide vocabulary symptoms",
                "neuroglide vocabulary flossing",
                "neuroglide vocabulary M54.30");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("0..*")
                .paramLabel("WORD")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("What to look for; several words are one phrase.")
                .build());
        spec.addOption(Options.kbase());
        spec.addOption(Options.color());
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Desk desk) {
        Knowledge knowledge = desk.knowledge(parsed);
        List<String> given = parsed.matchedPositionalValue(0, List.of());
        String word = String.join(" ", given);
        VocabularyPages pages = new VocabularyPages(Desk.words(knowledge));
        if (word.isEmpty()) {
            desk.print(pages.sections(), parsed);
            return ExitCode.FINE;
        }
        Page found = pages.search(word);
        if (found.blocks().isEmpty()) {
            desk.terminal().err().println("Nothing is called \"" + word + "\".");
            List<String> near = pages.nearest(word);
            if (!near.isEmpty()) {
                desk.terminal().err().println("  Maybe " + String.join(", ", near) + ".");
            }
            return ExitCode.PROBLEMS;
        }
        desk.print(found, parsed);
        return ExitCode.FINE;
    }
}
