package org.neuroglide.proof.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.PatternMatcher;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleWriter;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.model.Fact;

/** Looks on which sides of its parameters' limits the scenarios lie. */
final class LimitWatch {
    private static final BigDecimal ONE = BigDecimal.ONE;

    /** A value seen in a scenario. */
    private record Seen(BigDecimal value, String scenario) {}

    /** The values that a field or a count can have: whole numbers or not, and the least and greatest; null for none. */
    private record Range(boolean whole, int least, int most) {
        /** Why no value can be the number; empty where one can. */
        String against(BigDecimal number) {
            return whole && number.stripTrailingZeros().scale() > 0 ? "counted in whole numbers" : "";
        }
    }

    private static final Map<String, Range> RANGES = Map.of(
            "worst", new Range(true, 0, 10),
            "baselineWorst", new Range(true, 0, 10),
            "grade", new Range(true, 0, 5),
            "gradeChange", new Range(true, -5, 5),
            "changeSinceBaseline", new Range(true, -10, 10));

    private static final Map<String, Section> SECTIONS = Map.of(
            "Symptom", Section.SYMPTOMS,
            "TestResult", Section.TESTS,
            "RedFlag", Section.RED_FLAGS,
            "History", Section.HISTORY);

    private final RuleModel rule;
    private final Map<String, Parameter> parameters;
    private final Vocabulary vocabulary;
    private final List<CaseView> views;
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> bound;

    LimitWatch(RuleModel rule, Knowledge knowledge, List<CaseView> views) {
        this.rule = rule;
        this.parameters = knowledge.parameters();
        this.vocabulary = knowledge.vocabulary();
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
        Range any = new Range(whole, whole ? 0 : Integer.MIN_VALUE, Integer.MAX_VALUE);
        Range range = RANGES.getOrDefault(constraint.field(), any);
        if (pattern.type().equals("Outcome")) {
            range = onScale(pattern, any);
        }
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

    /** Whether the scale that a condition names counts in whole points. */
    private Range onScale(Condition.Pattern pattern, Range any) {
        Set<String> codes = texts(pattern, "code");
        Set<String> scales = texts(pattern, "scale");
        boolean whole = !codes.isEmpty() && codes.stream()
                .flatMap(c -> vocabulary.item(Section.MEASURES, c).stream())
                .flatMap(item -> item.measure().scales().stream())
                .filter(s -> scales.isEmpty() || scales.contains(s.code()))
                .allMatch(s -> s.decimals() == 0);
        return new Range(whole, any.least(), any.most());
    }

    private static Set<String> texts(Condition.Pattern pattern, String field) {
        return pattern.constraints().stream()
                .filter(c -> c.field().equals(field))
                .flatMap(c -> c.values().stream())
                .map(v -> ((Value.Text) v).text())
                .collect(Collectors.toSet());
    }

    /** How many facts a count can find: one for each code that it names, two where a code has sides and both count. */
    private int most(Condition.Pattern pattern, boolean oneSide) {
        Section section = SECTIONS.get(pattern.type());
        Set<String> codes = section == null ? Set.of() : texts(pattern, "code");
        return codes.isEmpty()
                ? Integer.MAX_VALUE
                : codes.stream()
                        .mapToInt(c -> oneSide || !vocabulary.item(section, c).orElseThrow().sided() ? 1 : 2)
                        .sum();
    }

    private static List<LimitCoverage.Side> sides(Constraint.Op op, BigDecimal limit, Range range, List<Seen> seen) {
        BigDecimal floor = limit.setScale(0, RoundingMode.FLOOR);
        BigDecimal ceiling = limit.setScale(0, RoundingMode.CEILING);
        boolean nextBelow = range.whole() && (op == Constraint.Op.GE || op == Constraint.Op.LT);
        boolean nextAbove = range.whole() && (op == Constraint.Op.LE || op == Constraint.Op.GT);
        BigDecimal below = ceiling.subtract(ONE);
        BigDecimal above = floor.add(ONE);
        List<LimitCoverage.Side> sides = new ArrayList<>();
        if (limit.compareTo(BigDecimal.valueOf(range.least())) > 0) {
            sides.add(nextBelow
                    ? side(below.toPlainString(), seen, v -> v.compareTo(below) == 0)
                    : side("below " + limit.toPlainString(), seen, v -> v.compareTo(limit) < 0));
        }
        String fraction = range.against(limit);
        LimitCoverage.Side on = side(limit.toPlainString(), seen, v -> v.compareTo(limit) == 0);
        sides.add(on.seen() ? on : new LimitCoverage.Side(on.name(), "", fraction));
        if (limit.compareTo(BigDecimal.valueOf(range.most())) >= 0) {
            sides.add(new LimitCoverage.Side("above " + limit.toPlainString(), "", "at most " + range.most() + " are possible"));
        } else {
            sides.add(nextAbove
                    ? side(above.toPlainString(), seen, v -> v.compareTo(above) == 0)
                    : side("above " + limit.toPlainString(), seen, v -> v.compareTo(limit) > 0));
        }
        return sides;
    }

    private static LimitCoverage.Side side(String name, List<Seen> seen, Predicate<BigDecimal> lies) {
        return new LimitCoverage.Side(
                name,
                seen.stream().filter(s -> lies.test(s.value())).map(Seen::scenario).findFirst().orElse(""), "");
    }
}
