package org.neuroglide.proof.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Finding;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.Presence;
import org.neuroglide.model.TestFamily;
import org.neuroglide.model.TestResult;
import org.neuroglide.model.TestStatus;

/**
 * The answers that a question can have. Of numbers those that a rule could tell apart: the lowest, and at every limit
 * that a rule compares with the number below, on and above it.
 */
final class Answers {
    private static final Set<String> UNKNOWN = Set.of("NOT_ASSESSED", "UNKNOWN", "NOT_TESTED", "NOT_TESTED_IRRITABLE");

    private static final Map<String, int[]> LIMITS = Map.of(
            "worst", new int[] {0, 10},
            "settleMinutes", new int[] {0, 10080},
            "flareHours", new int[] {0, 720},
            "range", new int[] {0, 180},
            "grade", new int[] {0, 5},
            "score", new int[] {0, 100},
            "duringChange", new int[] {-10, 10},
            "change", new int[] {-10, 10},
            "changeSinceBaseline", new int[] {-10, 10},
            "age", new int[] {0, 120});

    private final Knowledge knowledge;
    private final Map<String, List<Object>> numbers = new ConcurrentHashMap<>();

    Answers(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Every whole answer to a finding that nobody has assessed, the reassuring one first. */
    List<InputFact> whole(Finding finding) {
        if (finding instanceof TestResult test && test.family() == TestFamily.NEURODYNAMIC) {
            return List.of(Findings.tested(test, Presence.ABSENT), Findings.tested(test, Presence.PRESENT));
        } else if (finding instanceof TestResult test && test.family() == TestFamily.SCORE) {
            return of(test, "score");
        }
        return List.of(
                (InputFact) Findings.bare(finding, Presence.ABSENT),
                (InputFact) Findings.bare(finding, Presence.PRESENT));
    }

    /** The fact with every answer to one of its components. */
    List<InputFact> of(InputFact fact, String component) {
        List<InputFact> answers = new ArrayList<>();
        for (Object value : values(fact, component)) {
            Map<String, Object> values = new HashMap<>(Map.of(component, value));
            if (fact instanceof TestResult test && test.status() != TestStatus.DONE) {
                values.put("status", TestStatus.DONE);
            }
            answers.add(Findings.with(fact, values));
        }
        return answers;
    }

    /** Every answer to a component, in order. */
    List<Object> values(InputFact fact, String component) {
        Class<?> type = Findings.component(fact, component).orElseThrow().getType();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(c -> !UNKNOWN.contains(((Enum<?>) c).name()))
                    .map(c -> (Object) c)
                    .toList();
        } else if (component.equals("region")) {
            return knowledge.vocabulary().items(Section.REGIONS).stream()
                    .map(VocabularyItem::code)
                    .map(c -> (Object) c)
                    .toList();
        }
        return numbers.computeIfAbsent(fact.getClass().getSimpleName() + "." + component, this::numbers);
    }

    private List<Object> numbers(String name) {
        int dot = name.indexOf('.');
        String field = name.substring(dot + 1);
        int[] limits = LIMITS.get(field);
        if (limits == null) {
            return List.of();
        }
        TreeSet<Integer> found = new TreeSet<>(Set.of(limits[0]));
        for (RuleModel rule : knowledge.rules()) {
            Map<String, Object> parameters = numbers(knowledge, rule);
            for (Condition condition : rule.conditions()) {
                pattern(condition).filter(p -> p.type().equals(name.substring(0, dot))).stream()
                        .flatMap(p -> p.constraints().stream())
                        .filter(c -> c.field().equals(field))
                        .map(Constraint::values)
                        .flatMap(List::stream)
                        .forEach(v -> addAround(found, v, parameters, limits));
            }
        }
        return List.copyOf(found);
    }

    private static void addAround(TreeSet<Integer> found, Value value, Map<String, Object> parameters, int[] limits) {
        Object number = value instanceof Value.Number n
                ? n.number()
                : value instanceof Value.Variable v ? parameters.get(v.name()) : null;
        if (number instanceof BigDecimal decimal) {
            for (int each = decimal.intValue() - 1; each <= decimal.intValue() + 1; each++) {
                if (each >= limits[0] && each <= limits[1]) {
                    found.add(each);
                }
            }
        }
    }

    static Optional<Condition.Pattern> pattern(Condition condition) {
        if (condition instanceof Condition.Pattern pattern) {
            return Optional.of(pattern);
        } else if (condition instanceof Condition.Count count) {
            return Optional.of(count.pattern());
        } else if (condition instanceof Condition.Negation negation) {
            return Optional.of(negation.pattern());
        }
        return Optional.empty();
    }

    /** The parameters of a rule by variable. */
    static Map<String, Object> numbers(Knowledge knowledge, RuleModel rule) {
        Map<String, Object> numbers = new HashMap<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.ParameterPattern pattern) {
                Parameter parameter = knowledge.parameters().get(pattern.name());
                if (parameter != null) {
                    numbers.put(pattern.variable(), parameter.value());
                }
            }
        }
        return numbers;
    }
}
