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

/** Lists the rules, or shows one. */
final class RulesCommand implements Command {
    @Override
    public Syntax syntax() {
        return new Syntax(
                "List the rules, or show one in full: its conditions in words, why it holds, its numbers, its sources and"
                        + " the scenarios that name it.",
                List.of(new Syntax.Parameter("ID", 0, 1, "The rule to show.")),
                List.of(Options.KBASE, Options.COLOR),
                List.of("neuroglide rules", "neuroglide rules RF-001"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        Knowledge knowledge = desk.knowledge(arguments);
        String id = arguments.parameter(0, "").toUpperCase(Locale.ROOT);
        if (id.isEmpty()) {
            desk.print(RulePages.list(knowledge.rules()), arguments);
            return ExitCode.FINE;
        }
        Optional<RuleModel> rule = knowledge.rule(id);
        RetiredRule retired = knowledge.retired().get(id);
        if (rule.isPresent()) {
            desk.print(RulePages.one(Desk.words(knowledge), rule.get(), scenarios(knowledge, id, desk)), arguments);
        } else if (retired != null) {
            desk.print(RulePages.retired(retired), arguments);
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
        } catch (MisuseException e) {
            return List.of();
        } catch (ScenarioException e) {
            return List.of("cannot be read; run neuroglide test");
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
