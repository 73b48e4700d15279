package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.PatternMatcher;
import org.neuroglide.knowledge.Value;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;
import org.neuroglide.model.Presence;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;

/**
 * The patterns over input facts of all rules, each with a number, and which of them a fact could meet. What could be is
 * judged on the fact alone: what it must share with other facts is not compared.
 */
final class InputPatterns {
    private static final Set<String> FIXED_BY_CODE_AND_STATE = Set.of(
            "code", "presence", "status", "group", "weight", "screen", "family", "modality", "nerve", "root");

    private final Map<Pattern, Integer> patterns = new HashMap<>();
    private final Map<Class<?>, List<Numbered>> matchers = new HashMap<>();
    private final Map<State, Fixed> findings = new ConcurrentHashMap<>();

    /** A pattern without what it binds: the same for every rule that has it. */
    private record Pattern(String type, List<Constraint> constraints) {}

    /**
     * A pattern by its number.
     *
     * @param more what it asks of one fact beyond its code and state; null where that is nothing
     */
    private record Numbered(int number, PatternMatcher matcher, @Nullable PatternMatcher more) {
        boolean couldMatch(Finding finding) {
            return more == null || more.couldMatch((Fact) finding);
        }
    }

    /**
     * What a finding could meet as far as its code and state tell.
     *
     * @param sure numbers of the patterns that ask for no more
     * @param open those that ask for more, with what they ask for
     */
    private record Fixed(BitSet sure, List<Numbered> open) {}

    private record State(Class<?> type, String code, Presence presence, TestStatus status) {}

    /** The number of a pattern; the same for all that ask for the same. */
    int number(PatternMatcher matcher) {
        Condition.Pattern pattern = matcher.pattern();
        Pattern key = new Pattern(pattern.type(), pattern.constraints());
        Integer known = patterns.get(key);
        if (known != null) {
            return known;
        }
        int number = patterns.size();
        patterns.put(key, number);
        matchers.computeIfAbsent(matcher.type().javaType(), type -> new ArrayList<>())
                .add(new Numbered(number, matcher, more(pattern)));
        return number;
    }

    /** How many there are; numbers lie below. */
    int size() {
        return patterns.size();
    }

    /** Numbers of the patterns that the fact could meet. */
    BitSet met(Fact fact) {
        BitSet could = new BitSet(patterns.size());
        for (Numbered each : matchers.getOrDefault(fact.getClass(), List.of())) {
            if (each.matcher.couldMatch(fact)) {
                could.set(each.number);
            }
        }
        return could;
    }

    /** The same for a reported finding: quicker, since what its code and state tell is found only once. */
    BitSet metByReported(Finding finding) {
        TestStatus status = finding instanceof TestResult test ? test.status() : TestStatus.DONE;
        State state = new State(finding.getClass(), finding.code(), finding.presence(), status);
        Fixed known = findings.get(state);
        Fixed fixed = known != null ? known : findings.computeIfAbsent(state, s -> fixed((Fact) finding));
        if (fixed.open.isEmpty()) {
            return fixed.sure;
        }
        BitSet could = (BitSet) fixed.sure.clone();
        for (Numbered each : fixed.open) {
            if (each.couldMatch(finding)) {
                could.set(each.number);
            }
        }
        return could;
    }

    private Fixed fixed(Fact fact) {
        BitSet sure = new BitSet(patterns.size());
        List<Numbered> open = new ArrayList<>();
        for (Numbered each : matchers.getOrDefault(fact.getClass(), List.of())) {
            if (each.matcher.couldMatch(fact, FIXED_BY_CODE_AND_STATE)) {
                if (each.more == null) {
                    sure.set(each.number);
                } else {
                    open.add(each);
                }
            }
        }
        return new Fixed(sure, List.copyOf(open));
    }

    private static @Nullable PatternMatcher more(Condition.Pattern pattern) {
        List<Constraint> constraints = pattern.constraints().stream()
                .filter(c -> !FIXED_BY_CODE_AND_STATE.contains(c.field()))
                .filter(c -> c.values().stream().noneMatch(Value.Variable.class::isInstance))
                .toList();
        return constraints.isEmpty()
                ? null
                : PatternMatcher.of(
                        new Condition.Pattern(pattern.type(), constraints, pattern.bindings(), pattern.line()));
    }
}
