package org.neuroglide.proof.reference;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.neuroglide.knowledge.Binding;
import org.neuroglide.knowledge.ConclusionTemplate;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Fact;

/**
 * The reference: what the rules conclude, read off their models in the plainest way. Rules are sorted into strata
 * ({@link Strata}), so that all a rule negates or counts is complete before the rule runs; within a stratum every rule
 * is tried on every combination of facts until nothing new comes.
 *
 * <p>It deliberately shares nothing with the engine but the rule model and the catalogue of facts: no Drools, no printed
 * rule, no matcher, no session. What is written twice (here, and in {@link ReferenceFacts}) is written twice on purpose, or
 * one mistake would be made on both sides and no comparison would show it. Read it from {@link #evaluate} downwards:
 * strata, then {@code match} for one rule's conditions in their order, then {@code holds} for one pattern on one fact.
 */
public final class ReferenceEvaluator {
    /**
     * One way in which a rule holds.
     *
     * @param facts what matched, in the order of the rule's conditions; counted facts sorted by key
     */
    public record Proof(String rule, List<Fact> facts) {}

    private static final String CODE = "code";

    private final Map<String, Parameter> parameters;
    private final List<List<RuleModel>> strata;
    private final Map<ConclusionTemplate, Constructor<?>> constructors = new ConcurrentHashMap<>();

    public ReferenceEvaluator(Collection<RuleModel> rules, Map<String, Parameter> parameters) {
        this.parameters = parameters;
        this.strata = Strata.of(rules.stream().filter(RuleModel::active).toList());
    }

    /** Every conclusion that stands at the end, with every proof of it. */
    public Map<Conclusion, Set<Proof>> evaluate(Collection<? extends Fact> inputs) {
        Map<Conclusion, Set<Proof>> proofs = new LinkedHashMap<>();
        Map<String, List<Fact>> facts = new HashMap<>();
        inputs.forEach(input -> file(input, facts));
        for (List<RuleModel> stratum : strata) {
            List<RuleModel> due = stratum;
            while (!due.isEmpty()) {
                int before = proofs.size();
                due.forEach(rule -> match(new Match(rule, facts, true, proofs), 0, Map.of(), List.of()));
                List<Conclusion> fresh = proofs.keySet().stream().skip(before).toList();
                fresh.forEach(conclusion -> file(conclusion, facts));
                Set<String> types = fresh.stream().map(f -> f.getClass().getSimpleName()).collect(Collectors.toSet());
                due = stratum.stream().filter(rule -> readsAny(rule, types)).toList();
            }
        }
        return proofs;
    }

    /** Facts are kept by their type, and by type and code: a pattern that names codes is tried on those facts alone. */
    private static void file(Fact fact, Map<String, List<Fact>> facts) {
        FactType type = FactCatalogue.type(fact);
        facts.computeIfAbsent(type.name(), t -> new ArrayList<>()).add(fact);
        if (type.fields().containsKey(CODE)) {
            facts.computeIfAbsent(type.name() + " " + read(fact, CODE), t -> new ArrayList<>()).add(fact);
        }
    }

    /**
     * What one rule concludes from given facts, with every proof of it, whatever this evaluator's own rules are.
     *
     * @param facts by simple name of their type, conclusions that the rule reads among them
     */
    public Map<Conclusion, Set<Proof>> conclude(RuleModel rule, Map<String, List<Fact>> facts) {
        Map<Conclusion, Set<Proof>> proofs = new LinkedHashMap<>();
        match(new Match(rule, facts, false, proofs), 0, Map.of(), List.of());
        return proofs;
    }

    /**
     * One rule while it is tried.
     *
     * @param byCode whether the facts are also kept by type and code
     * @param proofs where each way in which the rule holds is put
     */
    private record Match(
            RuleModel rule, Map<String, List<Fact>> facts, boolean byCode, Map<Conclusion, Set<Proof>> proofs) {
        List<Fact> of(Condition.Pattern pattern) {
            for (Constraint constraint : pattern.constraints()) {
                if (byCode && constraint.field().equals(CODE) && namesCodes(constraint)) {
                    return of(pattern.type(), constraint.values());
                }
            }
            return facts.getOrDefault(pattern.type(), List.of());
        }

        private List<Fact> of(String type, List<Value> codes) {
            if (codes.size() == 1) {
                return of(type, codes.get(0));
            }
            List<Fact> all = new ArrayList<>();
            new LinkedHashSet<>(codes).forEach(code -> all.addAll(of(type, code)));
            return all;
        }

        private List<Fact> of(String type, Value code) {
            return facts.getOrDefault(type + " " + ((Value.Text) code).text(), List.of());
        }
    }

