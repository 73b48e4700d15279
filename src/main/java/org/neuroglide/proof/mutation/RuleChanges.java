package org.neuroglide.proof.mutation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Binding;
import org.neuroglide.knowledge.ConclusionTemplate;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary;
import org.neuroglide.texts.RuleWords;
import org.neuroglide.texts.Words;

/** Every mutant of one rule. */
final class RuleChanges {
    private final RuleModel rule;
    private final Map<String, Parameter> parameters;
    private final Words vocabulary;
    private final Vocabulary codes;
    private final RuleWords words;
    private final List<Mutant> mutants = new ArrayList<>();

    private RuleChanges(RuleModel rule, Map<String, Parameter> parameters, Words words, Vocabulary codes) {
        this.codes = codes;
        this.rule = rule;
        this.parameters = parameters;
        this.vocabulary = words;
        this.words = new RuleWords(words, rule);
    }

    static List<Mutant> of(RuleModel rule, Map<String, Parameter> parameters, Words words, Vocabulary codes) {
        RuleChanges changes = new RuleChanges(rule, parameters, words, codes);
        changes.removed();
        for (int i = 0; i < rule.conditions().size(); i++) {
            for (ConditionChanges.Variant variant : ConditionChanges.of(rule.conditions().get(i))) {
                changes.condition(i, variant);
            }
        }
        for (int i = 0; i < rule.conclusion().arguments().size(); i++) {
            changes.argument(i);
        }
        return changes.mutants;
    }

    private void removed() {
        String sentence = rule.id() + " is not there: \"" + rule.summary().statement() + "\".";
        mutants.add(new Mutant(
                rule.id() + ".removed", Change.RULE_REMOVED, place(rule.line()), sentence, List.of(rule), List.of(), parameters, false));
    }

    private void condition(int index, ConditionChanges.Variant variant) {
        Condition before = rule.conditions().get(index);
        List<Condition> conditions = new ArrayList<>(rule.conditions());
        if (variant.condition() == null) {
            conditions.remove(index);
        } else {
            conditions.set(index, variant.condition());
        }
        boolean asksNothing = conditions.stream().allMatch(Condition.ParameterPattern.class::isInstance);
        if (asksNothing || isOpen(conditions)) {
            return; // such a rule cannot be written: it would ask nothing, or name what nothing binds
        }
        boolean reads = FactCatalogue.type(ConditionChanges.pattern(before).type()).orElseThrow().conclusion();
        String id = rule.id() + "." + (index + 1) + "." + variant.name();
        add(id, variant.change(), before.line(), sentence(before, variant), conditions, rule.conclusion(), reads);
    }

    private String sentence(Condition before, ConditionChanges.Variant variant) {
        String whole = words.condition(before);
        String type = ConditionChanges.pattern(before).type();
        if (variant.before() == null) {
            return switch (variant.change()) {
                case CONDITION_DROPPED -> rule.id() + " no longer asks for this: " + whole + ".";
                case CONDITION_REVERSED -> rule.id() + " asks for the opposite of this: " + whole + ".";
                default -> rule.id() + " asks for \"" + words.condition(variant.condition()) + "\" instead of \"" + whole + "\".";
            };
        }
        String old = words.constraint(type, variant.before());
        if (variant.after() == null) {
            return rule.id() + " no longer asks whether it is " + old + ", in: " + whole + ".";
        } else if (variant.change() == Change.MEMBER_DROPPED) {
            List<Value> lost = variant.before().values().stream()
                    .filter(v -> !variant.after().values().contains(v))
                    .toList();
            String member = words.constraint(type, new Constraint(variant.before().field(), Constraint.Op.EQ, lost));
            return rule.id() + " no longer knows " + member + ", in: " + whole + ".";
        }
        return rule.id() + " asks for " + words.constraint(type, variant.after()) + " instead of " + old + ", in: " + whole + ".";
    }

    private void argument(int index) {
        Value value = rule.conclusion().arguments().get(index);
        for (Value other : ArgumentChanges.of(rule.conclusion(), index, codes)) {
            if (!other.equals(value)) {
                List<Value> arguments = new ArrayList<>(rule.conclusion().arguments());
                arguments.set(index, other);
                conclusion(index, ArgumentChanges.name(other), new ConclusionTemplate(rule.conclusion().type(), List.copyOf(arguments)));
            }
        }
    }

    private void conclusion(int index, String name, ConclusionTemplate template) {
        String id = rule.id() + ".concludes." + (index + 1) + "." + name;
        RuleModel other = with(rule.conditions(), template);
        String sentence = rule.id() + " concludes \"" + new RuleWords(vocabulary, other).conclusion() + "\" instead of \""
                + words.conclusion() + "\".";
        add(id, Change.CONCLUSION_CHANGED, rule.line(), sentence, rule.conditions(), template, true);
    }

    private void add(
            String id, Change change, int line, String sentence, List<Condition> conditions, ConclusionTemplate template, boolean reads) {
        RuleModel other = with(conditions, template);
        mutants.add(new Mutant(id, change, place(line), sentence, List.of(rule), List.of(other), parameters, reads));
    }

    private RuleModel with(List<Condition> conditions, ConclusionTemplate template) {
        return new RuleModel(
                rule.summary(), rule.folder(), rule.file(), rule.line(), rule.comment(), rule.status(), List.copyOf(conditions), template);
    }

    private String place(int line) {
        return rule.file() + ":" + line;
    }

    /** Whether a condition or the conclusion names a variable that no condition before it binds. */
    private boolean isOpen(List<Condition> conditions) {
        Set<String> bound = new HashSet<>();
        for (Condition condition : conditions) {
            if (condition instanceof Condition.ParameterPattern parameter) {
                bound.add(parameter.variable());
                continue;
            }
            Condition.Pattern pattern = ConditionChanges.pattern(condition);
            pattern.bindings().stream().map(Binding::variable).forEach(bound::add);
            Stream<Value> named = pattern.constraints().stream().flatMap(c -> c.values().stream());
            if (condition instanceof Condition.Count count) {
                bound.add(count.variable());
                named = Stream.concat(named, Stream.of(count.limit()));
            }
            if (named.anyMatch(v -> isOpen(v, bound))) {
                return true;
            }
        }
        return rule.conclusion().arguments().stream().anyMatch(v -> isOpen(v, bound));
    }

    private static boolean isOpen(Value value, Set<String> bound) {
        return value instanceof Value.Variable variable && !bound.contains(variable.name());
    }
}
