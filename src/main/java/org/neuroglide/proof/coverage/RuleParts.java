package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.FieldKind;
import org.neuroglide.knowledge.Identity;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleWriter;
import org.neuroglide.knowledge.Value;

/** Takes a rule apart into what it asks. */
public final class RuleParts {
    /** Inputs that stand in every session, so that asking for one without a comparison asks for nothing. */
    private static final Set<String> ALWAYS_THERE =
            Set.of("Patient", "Complaint", "PreviousVisit", "IrritabilityOverride");

    private static final Set<String> NOT_ASSESSED =
            Set.of("NOT_ASSESSED", "UNKNOWN", "NOT_TESTED", "NOT_TESTED_IRRITABLE");

    private RuleParts() {}

    /** The parts in the order of the rule; each condition is followed by its comparisons. */
    public static List<RulePart> of(RuleModel rule) {
        Set<String> bound = bound(rule);
        List<RulePart> parts = new ArrayList<>();
        for (int c = 0; c < rule.conditions().size(); c++) {
            Condition condition = rule.conditions().get(c);
            if (condition instanceof Condition.ParameterPattern) {
                continue;
            }
            Condition.Pattern pattern = pattern(condition);
            List<RulePart> comparisons = comparisons(rule, c, pattern, bound);
            if (condition instanceof Condition.Pattern && pattern.constraints().isEmpty() && isAlwaysThere(pattern)) {
                continue;
            }
            parts.add(whole(rule, c, pattern, comparisons));
            if (pattern.constraints().size() > 1 || !(condition instanceof Condition.Pattern)) {
                parts.addAll(comparisons);
            }
        }
        return List.copyOf(parts);
    }

    private static RulePart whole(RuleModel rule, int c, Condition.Pattern pattern, List<RulePart> comparisons) {
        Condition condition = rule.conditions().get(c);
        boolean negation = condition instanceof Condition.Negation;
        boolean conclusion = type(pattern).conclusion();
        boolean canFail = negation
                || condition instanceof Condition.Count
                || conclusion
                || comparisons.isEmpty()
                || comparisons.stream().anyMatch(RulePart::canFail);
        boolean canBeOpen = !conclusion && comparisons.stream().anyMatch(RulePart::canBeOpen);
        return new RulePart(
                c,
                -1,
                condition.line(),
                RuleWriter.write(condition),
                false,
                false,
                canFail,
                canBeOpen,
                Left.out(rule, c));
    }

    private static List<RulePart> comparisons(RuleModel rule, int c, Condition.Pattern pattern, Set<String> bound) {
        List<RulePart> parts = new ArrayList<>();
        for (int i = 0; i < pattern.constraints().size(); i++) {
            Constraint constraint = pattern.constraints().get(i);
            boolean joined = isJoined(constraint, bound);
            if (joined || !Identity.names(type(pattern), constraint)) {
                parts.add(new RulePart(
                        c,
                        i,
                        pattern.line(),
                        RuleWriter.write(constraint),
                        rule.conditions().get(c) instanceof Condition.Negation,
                        joined,
                        !joined && canFail(type(pattern), constraint),
                        !joined && canBeOpen(type(pattern), constraint),
                        Left.out(rule, c, i)));
            }
        }
        return parts;
    }

    /** The pattern of a condition that is no parameter. */
    static Condition.Pattern pattern(Condition condition) {
        if (condition instanceof Condition.Negation negation) {
            return negation.pattern();
        } else if (condition instanceof Condition.Count count) {
            return count.pattern();
        }
        return (Condition.Pattern) condition;
    }

    static FactType type(Condition.Pattern pattern) {
        return FactCatalogue.type(pattern.type()).orElseThrow();
    }

    /** Whether a comparison is with what a condition bound; a parameter's number is no such thing. */
    static boolean isJoined(Constraint constraint, Set<String> bound) {
        return constraint.values().stream().anyMatch(v -> v instanceof Value.Variable x && bound.contains(x.name()));
    }

    /** The variables that patterns of a rule bind. */
    static Set<String> bound(RuleModel rule) {
        Set<String> names = new HashSet<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Pattern pattern) {
                pattern.bindings().forEach(b -> names.add(b.variable()));
            } else if (condition instanceof Condition.Count count) {
                names.add(count.variable());
            }
        }
        return names;
    }

    private static boolean isAlwaysThere(Condition.Pattern pattern) {
        return ALWAYS_THERE.contains(pattern.type());
    }

    private static boolean canBeOpen(FactType type, Constraint constraint) {
        FactField field = type.fields().get(constraint.field());
        return !type.conclusion()
                && switch (field.kind()) {
                    case CONSTANT -> constants(field).anyMatch(NOT_ASSESSED::contains);
                    case NUMBER -> !field.javaType().isPrimitive();
                    case BOOLEAN -> field.name().endsWith("Known");
                    case TEXT -> type.name().equals("Complaint") || type.name().equals("Outcome");
                };
    }

    /** Whether there is an answer that does not meet the comparison. */
    private static boolean canFail(FactType type, Constraint constraint) {
        FactField field = type.fields().get(constraint.field());
        if (field.kind() == FieldKind.CONSTANT) {
            return constants(field)
                    .filter(name -> type.conclusion() || !NOT_ASSESSED.contains(name))
                    .anyMatch(name -> constraint.values().stream()
                            .noneMatch(v -> v instanceof Value.Constant k && k.name().equals(name)));
        }
        boolean known = field.kind() == FieldKind.BOOLEAN && field.name().endsWith("Known");
        return !known || constraint.values().contains(new Value.Bool(false));
    }

    private static Stream<String> constants(FactField field) {
        return Arrays.stream(field.javaType().getEnumConstants()).map(c -> ((Enum<?>) c).name());
    }
}
