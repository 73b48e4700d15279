package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.model.Fact;

/** Searches the bindings of a rule's variables for the one in which the fewest conditions are unmet. */
final class RuleSearch {
    /** How many facts that miss a pattern are tried for it; the nearest come first. */
    private static final int MISSES_TRIED = 4;

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /** What a search allows: how many conditions may fail or be open. */
    private record Bounds(int failing, int open) {}

    private final RuleModel rule;
    private final List<ConditionMatch> conditions;
    private final Map<String, Object> parameters;
    private List<RuleTrace.Step> best = List.of();
    private int bestCost;

    RuleSearch(RuleModel rule, List<? extends Fact> facts, Map<String, Parameter> parameters) {
        this.rule = rule;
        this.parameters = numbers(rule, parameters);
        this.conditions = rule.conditions().stream()
                .filter(c -> !(c instanceof Condition.ParameterPattern))
                .map(c -> ConditionMatch.of(c, facts))
                .toList();
    }

    RuleTrace trace() {
        boolean nearMiss = find(new Bounds(1, 0)) && count(MatchState.FAILS) == 1;
        boolean unanswered = find(new Bounds(0, NO_LIMIT)) && count(MatchState.NOT_ASSESSED) > 0;
        find(new Bounds(NO_LIMIT, NO_LIMIT));
        return new RuleTrace(rule.id(), List.copyOf(best), nearMiss, unanswered);
    }

    private long count(MatchState state) {
        return best.stream().filter(s -> s.state() == state).count();
    }

    private boolean find(Bounds bounds) {
        best = List.of();
        bestCost = NO_LIMIT;
        search(0, parameters, new ArrayList<>(), 0, bounds);
        return bestCost < NO_LIMIT;
    }

    private void search(int at, Map<String, Object> variables, List<RuleTrace.Step> taken, int cost, Bounds bounds) {
        if (cost >= bestCost) {
            return;
        }
        if (at == conditions.size()) {
            best = List.copyOf(taken);
            bestCost = cost;
            return;
        }
        List<ConditionMatch.Candidate> misses = new ArrayList<>();
        for (ConditionMatch.Candidate candidate : conditions.get(at).candidates(variables)) {
            if (candidate.cost() == 0) {
                take(candidate, at, taken, cost, bounds);
            } else if (allowed(candidate, bounds)) {
                misses.add(candidate);
            }
        }
        misses.sort(Comparator.comparingInt(ConditionMatch.Candidate::cost));
        for (ConditionMatch.Candidate miss : misses.subList(0, Math.min(MISSES_TRIED, misses.size()))) {
            take(miss, at, taken, cost, spend(miss, bounds));
        }
    }

    private void take(ConditionMatch.Candidate candidate, int at, List<RuleTrace.Step> taken, int cost, Bounds bounds) {
        taken.add(candidate.step());
        search(at + 1, candidate.variables(), taken, cost + candidate.cost(), bounds);
        taken.remove(taken.size() - 1);
    }

    private static boolean allowed(ConditionMatch.Candidate candidate, Bounds bounds) {
        return candidate.step().state() == MatchState.FAILS ? bounds.failing > 0 : bounds.open > 0;
    }

    private static Bounds spend(ConditionMatch.Candidate miss, Bounds bounds) {
        return miss.step().state() == MatchState.FAILS
                ? new Bounds(bounds.failing - 1, bounds.open)
                : new Bounds(bounds.failing, bounds.open - 1);
    }

    private static Map<String, Object> numbers(RuleModel rule, Map<String, Parameter> parameters) {
        Map<String, Object> numbers = new HashMap<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.ParameterPattern parameter) {
                Parameter found = parameters.get(parameter.name());
                if (found != null) {
                    numbers.put(parameter.variable(), found.value());
                }
            }
        }
        return numbers;
    }
}
