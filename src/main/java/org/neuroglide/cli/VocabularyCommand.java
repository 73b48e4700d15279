package org.neuroglide.cli;

import java.util.List;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.texts.Page;
import org.neuroglide.texts.VocabularyPages;

/** Finds the codes that a case may use. */
final class VocabularyCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "Find codes and techniques by any of their words.",
                "Looks at code, name, synonyms, question and standard codes. The name of a section lists all of it.",
                List.of(new Syntax.Parameter(
                        "WORD", 0, Integer.MAX_VALUE, "What to look for; several words are one phrase.")),
                List.of(Options.AUTHORED, Options.COLOR),
                List.of(
                        "neuroglide vocabulary",
                        "neuroglide vocabulary symptoms",
                        "neuroglide vocabulary flossing",
                        "neuroglide vocabulary M54.30"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        Knowledge knowledge = desk.authored(arguments);
        String word = String.join(" ", arguments.parameters());
        VocabularyPages pages = new VocabularyPages(Desk.words(knowledge));
        if (word.isEmpty()) {
            desk.print(pages.sections(), arguments);
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
        desk.print(found, arguments);
        return ExitCode.FINE;
    }
}
