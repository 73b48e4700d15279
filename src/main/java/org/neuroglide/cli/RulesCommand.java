package org.neuroglide.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
                "List the rules, or show one in full.",
                "In full: the conditions in words, why it holds, its numbers, its sources and the scenarios that name"
                        + " it.",
                List.of(new Syntax.Parameter("ID", 0, 1, "The rule to show.")),
                List.of(Options.AUTHORED, Options.COLOR),
                List.of("neuroglide rules", "neuroglide rules RF-001"));
    }

    @Override
    public int run(Arguments arguments, Desk desk) {
        Knowledge knowledge = desk.authored(arguments);
        String id = arguments.parameter(0, "").toUpperCase(Locale.ROOT);
        if (id.isEmpty()) {
            desk.print(RulePages.list(knowledge.rules()), arguments);
            return ExitCode.FINE;
        }
        Optional<RuleModel> rule = knowledge.rule(id);
        RetiredRule retired = knowledge.retired().get(id);
        if (rule.isPresent()) {
            List<Scenario> scenarios = scenarios(knowledge, desk);
            desk.print(
                    RulePages.one(
                            Desk.words(knowledge),
                            rule.get(),
                            named(scenarios, s -> fires(s, id)),
                            named(scenarios, s -> s.rules(Manner.NOT).contains(id))),
                    arguments);
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
        return new MisuseException(
                "there is no rule " + id, near.isEmpty() ? "run neuroglide rules to see them" : near);
    }

    /** The scenarios of the standard folder; none where they cannot be read, which is not the matter here. */
    private static List<Scenario> scenarios(Knowledge knowledge, Desk desk) {
        try {
            return new ScenarioReader(knowledge)
                    .read(List.of(desk.standard("scenarios", ""))).stream()
                            .flatMap(file -> file.scenarios().stream())
                            .toList();
        } catch (MisuseException | ScenarioException e) {
            return List.of();
        }
    }

    /** Rule id to the scenarios of the standard folder in which it fires, in the order of their files. */
    static Map<String, List<String>> firing(Knowledge knowledge, Desk desk) {
        Map<String, List<String>> firing = new HashMap<>();
        for (Scenario scenario : scenarios(knowledge, desk)) {
            Stream.of(Manner.values())
                    .filter(m -> m != Manner.NOT)
                    .flatMap(m -> scenario.rules(m).stream())
                    .distinct()
                    .forEach(id -> firing.computeIfAbsent(id, i -> new ArrayList<>())
                            .add(scenario.reference() + " " + scenario.why()));
        }
        return firing;
    }

    private static boolean fires(Scenario scenario, String id) {
        return Stream.of(Manner.values())
                .anyMatch(m -> m != Manner.NOT && scenario.rules(m).contains(id));
    }

    private static List<String> named(List<Scenario> scenarios, Predicate<Scenario> wanted) {
        return scenarios.stream()
                .filter(wanted)
                .map(s -> s.reference() + " " + s.why())
                .toList();
    }
}
