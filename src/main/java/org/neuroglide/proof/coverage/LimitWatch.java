package org.neuroglide.proof.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.PatternMatcher;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleWriter;
import org.neuroglide.knowledge.Value;
import org.neuroglide.model.Fact;

/** Looks on which sides of its parameters' limits the scenarios lie. */
final class LimitWatch {
    private static final BigDecimal ONE = BigDecimal.ONE;

    /** A value seen in a scenario. */
    private record Seen(BigDecimal value, String scenario) {}

    /** The values that a field or a count can have: whole numbers or not, and the least and greatest; null for none. */
    private record Range(boolean whole, int least, int most) {}

    private static final Map<String, Range> RANGES = Map.of(
            "worst", new Range(true, 0, 10),
            "baselineWorst", new Range(true, 0, 10),
            "grade", new Range(true, 0, 5),
            "gradeChange", new Range(true, -5, 5),
            "changeSinceBaseline", new Range(true, -10, 10));

    private final RuleModel rule;
    private final Map<String, Parameter> parameters;
    private final List<CaseView> views;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> bound;

    LimitWatch(RuleModel rule, Map<String, Parameter> parameters, List<CaseView> views) {
        this.rule = rule;
        this.parameters = parameters;
        this.views = views;
        this.bound = RuleParts.bound(rule);
        rule.conditions().forEach(c -> {
            if (c instanceof Condition.ParameterPattern p) {
                names.put(p.variable(), p.name());
            }
        });
    }

    List<LimitCoverage> coverage() {
        List<LimitCoverage> found = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.ParameterPattern) {
                continue;
            }
            Condition.Pattern pattern = RuleParts.pattern(condition);
            for (Constraint constraint : pattern.constraints()) {
                for (Value value : constraint.values()) {
                    if (value instanceof Value.Variable v && names.containsKey(v.name())) {
                        found.add(compared(pattern, constraint, parameters.get(names.get(v.name()))));
                    }
                }
            }
            if (condition instanceof Condition.Count count
                    && count.limit() instanceof Value.Variable v
                    && names.containsKey(v.name())) {
                found.add(counted(count, parameters.get(names.get(v.name()))));
            }
        }
        return found;
    }

    private LimitCoverage compared(Condition.Pattern pattern, Constraint constraint, Parameter parameter) {
        PatternMatcher matcher = PatternMatcher.of(Numbered.of(pattern, RuleMatch.numbers(rule, parameters)));
        Set<String> naming = PartWatch.naming(pattern, bound);
        FactField field = matcher.type().fields().get(constraint.field());
        List<Seen> seen = new ArrayList<>();
        for (CaseView view : views) {
            for (Fact fact : view.facts().getOrDefault(matcher.type().javaType(), List.of())) {
                Object value = matcher.couldMatch(fact, naming) ? field.read(fact) : null;
                if (value instanceof Number number) {
                    seen.add(new Seen(new BigDecimal(number.toString()), view.reference()));
                }
            }
        }
        boolean whole = field.javaType() != BigDecimal.class;
        Range range = RANGES.getOrDefault(constraint.field(), new Range(whole, whole ? 0 : Integer.MIN_VALUE, Integer.MAX_VALUE));
        return new LimitCoverage(
                rule, parameter, pattern.line(), RuleWriter.write(constraint), sides(constraint.op(), parameter.value(), range, seen));
    }

    private LimitCoverage counted(Condition.Count count, Parameter parameter) {
        PatternMatcher matcher = PatternMatcher.of(Numbered.of(count.pattern(), RuleMatch.numbers(rule, parameters)));
        List<FactField> joined = count.pattern().constraints().stream()
                .filter(c -> RuleParts.isJoined(c, bound))
                .map(c -> matcher.type().fields().get(c.field()))
                .toList();
        List<Seen> seen = new ArrayList<>();
        for (CaseView view : views) {
            Map<List<Object>, Integer> counts = new HashMap<>();
            for (Fact fact : view.facts().getOrDefault(matcher.type().javaType(), List.of())) {
                if (matcher.couldMatch(fact)) {
                    counts.merge(joined.stream().map(f -> f.read(fact)).toList(), 1, Integer::sum);
                }
            }
            if (counts.isEmpty()) {
                counts.put(List.of(), 0);
            }
            counts.values().forEach(n -> seen.add(new Seen(BigDecimal.valueOf(n), view.reference())));
        }
        Range range = new Range(true, 0, most(count.pattern(), !joined.isEmpty()));
        String text = RuleWriter.write(count);
        return new LimitCoverage(rule, parameter, count.line(), text, sides(Constraint.Op.GE, parameter.value(), range, seen));
    }

    /** How many facts a count can find: one for each code that it names, twice where both sides count. */
    private static int most(Condition.Pattern pattern, boolean oneSide) {
        return pattern.constraints().stream()
                .filter(c -> c.field().equals("code"))
                .mapToInt(c -> c.values().size() * (oneSide ? 1 : 2))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static List<LimitCoverage.Side> sides(Constraint.Op op, BigDecimal limit, Range range, List<Seen> seen) {
        boolean nextBelow = range.whole() && (op == Constraint.Op.GE || op == Constraint.Op.LT);
        boolean nextAbove = range.whole() && (op == Constraint.Op.LE || op == Constraint.Op.GT);
        BigDecimal below = limit.subtract(ONE);
        BigDecimal above = limit.add(ONE);
        List<LimitCoverage.Side> sides = new ArrayList<>();
        if (limit.compareTo(BigDecimal.valueOf(range.least())) > 0) {
            sides.add(nextBelow
                    ? side(below.toPlainString(), seen, v -> v.compareTo(below) == 0)
                    : side("below " + limit.toPlainString(), seen, v -> v.compareTo(limit) < 0));
        }
        sides.add(side(limit.toPlainString(), seen, v -> v.compareTo(limit) == 0));
        if (limit.compareTo(BigDecimal.valueOf(range.most())) < 0) {
            sides.add(nextAbove
                    ? side(above.toPlainString(), seen, v -> v.compareTo(above) == 0)
                    : side("above " + limit.toPlainString(), seen, v -> v.compareTo(limit) > 0));
        }
        return sides;
    }

    private static LimitCoverage.Side side(String name, List<Seen> seen, Predicate<BigDecimal> lies) {
        return new LimitCoverage.Side(
                name,
                seen.stream().filter(s -> lies.test(s.value())).map(Seen::scenario).findFirst().orElse(""));
    }
}
