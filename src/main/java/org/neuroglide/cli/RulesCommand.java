package org.neuroglide.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Nearest;
import org.neuroglide.knowledge.RetiredRule;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.scenario.Manner;
import org.neuroglide.scenario.Scenario;
import org.neuroglide.scenario.ScenarioException;
import org.neuroglide.scenario.ScenarioReader;
import org.neuroglide.texts.RulePages;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Lists the rules, or shows one. */
final class RulesCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(
                this,
                "List the rules, or show one in full: its conditions in words, why it holds, its numbers, its sources and"
                        + " the scenarios that name it.",
                "neuroglide rules",
                "neuroglide rules RF-004");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0")
                .arity("0..1")
                .paramLabel("ID")
                .type(String.class)
                .description("The rule to show.")
                .build());
        spec.addOption(Options.kbase());
        spec.addOption(Options.color());
        return spec;
    }

    @Override
    public int run(ParseResult parsed, Desk desk) {
        Knowledge knowledge = desk.knowledge(parsed);
        String id = parsed.matchedPositionalValue(0, "").toUpperCase(Locale.ROOT);
        if (id.isEmpty()) {
            desk.print(RulePages.list(knowledge.rules()), parsed);
            return ExitCode.FINE;
        }
        Optional<RuleModel> rule = knowledge.rule(id);
        RetiredRule retired = knowledge.retired().get(id);
        if (rule.isPresent()) {
            desk.print(RulePages.one(Desk.words(knowledge), rule.get(), scenarios(knowledge, id, desk)), parsed);
        } else if (retired != null) {
            desk.print(RulePages.retired(retired), parsed);
        } else {
            throw unknown(knowledge, id);
        }
        return ExitCode.FINE;
    }

    static MisuseException unknown(Knowledge knowledge, String id) {
        Set<String> known = new TreeSet<>(knowledge.retired().keySet());
        knowledge.rules().forEach(r -> known.add(r.id()));
        String near = Nearest.hint(id, known);
        return new MisuseException("there is no rule " + id, near.isEmpty() ? "run neuroglide rules to see them" : near);
    }

    /** The scenarios of the standard folder that name the rule; none where they cannot be read. */
    private static List<String> scenarios(Knowledge knowledge, String id, Desk desk) {
        try {
            Path folder = desk.standard("scenarios", "");
            return new ScenarioReader(knowledge)
                    .read(List.of(folder)).stream()
                            .flatMap(file -> file.scenarios().stream())
                            .flatMap(s -> role(s, id).stream())
                            .toList();
        } catch (MisuseException | ScenarioException e) {
            return List.of();
        }
    }

    private static Optional<String> role(Scenario scenario, String id) {
        boolean not = scenario.rules(Manner.NOT).contains(id);
        boolean fires = List.of(Manner.values()).stream()
                .filter(m -> m != Manner.NOT)
                .anyMatch(m -> scenario.rules(m).contains(id));
        return fires || not
                ? Optional.of((fires ? "fires: " : "does not fire: ") + scenario.reference() + " - " + scenario.why())
                : Optional.empty();
    }
}
