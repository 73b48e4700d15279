package org.neuroglide.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.engine.Explanation;
import org.neuroglide.engine.Proof;
import org.neuroglide.engine.WhyNot;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.neuroglide.texts.Page;
import org.neuroglide.texts.ProofPage;
import org.neuroglide.texts.WhyNotPage;

/** Explains the decision of one case. */
final class ExplainCommand implements Command {
    private static final String WHY = "--why";
    private static final String WHY_NOT = "--why-not";
    private static final String WHAT_WOULD_CHANGE = "--what-would-change";

    @Override
    public Syntax syntax() {
        return new Syntax(
                "Explain a decision: what decided it, one conclusion, why not a technique, or what would change it.",
                "A proof goes from the conclusion over the rules to what was reported and to the parameters. Why not"
                        + " follows what is missing down to the finding. What would change looks for the fewest"
                        + " findings, up to three, that would lead to another answer.",
                List.of(
                        Options.CASE,
                        new Syntax.Parameter(
                                "TECHNIQUE", 0, 1, "With --what-would-change: the technique that it is asked for.")),
                List.of(
                        Syntax.Option.value(
                                WHY,
                                "CONCLUSION",
                                "The beginning of a conclusion, such as Referral, or the id of a rule that fired."),
                        Syntax.Option.value(
                                WHY_NOT, "TECHNIQUE", "The id or name of a technique, or the id of a rule."),
                        Syntax.Option.flag(
                                WHAT_WOULD_CHANGE,
                                "The fewest findings that would make TECHNIQUE recommended; without one, that would"
                                        + " change the disposition."),
                        WhatWouldChange.BUDGET,
                        WhatWouldChange.FORMAT,
                        Options.KBASE,
                        Options.COLOR),
                List.of(
                        "neuroglide explain case.yaml",
                        "neuroglide explain case.yaml --why LoadLimit",
                        "neuroglide explain case.yaml --why \"Irritability EFFECTIVE\"",
                        "neuroglide explain case.yaml --why PR-004",
                        "neuroglide explain case.yaml --why-not sciatic-tensioner-slump",
                        "neuroglide explain case.yaml --what-would-change",
                        "neuroglide explain case.yaml --what-would-change sciatic-tensioner-slump",
                        "neuroglide explain case.yaml --what-would-change --format json"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        if (arguments.has(WHY) && arguments.has(WHY_NOT)) {
            throw new MisuseException("--why and --why-not are two questions", "ask one at a time");
        }
        boolean whatIf = arguments.has(WHAT_WOULD_CHANGE);
        if (whatIf && (arguments.has(WHY) || arguments.has(WHY_NOT))) {
            throw new MisuseException("--what-would-change is a question of its own", "ask one at a time");
        }
        for (Syntax.Option only : List.of(WhatWouldChange.BUDGET, WhatWouldChange.FORMAT)) {
            if (!whatIf && arguments.has(only.name())) {
                throw new MisuseException(only.name() + " is for --what-would-change", "add it, or leave out " + only.name());
            }
        }
        String technique = arguments.parameter(1, "");
        if (!whatIf && !technique.isEmpty()) {
            throw new MisuseException(
                    technique + " is one word too many", "ask --why-not " + technique + " or --what-would-change");
        }
        Knowledge knowledge = desk.knowledge(arguments);
        DecisionEngine engine = new DecisionEngine(knowledge);
        PatientCase given =
                desk.readCase(knowledge, arguments.parameter(0, "")).patientCase();
        if (whatIf) {
            new WhatWouldChange(engine, arguments).answer(given, technique, arguments, desk);
            return ExitCode.FINE;
        }
        Explanation explanation = Explanation.of(engine, given);
        String why = arguments.text(WHY, "");
        String whyNot = arguments.text(WHY_NOT, "");
        if (!whyNot.isEmpty()) {
            desk.print(whyNot(knowledge, explanation, whyNot), arguments);
        } else if (!why.isEmpty()) {
            desk.print(why(knowledge, explanation, why), arguments);
        } else {
            desk.print(whatDecided(knowledge, explanation), arguments);
        }
        return ExitCode.FINE;
    }

    private static Page whatDecided(Knowledge knowledge, Explanation explanation) {
        Decision decision = explanation.examination().decision();
        List<Proof> proofs = new ArrayList<>();
        Deciding.subjects(decision).forEach(subject -> proofs.addAll(explanation.why(subject)));
        List<String> shown = proofs.stream().map(p -> p.fact().key()).toList();
        List<Conclusion> more = decision.conclusions(Conclusion.class).stream()
                .filter(conclusion -> !shown.contains(conclusion.key()))
                .toList();
        return new ProofPage(Desk.words(knowledge)).of(decision, proofs, more);
    }

    private static Page why(Knowledge knowledge, Explanation explanation, String subject) {
        List<Proof> proofs = explanation.why(subject);
        if (proofs.isEmpty()) {
            boolean rule = knowledge.rule(subject.toUpperCase(Locale.ROOT)).isPresent();
            String near = Nearest.hint(subject, explanation.subjects());
            throw new MisuseException(
                    rule
                            ? subject + " did not fire in this case"
                            : "nothing is concluded here that begins with " + subject,
                    rule
                            ? "ask --why-not " + subject
                            : near.isEmpty() ? "run neuroglide explain without --why to see what was concluded" : near);
        }
        return new ProofPage(Desk.words(knowledge)).of(explanation.examination().decision(), proofs, List.of());
    }

    private static Page whyNot(Knowledge knowledge, Explanation explanation, String name) {
        Optional<WhyNot> found = technique(knowledge, name).flatMap(t -> explanation.whyNot(t.id()));
        WhyNotPage pages = new WhyNotPage(knowledge, Desk.words(knowledge));
        Optional<RuleModel> rule = knowledge.rule(name.toUpperCase(Locale.ROOT));
        return rule.isPresent()
                ? pages.rule(explanation, rule.get())
                : pages.technique(explanation, found.orElseThrow(() -> unknown(knowledge, name)));
    }

    static Optional<Technique> technique(Knowledge knowledge, String name) {
        return knowledge.techniques().values().stream()
                .filter(t -> t.id().equalsIgnoreCase(name) || t.name().equalsIgnoreCase(name))
                .findFirst();
    }

    static MisuseException unknown(Knowledge knowledge, String name) {
        List<String> ids =
                knowledge.techniques().values().stream().map(Technique::id).toList();
        String near = Nearest.hint(name, ids);
        return new MisuseException(
                "there is no technique " + name,
                near.isEmpty() ? "run neuroglide vocabulary techniques to see them" : near);
    }
}