    private static boolean namesCodes(Constraint constraint) {
        for (Value value : constraint.values()) {
            if (!(value instanceof Value.Text)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a rule has a pattern of one of these types. */
    private static boolean readsAny(RuleModel rule, Set<String> types) {
        return rule.conditions().stream().anyMatch(c -> c instanceof Condition.Pattern p && types.contains(p.type()));
    }

    /** Tries the conditions from one on, with what the earlier ones bound and matched. */
    private void match(Match match, int next, Map<String, Object> bound, List<Fact> matched) {
        if (next == match.rule().conditions().size()) {
            match.proofs()
                    .computeIfAbsent(make(match.rule().conclusion(), bound), c -> new HashSet<>())
                    .add(new Proof(match.rule().id(), matched));
            return;
        }
        Condition condition = match.rule().conditions().get(next);
        if (condition instanceof Condition.ParameterPattern parameter) {
            match(match, next + 1, with(bound, parameter.variable(), parameters.get(parameter.name()).value()), matched);
        } else if (condition instanceof Condition.Pattern pattern) {
            for (Fact fact : match.of(pattern)) {
                if (holds(pattern, fact, bound)) {
                    match(match, next + 1, bindings(pattern, fact, bound), and(matched, List.of(fact)));
                }
            }
        } else if (condition instanceof Condition.Negation negation) {
            if (match.of(negation.pattern()).stream().noneMatch(f -> holds(negation.pattern(), f, bound))) {
                match(match, next + 1, bound, matched);
            }
        } else if (condition instanceof Condition.Count count) {
            List<Fact> counted = match.of(count.pattern()).stream()
                    .filter(f -> holds(count.pattern(), f, bound))
                    .sorted((a, b) -> a.key().compareTo(b.key()))
                    .toList();
            BigDecimal number = BigDecimal.valueOf(counted.size());
            if (number.compareTo((BigDecimal) value(count.limit(), bound)) >= 0) {
                match(match, next + 1, with(bound, count.variable(), number), and(matched, counted));
            }
        }
    }

    /** Whether a fact of the pattern's type meets all of its constraints. */
    private static boolean holds(Condition.Pattern pattern, Fact fact, Map<String, Object> bound) {
        for (Constraint constraint : pattern.constraints()) {
            if (!holds(constraint, pattern, fact, bound)) {
                return false;
            }
        }
        return true;
    }

    /** One of the values is enough; what is unknown meets none. A pattern's own variables stand before the earlier ones. */
    private static boolean holds(Constraint constraint, Condition.Pattern pattern, Fact fact, Map<String, Object> bound) {
        Object actual = read(fact, constraint.field());
        for (Value value : constraint.values()) {
            Map<String, Object> known = value instanceof Value.Variable ? bindings(pattern, fact, bound) : bound;
            if (actual != null && compares(constraint.op(), actual, value(value, known))) {
                return true;
            }
        }
        return false;
    }

    /** Only numbers have an order; an unknown number never comes here. */
    private static boolean compares(Constraint.Op op, Object actual, Object wanted) {
        if (!(actual instanceof BigDecimal number)) {
            return (op == Constraint.Op.EQ || op == Constraint.Op.IN) && actual.equals(wanted);
        }
        int order = number.compareTo((BigDecimal) wanted);
        return switch (op) {
            case EQ, IN -> order == 0;
            case LT -> order < 0;
            case LE -> order <= 0;
            case GT -> order > 0;
            case GE -> order >= 0;
        };
    }

    private static Map<String, Object> bindings(Condition.Pattern pattern, Fact fact, Map<String, Object> bound) {
        Map<String, Object> all = bound;
        for (Binding binding : pattern.bindings()) {
            all = with(all, binding.variable(), read(fact, binding.field()));
        }
        return all;
    }

    /** A field of a fact; enums by name, numbers as decimals, null for an unknown number. */
    private static Object read(Fact fact, String field) {
        Object value = FactCatalogue.type(fact).fields().get(field).read(fact);
        return value instanceof Integer number ? (Object) BigDecimal.valueOf(number) : value instanceof Enum<?> e ? e.name() : value;
    }

    private static Object value(Value value, Map<String, Object> bound) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Number number) {
            return number.number();
        } else if (value instanceof Value.Bool bool) {
            return bool.value();
        } else if (value instanceof Value.Constant constant) {
            return constant.name();
        }
        return bound.get(((Value.Variable) value).name());
    }

    /** The conclusion with its arguments filled in. */
    private Conclusion make(ConclusionTemplate template, Map<String, Object> bound) {
        Constructor<?> constructor = constructors.computeIfAbsent(template, ReferenceEvaluator::constructor);
        Class<?>[] wanted = constructor.getParameterTypes();
        Object[] arguments = new Object[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            arguments[i] = argument(wanted[i], value(template.arguments().get(i), bound));
        }
        try {
            return (Conclusion) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(template + " with " + bound, e);
        }
    }

    private static Constructor<?> constructor(ConclusionTemplate template) {
        return Arrays.stream(FactCatalogue.type(template.type()).orElseThrow().javaType().getConstructors())
                .filter(c -> c.getParameterCount() == template.arguments().size())
                .findFirst()
                .orElseThrow();
    }

    private static Object argument(Class<?> wanted, Object value) {
        if (wanted.isEnum()) {
            return Arrays.stream(wanted.getEnumConstants())
                    .filter(c -> ((Enum<?>) c).name().equals(value))
                    .findFirst()
                    .orElseThrow();
        }
        return value instanceof BigDecimal number ? (Object) number.intValueExact() : value;
    }

    private static Map<String, Object> with(Map<String, Object> bound, String variable, Object value) {
        Map<String, Object> more = new HashMap<>(bound);
        more.put(variable, value);
        return more;
    }

    private static List<Fact> and(List<Fact> matched, List<Fact> more) {
        List<Fact> all = new ArrayList<>(matched);
        all.addAll(more);
        return all;
    }
}
