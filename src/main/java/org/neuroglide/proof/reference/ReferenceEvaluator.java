package org.neuroglide.proof.reference;

import java.lang.reflect.Constructor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * The reference: what the rules conclude, read off their models in the plainest way. Rules are sorted into strata, so
 * that all a rule negates or counts is complete before the rule runs; within a stratum every rule is tried on every
 * combination of facts until nothing new comes. It shares no code with the engine but the model and its catalogue.
 */
public final class ReferenceEvaluator {
    /**
     * One way in which a rule holds.
     *
     * @param facts what matched, in the order of the rule's conditions; counted facts sorted by key
     */
    public record Proof(String rule, List<Fact> facts) {}

    private final List<RuleModel> rules;
    private final Map<String, Parameter> parameters;
    private final int[] strata;

    public ReferenceEvaluator(Collection<RuleModel> rules, Map<String, Parameter> parameters) {
        this.rules = rules.stream().filter(RuleModel::active).toList();
        this.parameters = parameters;
        this.strata = strata();
    }

    /** Every conclusion that stands at the end, with every proof of it. */
    public Map<Conclusion, Set<Proof>> evaluate(Collection<? extends Fact> inputs) {
        Map<Conclusion, Set<Proof>> proofs = new LinkedHashMap<>();
        int last = Arrays.stream(strata).max().orElse(-1);
        for (int stratum = 0; stratum <= last; stratum++) {
            int before;
            do {
                before = proofs.size();
                Map<String, List<Fact>> facts = byType(inputs, proofs.keySet());
                for (int r = 0; r < rules.size(); r++) {
                    if (strata[r] == stratum) {
                        match(new Match(rules.get(r), facts, proofs), 0, Map.of(), List.of());
                    }
                }
            } while (proofs.size() > before);
        }
        return proofs;
    }

    /**
     * What one rule concludes from given facts, with every proof of it, whatever this evaluator's own rules are.
     *
     * @param facts by simple name of their type, conclusions that the rule reads among them
     */
    public Map<Conclusion, Set<Proof>> conclude(RuleModel rule, Map<String, List<Fact>> facts) {
        Map<Conclusion, Set<Proof>> proofs = new LinkedHashMap<>();
        match(new Match(rule, facts, proofs), 0, Map.of(), List.of());
        return proofs;
    }

    private record Match(RuleModel rule, Map<String, List<Fact>> facts, Map<Conclusion, Set<Proof>> proofs) {
        List<Fact> of(Condition.Pattern pattern) {
            return facts.getOrDefault(pattern.type(), List.of());
        }
    }

    private static Map<String, List<Fact>> byType(Collection<? extends Fact> inputs, Collection<? extends Fact> more) {
        List<Fact> all = new ArrayList<>(inputs);
        all.addAll(more);
        return all.stream().collect(Collectors.groupingBy(f -> f.getClass().getSimpleName()));
    }

    /** Tries the conditions from one on, with what the earlier ones bound and matched. */
    private void match(Match match, int next, Map<String, Object> bound, List<Fact> matched) {
        if (next == match.rule().conditions().size()) {
            match.proofs()
                    .computeIfAbsent(conclude(match.rule().conclusion(), bound), c -> new HashSet<>())
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

    private static boolean holds(Condition.Pattern pattern, Fact fact, Map<String, Object> bound) {
        Map<String, Object> inside = bindings(pattern, fact, bound);
        for (Constraint constraint : pattern.constraints()) {
            if (!holds(constraint, read(fact, constraint.field()), inside)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(Constraint constraint, Object actual, Map<String, Object> bound) {
        for (Value value : constraint.values()) {
            if (actual != null && holds(constraint.op(), actual, value(value, bound))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Constraint.Op op, Object actual, Object wanted) {
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

    private static Conclusion conclude(ConclusionTemplate template, Map<String, Object> bound) {
        Class<?> type = FactCatalogue.type(template.type()).orElseThrow().javaType();
        int count = template.arguments().size();
        Constructor<?> constructor = Arrays.stream(type.getConstructors())
                .filter(c -> c.getParameterCount() == count)
                .findFirst()
                .orElseThrow();
        Object[] arguments = new Object[count];
        for (int i = 0; i < count; i++) {
            arguments[i] = argument(constructor.getParameterTypes()[i], value(template.arguments().get(i), bound));
        }
        try {
            return (Conclusion) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(template + " with " + bound, e);
        }
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

    /** A rule stands no lower than the rules it reads, and above those whose conclusions it negates or counts. */
    private int[] strata() {
        int[] found = new int[rules.size()];
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int reader = 0; reader < found.length; reader++) {
                for (int writer = 0; writer < found.length; writer++) {
                    int least = least(rules.get(reader), rules.get(writer), found[writer]);
                    if (least > found.length) {
                        throw new IllegalStateException("a cycle through " + rules.get(reader).id());
                    }
                    moved |= least > found[reader];
                    found[reader] = Math.max(found[reader], least);
                }
            }
        }
        return found;
    }

    private static int least(RuleModel reader, RuleModel writer, int stratum) {
        int least = 0;
        for (Condition condition : reader.conditions()) {
            if (condition instanceof Condition.Pattern p && mayMeet(writer.conclusion(), p)) {
                least = Math.max(least, stratum);
            } else if (condition instanceof Condition.Negation n && mayMeet(writer.conclusion(), n.pattern())
                    || condition instanceof Condition.Count c && mayMeet(writer.conclusion(), c.pattern())) {
                least = Math.max(least, stratum + 1);
            }
        }
        return least;
    }

    /** Whether a conclusion can meet a pattern, as far as the fields show that both write as constants. */
    private static boolean mayMeet(ConclusionTemplate template, Condition.Pattern pattern) {
        if (!template.type().equals(pattern.type())) {
            return false;
        }
        FactType type = FactCatalogue.type(template.type()).orElseThrow();
        for (int i = 0; i < template.arguments().size(); i++) {
            String field = type.components().get(i).name();
            Value written = template.arguments().get(i);
            for (Constraint constraint : pattern.constraints()) {
                boolean equality = constraint.op() == Constraint.Op.EQ || constraint.op() == Constraint.Op.IN;
                boolean constants = !(written instanceof Value.Variable)
                        && constraint.values().stream().noneMatch(Value.Variable.class::isInstance);
                if (constraint.field().equals(field) && equality && constants && !constraint.values().contains(written)) {
                    return false;
                }
            }
        }
        return true;
    }
}
