package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.PatternMatcher;
import org.neuroglide.knowledge.RuleGraph;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;

/**
 * Tells which facts of a case can matter. A rule lives in a case if for each of its conditions there is a fact that
 * could meet it, or a living rule that could conclude one; a fact matters if a living rule could read it. All others
 * stay out of the rule session, where they would cost time and change nothing. What could be is judged on each fact
 * alone: what facts or conclusions must share is not compared, so that a rule that lives need not fire. This holds
 * because the lint refuses negated input facts, counts from less than one and cycles.
 */
final class LiveRules {
    /** A word of a bit set has two to this power bits. */
    private static final int WORD = 6;

    private final InputPatterns patterns = new InputPatterns();
    private final List<String> ids;
    private final List<Life> lives = new ArrayList<>();
    private final Map<String, Parameter> parameters;

    /**
     * What a rule needs to live.
     *
     * @param inputs numbers of the patterns that input facts must meet
     * @param concluding for each type of conclusion that it reads, the rules that could conclude it, a bit for each
     *     position
     */
    private record Life(int[] inputs, long[][] concluding) {}

    LiveRules(Knowledge knowledge) {
        parameters = knowledge.parameters();
        List<RuleModel> active =
                knowledge.rules().stream().filter(RuleModel::active).toList();
        RuleGraph graph = RuleGraph.of(active);
        List<RuleModel> ordered = active.stream()
                .sorted(Comparator.comparingInt(rule -> graph.stratum(rule.id())))
                .toList();
        ids = ordered.stream().map(RuleModel::id).toList();
        Map<String, Integer> positions = new HashMap<>();
        ordered.forEach(rule -> positions.put(rule.id(), positions.size()));
        Map<String, Map<String, BitSet>> concluding = new HashMap<>();
        for (RuleGraph.Edge edge : graph.edges()) {
            if (edge.reading() != RuleGraph.Reading.ABSENCE) {
                RuleModel from = ordered.get(positions.get(edge.from()));
                concluding
                        .computeIfAbsent(edge.to(), id -> new TreeMap<>())
                        .computeIfAbsent(from.conclusion().type(), type -> new BitSet())
                        .set(positions.get(edge.from()));
            }
        }
        for (RuleModel rule : ordered) {
            lives.add(new Life(inputs(rule), producers(rule, concluding.getOrDefault(rule.id(), Map.of()))));
        }
    }

    private int[] inputs(RuleModel rule) {
        BitSet inputs = new BitSet();
        Map<String, Value> numbers = new HashMap<>();
        for (Condition condition : rule.conditions()) {
            PatternMatcher matcher = positive(condition);
            if (condition instanceof Condition.ParameterPattern named) {
                Parameter parameter = parameters.get(named.name());
                if (parameter != null) {
                    numbers.put(named.variable(), new Value.Number(parameter.value()));
                }
            } else if (matcher != null && !matcher.type().conclusion()) {
                inputs.set(patterns.number(PatternMatcher.of(written(matcher.pattern(), numbers))));
            }
        }
        return inputs.stream().toArray();
    }

    /** A pattern with the numbers of parameters in the place of their names. */
    private static Condition.Pattern written(Condition.Pattern pattern, Map<String, Value> numbers) {
        List<Constraint> constraints = pattern.constraints().stream()
                .map(c -> new Constraint(
                        c.field(),
                        c.op(),
                        c.values().stream()
                                .map(v -> v instanceof Value.Variable variable
                                        ? numbers.getOrDefault(variable.name(), v)
                                        : v)
                                .toList()))
                .toList();
        return new Condition.Pattern(pattern.type(), constraints, pattern.bindings(), pattern.line());
    }

    private static long[][] producers(RuleModel rule, Map<String, BitSet> byType) {
        Map<String, long[]> needed = new LinkedHashMap<>();
        for (Condition condition : rule.conditions()) {
            PatternMatcher matcher = positive(condition);
            if (matcher != null && matcher.type().conclusion()) {
                String type = matcher.type().name();
                BitSet rules = byType.getOrDefault(type, new BitSet());
                needed.put(type, rules.toLongArray());
            }
        }
        return needed.values().toArray(long[][]::new);
    }

    private static @Nullable PatternMatcher positive(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return PatternMatcher.of(pattern);
        }
        return condition instanceof Condition.Count count ? PatternMatcher.of(count.pattern()) : null;
    }

    /** Numbers of the patterns that the fact could meet. */
    BitSet patterns(Fact fact) {
        return patterns.met(fact);
    }

    /** The same for a reported finding: quicker, since what its code and state tell is found only once. */
    BitSet patternsOfReported(Finding finding) {
        return patterns.metByReported(finding);
    }

    /** Positions of the rules that live, given the numbers of the patterns that the facts of a case could meet. */
    BitSet living(BitSet met) {
        long[] living = new long[words(lives.size())];
        for (int i = 0; i < lives.size(); i++) {
            Life life = lives.get(i);
            if (isMet(life.inputs, met) && isConcluded(life.concluding, living)) {
                living[i >> WORD] |= 1L << i;
            }
        }
        return BitSet.valueOf(living);
    }

    /** Numbers of the patterns that rules read. */
    BitSet read(BitSet rules) {
        BitSet read = new BitSet(patterns.size());
        for (int i = rules.nextSetBit(0); i >= 0; i = rules.nextSetBit(i + 1)) {
            for (int input : lives.get(i).inputs) {
                read.set(input);
            }
        }
        return read;
    }

    /** How many rules there are; positions lie below. */
    int size() {
        return lives.size();
    }

    /** Ids of the rules at the positions. */
    Set<String> ids(BitSet rules) {
        return rules.stream().mapToObj(ids::get).collect(Collectors.toSet());
    }

    private static int words(int bits) {
        return (bits >> WORD) + 1;
    }

    private static boolean isMet(int[] inputs, BitSet met) {
        for (int input : inputs) {
            if (!met.get(input)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isConcluded(long[][] concluding, long[] living) {
        for (long[] rules : concluding) {
            boolean any = false;
            for (int i = 0; i < rules.length && !any; i++) {
                any = (rules[i] & living[i]) != 0;
            }
            if (!any) {
                return false;
            }
        }
        return true;
    }
}
