package org.neuroglide.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neuroglide.knowledge.RuleTrace.Step;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;
import org.neuroglide.model.Outcome;

/** One condition of a rule against the facts of a case: the ways in which it can stand. */
final class ConditionMatch {
    private static final int FAILED = 3;
    private static final int OPEN = 2;
    private static final int NOTHING_REPORTED = 4;
    private static final int NOTHING_CONCLUDED = 8;

    /**
     * One way.
     *
     * @param variables the variables as they stand after it
     * @param cost how far it is from holding, 0 where it holds
     */
    record Candidate(Step step, Map<String, Object> variables, int cost) {}

    private final Condition condition;
    private final PatternMatcher matcher;
    private final List<Fact> facts;

    private ConditionMatch(Condition condition, Condition.Pattern pattern, List<? extends Fact> all) {
        this.condition = condition;
        this.matcher = PatternMatcher.of(pattern);
        List<Fact> ofType = new ArrayList<>();
        for (Fact fact : all) {
            if (fact.getClass() == matcher.type().javaType()) {
                ofType.add(fact);
            }
        }
        this.facts = ofType;
    }

    static ConditionMatch of(Condition condition, List<? extends Fact> facts) {
        if (condition instanceof Condition.Pattern pattern) {
            return new ConditionMatch(condition, pattern, facts);
        } else if (condition instanceof Condition.Negation negation) {
            return new ConditionMatch(condition, negation.pattern(), facts);
        } else if (condition instanceof Condition.Count count) {
            return new ConditionMatch(condition, count.pattern(), facts);
        }
        throw new IllegalArgumentException("A parameter is no condition: line " + condition.line());
    }

    List<Candidate> candidates(Map<String, Object> variables) {
        if (condition instanceof Condition.Count count) {
            return List.of(counted(count, variables));
        } else if (condition instanceof Condition.Negation) {
            List<Fact> inTheWay = matcher.matching(facts, variables);
            MatchState state = inTheWay.isEmpty() ? MatchState.HOLDS : MatchState.FAILS;
            int cost = inTheWay.isEmpty() ? 0 : FAILED;
            return List.of(new Candidate(new Step(condition, state, inTheWay, List.of(), List.of()), variables, cost));
        }
        return matched(variables);
    }

    private Candidate counted(Condition.Count count, Map<String, Object> variables) {
        List<Fact> counting = matcher.matching(facts, variables);
        List<Fact> open = new ArrayList<>();
        for (Fact fact : facts) {
            if (state(matcher.check(fact, variables)) == MatchState.NOT_ASSESSED) {
                open.add(fact);
            }
        }
        int missing = Numbers.whole(count.limit(), variables) - counting.size();
        if (missing <= 0) {
            return new Candidate(new Step(condition, MatchState.HOLDS, counting, List.of(), List.of()), variables, 0);
        } else if (missing <= open.size()) {
            return new Candidate(
                    new Step(condition, MatchState.NOT_ASSESSED, counting, open, List.of()), variables, OPEN * missing);
        }
        return new Candidate(
                new Step(condition, MatchState.FAILS, counting, List.of(), List.of()), variables, FAILED * missing);
    }

    private List<Candidate> matched(Map<String, Object> variables) {
        List<Candidate> found = new ArrayList<>();
        for (Fact fact : facts) {
            List<PatternMatcher.Check> checks = matcher.check(fact, variables);
            if (isMeant(checks)) {
                found.add(matched(fact, checks, variables));
            }
        }
        if (found.isEmpty()) {
            found.add(nothing(variables));
        }
        return found;
    }

    private Candidate matched(Fact fact, List<PatternMatcher.Check> checks, Map<String, Object> variables) {
        MatchState state = state(checks);
        List<Fact> open = state == MatchState.NOT_ASSESSED ? List.of(fact) : List.of();
        int cost = 0;
        for (PatternMatcher.Check check : checks) {
            cost += check.state() == MatchState.FAILS ? FAILED : check.state() == MatchState.NOT_ASSESSED ? OPEN : 0;
        }
        return new Candidate(
                new Step(condition, state, List.of(fact), open, checks), matcher.bind(fact, variables), cost);
    }

    /** Nothing in the case is meant by the pattern: a finding was not asked for, a conclusion was not drawn. */
    private Candidate nothing(Map<String, Object> variables) {
        Class<?> javaType = matcher.type().javaType();
        boolean finding = Finding.class.isAssignableFrom(javaType) || javaType == Outcome.class;
        MatchState state = finding ? MatchState.NOT_ASSESSED : MatchState.FAILS;
        int cost = finding ? NOTHING_REPORTED : NOTHING_CONCLUDED;
        return new Candidate(new Step(condition, state, List.of(), List.of(), List.of()), variables, cost);
    }

    /** Whether the fact is one that the pattern speaks of: it has the code, side and so on that are asked for. */
    private boolean isMeant(List<PatternMatcher.Check> checks) {
        for (PatternMatcher.Check check : checks) {
            if (check.state() != MatchState.HOLDS && Identity.names(matcher.type(), check.constraint())) {
                return false;
            }
        }
        return true;
    }

    private static MatchState state(List<PatternMatcher.Check> checks) {
        MatchState state = MatchState.HOLDS;
        for (PatternMatcher.Check check : checks) {
            if (check.state().compareTo(state) > 0) {
                state = check.state();
            }
        }
        return state;
    }
}
