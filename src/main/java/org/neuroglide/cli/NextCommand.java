package org.neuroglide.cli;

import java.util.List;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.whatif.NextPage;
import org.neuroglide.proof.whatif.NextQuestion;
import org.neuroglide.proof.whatif.NextQuestions;

/** Ranks the open questions of a case. */
final class NextCommand implements Command {
    private static final String FORMAT = "--format";
    private static final String TOP = "--top";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Rank the open questions of a case by how many decisions their answers tell apart.",
                "Each answer is tried: decisions differ in what is to be done, in the strongest kind permitted, or in the"
                        + " techniques recommended. Of equal questions those come first without which no technique is"
                        + " possible.",
                List.of(Options.CASE),
                List.of(
                        Syntax.Option.value(TOP, "N", "How many questions to print (10)."),
                        Syntax.Option.oneOf(
                                FORMAT,
                                "FORM",
                                List.of("page", "json"),
                                "page for people (default), or json: one line with every question."),
                        Options.KBASE,
                        Options.COLOR),
                List.of("neuroglide next case.yaml", "neuroglide next case.yaml --top 3 --format page"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        String top = arguments.text(TOP, "10");
        if (!top.matches("[1-9]\\d{0,5}")) {
            throw new MisuseException(TOP + " wants a number of questions, not \"" + top + "\"", "write it as 10");
        }
        Knowledge knowledge = desk.knowledge(arguments);
        PatientCase given =
                desk.readCase(knowledge, arguments.parameter(0, "")).patientCase();
        DecisionEngine engine = new DecisionEngine(knowledge);
        Decision now = engine.decide(given);
        List<NextQuestion> ranked = new NextQuestions(engine).of(given);
        NextPage pages = new NextPage(Desk.words(knowledge));
        if (arguments.text(FORMAT, "page").equals("json")) {
            desk.out().println(pages.json(now, ranked));
        } else {
            desk.print(pages.of(now, ranked, Integer.parseInt(top)), arguments);
        }
        return ExitCode.FINE;
    }
}
