package org.neuroglide.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.MatchState;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleTrace;
import org.neuroglide.model.Problem;

/**
 * Holds that every active rule has the scenarios that prove it, in the scenario file beside it or among the whole cases
 * of the conditions: one in which it fires; a near miss, named under {@code expectNot.fired}, in which exactly one of
 * its conditions fails; and, where it reads something that can be unknown, one in which that is not assessed. A rule
 * that asks for what is not assessed needs one in which it is. A rule that requires nothing needs only the first.
 */
public final class CoverageLaw {
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
        return problems(
                knowledge,
                results,
                rule -> results.stream()
                        .anyMatch(r -> isBeside(rule, r.scenario().file())));
    }

    private static List<Problem> problems(
            Knowledge knowledge, List<ScenarioResult> results, Predicate<RuleModel> wanted) {
        return knowledge.rules().stream()
                .filter(RuleModel::active)
                .filter(wanted)
                .flatMap(rule -> problems(rule, results).stream())
                .sorted()
                .toList();
    }

    private static List<Problem> problems(RuleModel rule, List<ScenarioResult> all) {
        List<ScenarioResult> results = all.stream()
                .filter(r ->
                        r.decision() != null && provesRulesOf(rule, r.scenario().file()))
                .toList();
        List<Problem> missing = new ArrayList<>();
        if (results.stream().noneMatch(r -> fired(rule, r))) {
            missing.add(problem(
                    "law-7-fires",
                    rule,
                    "has no scenario in which it fires",
                    "add one to " + place(rule) + " with expect: { fired: [ " + rule.id() + " ] }"));
        }
        if (InputReading.isAlways(rule)) {
            return missing;
        }
        List<ScenarioResult> misses = results.stream()
                .filter(r -> !fired(rule, r) && r.traces().containsKey(rule.id()))
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

    private static boolean fired(RuleModel rule, ScenarioResult result) {
        return result.decision() != null && result.decision().fired(rule.id());
    }

    private static RuleTrace trace(RuleModel rule, ScenarioResult result) {
        return result.traces().get(rule.id());
    }

    private static boolean provesRulesOf(RuleModel rule, String file) {
        return isBeside(rule, file) || slashed(file).contains("/conditions/");
    }

    /** Whether it is the scenario file with the folder and stem of the rule's file. */
    private static boolean isBeside(RuleModel rule, String file) {
        return Stream.of(".yaml", ".yml", ".json")
                .anyMatch(suffix -> slashed(file).endsWith("/" + stem(rule) + suffix));
    }

    private static String slashed(String file) {
        return "/" + file.replace('\\', '/');
    }

    private static String place(RuleModel rule) {
        return "scenarios/" + stem(rule) + ".yaml";
    }

    private static String stem(RuleModel rule) {
        return rule.file().replaceAll("\\.drl$", "");
    }

    private static Problem problem(String code, RuleModel rule, String message, String nextStep) {
        return new Problem(code, "kbase/" + rule.file(), rule.line(), rule.id(), message, nextStep);
    }
}
