package org.neuroglide.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.ConclusionTemplate;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.model.RuleSummary;

/**
 * Further rules in the manner of those that there are: each a copy of a rule that names findings, about findings and
 * numbers of its own.
 */
final class RuleVariants {
    /** What the code or parameter of a variant has behind that of the original. */
    static final String FURTHER = "-further";

    private static final Set<String> FINDINGS = Set.of("Symptom", "TestResult", "RedFlag", "History");
    private static final int FIRST_ID = 600;
    private static final int RULES_A_FILE = 6;
    private static final int LONGEST_STATEMENT = 70;

    private final Random random;
    private final Map<String, Integer> numbers = new TreeMap<>();
    private final Map<String, Integer> inFolder = new TreeMap<>();

    /** A rule and the one it was made from. */
    record Variant(RuleModel original, RuleModel rule) {}

    private RuleVariants(long seed) {
        this.random = new Random(seed);
    }

    /** @param count at most as many as there are rules that are only about findings that they name */
    static List<Variant> of(Knowledge knowledge, long seed, int count) {
        RuleVariants variants = new RuleVariants(seed);
        List<RuleModel> originals = new ArrayList<>(knowledge.rules().stream()
                .filter(RuleModel::active)
                .filter(RuleVariants::isOnlyAboutNamedFindings)
                .toList());
        Collections.shuffle(originals, variants.random);
        return originals.stream().limit(count).map(o -> new Variant(o, variants.variant(o))).toList();
    }

    /** Others would fire, in their further form, on findings that there are. */
    private static boolean isOnlyAboutNamedFindings(RuleModel rule) {
        List<Condition.Pattern> findings = rule.conditions().stream()
                .map(RuleVariants::pattern)
                .filter(p -> FINDINGS.contains(p.type()))
                .toList();
        return !findings.isEmpty()
                && findings.stream().allMatch(p -> p.constraints().stream().anyMatch(c -> namesFinding(p, c)));
    }

    /** The codes of findings that a rule names. */
    static Set<String> codes(RuleModel rule) {
        Set<String> codes = new TreeSet<>();
        rule.conditions().stream()
                .flatMap(c -> pattern(c).constraints().stream().filter(k -> namesFinding(pattern(c), k)))
                .forEach(k -> k.values().forEach(v -> codes.add(((Value.Text) v).text())));
        return codes;
    }

    /** The parameters that a rule uses. */
    static Set<String> parameters(RuleModel rule) {
        return rule.conditions().stream()
                .filter(Condition.ParameterPattern.class::isInstance)
                .map(c -> ((Condition.ParameterPattern) c).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static boolean counts(RuleModel rule) {
        return rule.conditions().stream().anyMatch(Condition.Count.class::isInstance);
    }

    private RuleModel variant(RuleModel rule) {
        String prefix = rule.id().substring(0, rule.id().indexOf('-'));
        int number = numbers.merge(prefix, FIRST_ID, (known, first) -> known + 1);
        int before = inFolder.merge(rule.folder(), 1, Integer::sum) - 1;
        RuleSummary s = rule.summary();
        String statement = s.statement().length() > LONGEST_STATEMENT
                ? s.statement().substring(0, LONGEST_STATEMENT).strip()
                : s.statement();
        RuleSummary summary = new RuleSummary("%s-%03d".formatted(prefix, number), statement + ", further form",
                s.rationale(), s.sources(), s.certainty(), s.strength(), s.reviewed());
        String file = "%s/further-%02d.drl".formatted(rule.folder(), before / RULES_A_FILE + 1);
        List<Condition> conditions = rule.conditions().stream().map(RuleVariants::variant).toList();
        ConclusionTemplate conclusion = rule.conclusion();
        return new RuleModel(summary, rule.folder(), file, 1, List.of(), "active", conditions, conclusion);
    }

    private static Condition variant(Condition condition) {
        if (condition instanceof Condition.ParameterPattern parameter) {
            return new Condition.ParameterPattern(parameter.name() + FURTHER, parameter.variable(), parameter.line());
        } else if (condition instanceof Condition.Count count) {
            return new Condition.Count(variant(count.pattern()), count.variable(), count.limit(), count.line());
        }
        return condition instanceof Condition.Pattern pattern ? variant(pattern) : condition;
    }

    private static Condition.Pattern variant(Condition.Pattern pattern) {
        List<Constraint> constraints = pattern.constraints().stream()
                .map(c -> namesFinding(pattern, c) ? further(c) : c)
                .toList();
        return new Condition.Pattern(pattern.type(), constraints, pattern.bindings(), pattern.line());
    }

    private static Constraint further(Constraint constraint) {
        List<Value> values = constraint.values().stream()
                .map(v -> (Value) new Value.Text(((Value.Text) v).text() + FURTHER))
                .toList();
        return new Constraint(constraint.field(), constraint.op(), values);
    }

    private static boolean namesFinding(Condition.Pattern pattern, Constraint constraint) {
        return FINDINGS.contains(pattern.type()) && constraint.field().equals("code");
    }

    private static Condition.Pattern pattern(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return pattern;
        } else if (condition instanceof Condition.Count count) {
            return count.pattern();
        }
        return new Condition.Pattern("", List.of(), List.of(), condition.line());
    }
}
