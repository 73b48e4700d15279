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
import org.neuroglide.knowledge.Technique;
import org.neuroglide.model.Decision;
import org.neuroglide.texts.Page;
import org.neuroglide.texts.ProofPage;
import org.neuroglide.texts.WhyNotPage;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** Explains the decision of one case. */
final class ExplainCommand implements Command {
    private static final String WHY = "--why";
    private static final String WHY_NOT = "--why-not";

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                this,
                "Explain a decision: the proof of what decided it, of one conclusion, or why a technique is not"
                        + " recommended.",
                "neuroglide explain case.yaml",
                "neuroglide explain case.yaml --why LoadLimit",
                "neuroglide explain case.yaml --why \"Irritability EFFECTIVE\"",
                "neuroglide explain case.yaml --why PR-004",
                "neuroglide explain case.yaml --why-not sciatic-tensioner-seated");
        spec.addPositional(Options.caseParameter());
        OptionSpec why = OptionSpec.builder(WHY)
                .paramLabel("CONCLUSION")
                .type(String.class)
                .description("The beginning of a conclusion, such as Referral, or the id of a rule that fired.")
                .build();
        OptionSpec whyNot = OptionSpec.builder(WHY_NOT)
                .paramLabel("TECHNIQUE")
                .type(String.class)
                .description("The id or name of a technique.")
                .build();
        spec.addArgGroup(ArgGroupSpec.builder()
                .exclusive(true)
                .multiplicity("0..1")
                .addArg(why)
                .addArg(whyNot)
                .build());
        spec.addOption(Options.kbase());
        spec.addOption(Options.color());
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Desk desk) {
        Knowledge knowledge = desk.knowledge(parsed);
        Explanation explanation = Explanation.of(
                new DecisionEngine(knowledge),
                desk.readCase(knowledge, parsed.matchedPositionalValue(0, "")).patientCase());
        String why = parsed.matchedOptionValue(WHY, "");
        String whyNot = parsed.matchedOptionValue(WHY_NOT, "");
        if (!whyNot.isEmpty()) {
            desk.print(whyNot(knowledge, explanation, whyNot), parsed);
        } else if (!why.isEmpty()) {
            desk.print(why(knowledge, explanation, why), parsed);
        } else {
            desk.print(whatDecided(knowledge, explanation), parsed);
        }
        return ExitCode.FINE;
    }

    private static Page whatDecided(Knowledge knowledge, Explanation explanation) {
        Decision decision = explanation.examination().decision();
        List<Proof> proofs = new ArrayList<>();
        Deciding.subjects(decision).forEach(subject -> proofs.addAll(explanation.why(subject)));
        List<String> shown = proofs.stream().map(p -> p.fact().key()).toList();
        List<String> more = explanation.subjects().stream().filter(s -> !shown.contains(s)).toList();
        return new ProofPage(Desk.words(knowledge)).of(decision, proofs, more);
    }

    private static Page why(Knowledge knowledge, Explanation explanation, String subject) {
        List<Proof> proofs = explanation.why(subject);
        if (proofs.isEmpty()) {
            boolean rule = knowledge.rule(subject.toUpperCase(Locale.ROOT)).isPresent();
            String near = Nearest.hint(subject, explanation.subjects());
            throw new MisuseException(
                    rule ? subject + " did not fire in this case" : "nothing is concluded here that begins with " + subject,
                    near.isEmpty() ? "run neuroglide explain without --why to see what was concluded" : near);
        }
        return new ProofPage(Desk.words(knowledge)).of(explanation.examination().decision(), proofs, List.of());
    }

    private static Page whyNot(Knowledge knowledge, Explanation explanation, String name) {
        Optional<WhyNot> found = knowledge.techniques().values().stream()
                .filter(t -> t.id().equalsIgnoreCase(name) || t.name().equalsIgnoreCase(name))
                .findFirst()
                .flatMap(t -> explanation.whyNot(t.id()));
        return new WhyNotPage(knowledge, Desk.words(knowledge))
                .of(explanation.examination().decision(), found.orElseThrow(() -> unknown(knowledge, name)));
    }

    private static MisuseException unknown(Knowledge knowledge, String name) {
        List<String> ids = knowledge.techniques().values().stream().map(Technique::id).toList();
        String near = Nearest.hint(name, ids);
        return new MisuseException(
                "there is no technique " + name, near.isEmpty() ? "run neuroglide vocabulary techniques to see them" : near);
    }
}
