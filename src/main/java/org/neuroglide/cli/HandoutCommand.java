package org.neuroglide.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.texts.Handout;

/** Writes the home programme of a case for the patient. */
final class HandoutCommand implements Command {
    private static final String OUT = "--out";
    private static final String TECHNIQUE = "--technique";
    private static final String FORCE = "--force";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Write the home programme of a case for the patient, to print or to read on a phone.",
                "One HTML file with figures. Refused (exit code 1) where the decision allows no home programme.",
                List.of(Options.CASE),
                List.of(
                        Syntax.Option.value(OUT, "FILE", "The HTML file to write."),
                        Syntax.Option.many(
                                TECHNIQUE,
                                "ID",
                                "A home technique of the decision; may be given several times. Where none is named: the"
                                        + " first choice of each kind."),
                        Syntax.Option.flag(FORCE, "Write over a file that is already there."),
                        Options.KBASE),
                List.of(
                        "neuroglide handout case.yaml --out programme.html",
                        "neuroglide handout case.yaml --technique sciatic-slider-seated --out programme.html"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        Path file = arguments.path(OUT);
        if (file == null) {
            throw new MisuseException("the handout needs a file", "add --out programme.html");
        }
        Knowledge knowledge = desk.knowledge(arguments);
        Decision decision = new DecisionEngine(knowledge)
                .decide(desk.readCase(knowledge, arguments.parameter(0, "")).patientCase());
        String html = html(new Handout(knowledge), decision, new LinkedHashSet<>(arguments.texts(TECHNIQUE)));
        desk.writeAsked(file, html, arguments.has(FORCE));
        return ExitCode.FINE;
    }

    private static String html(Handout handout, Decision decision, Set<String> techniques) {
        return techniques.isEmpty() ? handout.html(decision) : handout.html(decision, techniques);
    }
}
