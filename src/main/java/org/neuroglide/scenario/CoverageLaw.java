package org.neuroglide.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.MatchState;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleTrace;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Problem;

/**
 * Holds that every active rule has the scenarios that prove it, in the scenario file beside it or among the whole cases
 * of the conditions: one in which it fires; a near miss, named under {@code expectNot.fired}, in which exactly one of
 * its conditions fails; and, where it reads something that can be unknown, one in which that is not assessed. A rule
 * that asks for what is not assessed needs one in which it is. A rule that requires nothing needs only the first.
 */
public final class CoverageLaw {
    private static final String DRL = ".drl";

    private CoverageLaw() {}

    /**
     * What is missing, sorted.
     *
     * @param results of all scenarios; what was not run counts as missing
     */
    public static List<Problem> problems(Knowledge knowledge, List<ScenarioResult> results) {
        return problems(knowledge, results, rule -> true);
    }

    /**
     * What is missing for the rules whose own scenario file was run, sorted.
     *
     * @param results of every scenario of some files
     */
    public static List<Problem> problemsOfPart(Knowledge knowledge, List<ScenarioResult> results) {
        Set<String> files = results.stream().map(r -> r.scenario().file()).collect(Collectors.toSet());
        return problems(
                knowledge,
                results,
                rule -> files.stream().anyMatch(file -> isBeside(rule, file)));
    }

    private static List<Problem> problems(
            Knowledge knowledge, List<ScenarioResult> results, Predicate<RuleModel> wanted) {
        Map<String, List<Run>> byFile = results.stream()
                .flatMap(r -> Run.of(r).stream())
                .collect(Collectors.groupingBy(r -> r.result.scenario().file(), LinkedHashMap::new, Collectors.toList()));
        return knowledge.rules().stream()
                .filter(RuleModel::active)
                .filter(wanted)
                .flatMap(rule -> problems(rule, proving(rule, byFile)).stream())
                .sorted()
                .toList();
    }

    /** A scenario that was decided, with the rules that fired: asked once, not for each of many rules. */
    private record Run(ScenarioResult result, Set<String> fired) {
        static Optional<Run> of(ScenarioResult result) {
            Decision decision = result.decision();
            return decision == null ? Optional.empty() : Optional.of(new Run(result, fired(decision)));
        }

        private static Set<String> fired(Decision decision) {
            Set<String> fired = new HashSet<>();
            decision.conclusions().forEach(c -> c.bases().forEach(b -> fired.add(b.rule().id())));
            return fired;
        }
    }

    /** By file: the rules and the scenarios are too many to look at each name for each rule. */
    private static List<Run> proving(RuleModel rule, Map<String, List<Run>> byFile) {
        return byFile.entrySet().stream()
                .filter(e -> provesRulesOf(rule, e.getKey()))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }

    private static List<Problem> problems(RuleModel rule, List<Run> runs) {
        List<Problem> missing = new ArrayList<>();
        if (runs.stream().noneMatch(r -> r.fired.contains(rule.id()))) {
            missing.add(problem(
                    "law-7-fires",
                    rule,
                    "has no scenario in which it fires",
                    "add one to " + place(rule) + " with expect: { fired: [ " + rule.id() + " ] }"));
        }
        if (InputReading.isAlways(rule)) {
            return missing;
        }
        List<ScenarioResult> misses = runs.stream()
                .filter(r -> !r.fired.contains(rule.id()))
                .map(Run::result)
                .filter(r -> r.traces().containsKey(rule.id()))
                .toList();
        if (misses.stream().noneMatch(r -> Miss.isNear(rule, trace(rule, r)))) {
            missing.add(noNearMiss(rule, misses));
        }
        List<Condition> assessed = InputReading.assessed(rule);
        List<Condition> unassessed = InputReading.unassessed(rule);
        boolean open = misses.stream()
                .anyMatch(r -> Miss.isOpen(trace(rule, r), assessed) || Miss.isAnswered(trace(rule, r), unassessed));
        if (!open && !(assessed.isEmpty() && unassessed.isEmpty())) {
            missing.add(noneNotAssessed(rule, assessed, unassessed));
        }
        return missing;
    }

    private static Problem noNearMiss(RuleModel rule, List<ScenarioResult> misses) {
        Condition change = InputReading.conditions(rule).get(0);
        Optional<ScenarioResult> closest =
                misses.stream().min(Comparator.comparing(r -> trace(rule, r).count(MatchState.FAILS)));
        String but = closest.map(
                        r -> "; the closest, " + r.scenario().reference() + ", misses " + Miss.text(trace(rule, r)))
                .orElse("");
        return problem(
                "law-7-near-miss",
                rule,
                "has no near miss, a scenario in which exactly one of its conditions fails" + but,
                "copy a scenario in which it fires to " + place(rule) + ", change only what line " + change.line()
                        + " of the rule file reads, " + StepText.text(change, Map.of())
                        + ", and write expectNot: { fired: [ " + rule.id() + " ] }");
    }

    private static Problem noneNotAssessed(RuleModel rule, List<Condition> assessed, List<Condition> unassessed) {
        Condition change = assessed.isEmpty() ? unassessed.get(0) : assessed.get(0);
        String what = assessed.isEmpty() ? "is assessed" : "was not assessed";
        String how = assessed.isEmpty() ? "answer what line " : "leave out what line ";
        return problem(
                "law-7-not-assessed",
                rule,
                "has no scenario in which what it reads " + what,
                "copy a scenario in which it fires to " + place(rule) + ", " + how + change.line()
                        + " of the rule file reads, " + StepText.text(change, Map.of())
                        + ", and write expectNot: { fired: [ " + rule.id() + " ] }");
    }

    private static RuleTrace trace(RuleModel rule, ScenarioResult result) {
        return result.traces().get(rule.id());
    }

    private static boolean provesRulesOf(RuleModel rule, String file) {
        return isBeside(rule, file) || slashed(file).contains("/conditions/");
    }

    /** Whether it is the scenario file with the folder and stem of the rule's file. */
    private static boolean isBeside(RuleModel rule, String file) {
        String path = slashed(file);
        String stem = "/" + stem(rule);
        return Stream.of(".yaml", ".yml", ".json").anyMatch(suffix -> path.endsWith(stem + suffix));
    }

    private static String slashed(String file) {
        return "/" + file.replace('\\', '/');
    }

    private static String place(RuleModel rule) {
        return "scenarios/" + stem(rule) + ".yaml";
    }

    private static String stem(RuleModel rule) {
        return rule.file().endsWith(DRL) ? rule.file().substring(0, rule.file().length() - DRL.length()) : rule.file();
    }

    private static Problem problem(String code, RuleModel rule, String message, String nextStep) {
        return new Problem(code, "kbase/" + rule.file(), rule.line(), rule.id(), message, nextStep);
    }
}
