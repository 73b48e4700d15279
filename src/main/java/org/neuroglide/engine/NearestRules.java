package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.neuroglide.knowledge.Binding;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactField;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.MatchState;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleTrace;
import org.neuroglide.knowledge.Technique;
import org.neuroglide.knowledge.Value;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;

/** The rules that could have indicated a technique, with what kept them from it. */
final class NearestRules {
    private static final int SHOWN = 3;

    private static final Comparator<WhyNot.NearestRule> NEAREST = Comparator.<WhyNot.NearestRule>comparingLong(
                    r -> r.trace().steps().size() - r.trace().count(MatchState.HOLDS))
            .thenComparingLong(r -> r.trace().count(MatchState.FAILS))
            .thenComparing(r -> r.rule().id());

    private final Knowledge knowledge;
    private final List<Fact> facts;

    NearestRules(Knowledge knowledge, List<Fact> facts) {
        this.knowledge = knowledge;
        this.facts = facts;
    }

    /** The nearest first, at most three. */
    List<WhyNot.NearestRule> indicating(Technique technique) {
        Value nerve = new Value.Text(technique.nerve());
        Value kind = new Value.Constant("Kind", technique.kind().name());
        List<WhyNot.NearestRule> found = new ArrayList<>();
        for (RuleModel rule : knowledge.rules()) {
            if (rule.active() && rule.conclusion().type().equals("Indication")) {
                concluding(rule, "nerve", nerve)
                        .flatMap(r -> concluding(r, "kind", kind))
                        .ifPresent(r -> found.add(nearest(r)));
            }
        }
        found.sort(NEAREST);
        return List.copyOf(found.subList(0, Math.min(SHOWN, found.size())));
    }

    /** The rules that could conclude what a pattern asks for, the nearest first. */
    List<WhyNot.NearestRule> concluding(Condition.Pattern pattern, int most) {
        return knowledge.rules().stream()
                .filter(rule -> rule.active() && rule.conclusion().type().equals(pattern.type()))
                .flatMap(rule -> concluding(rule, pattern.constraints()).stream())
                .map(this::nearest)
                .sorted(NEAREST)
                .limit(most)
                .toList();
    }

    private static Optional<RuleModel> concluding(RuleModel rule, List<Constraint> constraints) {
        Optional<RuleModel> bound = Optional.of(rule);
        for (Constraint constraint : constraints) {
            Value value = constraint.values().get(0);
            if (constraint.op() == Constraint.Op.EQ && !(value instanceof Value.Variable)) {
                bound = bound.flatMap(r -> concluding(r, constraint.field(), value));
            }
        }
        return bound;
    }

    WhyNot.NearestRule nearest(RuleModel rule) {
        RuleTrace trace = RuleTrace.of(rule, facts, knowledge.parameters());
        Set<String> ask = new LinkedHashSet<>();
        for (RuleTrace.Step step : trace.steps()) {
            if (step.state() == MatchState.NOT_ASSESSED) {
                ask(step, ask);
            }
        }
        return new WhyNot.NearestRule(rule.summary(), trace, List.copyOf(ask));
    }

    private void ask(RuleTrace.Step step, Set<String> ask) {
        for (Fact open : step.open()) {
            if (open instanceof Finding finding) {
                ask.add(finding.code());
            }
        }
        if (step.open().isEmpty() && step.condition() instanceof Condition.Pattern pattern) {
            for (Section section : List.of(Section.SYMPTOMS, Section.TESTS, Section.RED_FLAGS, Section.HISTORY)) {
                for (VocabularyItem item : knowledge.vocabulary().items(section)) {
                    if (AnswerFields.readsPresent(pattern, item)) {
                        ask.add(item.code());
                    }
                }
            }
        }
    }

    /** The rule, bound to conclude a value in one field; empty where it concludes another. */
    private static Optional<RuleModel> concluding(RuleModel rule, String field, Value value) {
        List<FactField> components =
                FactCatalogue.type(rule.conclusion().type()).orElseThrow().components();
        List<Value> arguments = rule.conclusion().arguments();
        for (int i = 0; i < arguments.size(); i++) {
            if (components.get(i).name().equals(field)) {
                if (arguments.get(i) instanceof Value.Variable variable) {
                    return Optional.of(bound(rule, variable.name(), value));
                }
                return arguments.get(i).equals(value) ? Optional.of(rule) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static RuleModel bound(RuleModel rule, String variable, Value value) {
        List<Condition> conditions = rule.conditions().stream()
                .map(c -> c instanceof Condition.Pattern pattern ? bound(pattern, variable, value) : c)
                .toList();
        return new RuleModel(
                rule.summary(),
                rule.folder(),
                rule.file(),
                rule.line(),
                rule.comment(),
                rule.status(),
                conditions,
                rule.conclusion());
    }

    private static Condition bound(Condition.Pattern pattern, String variable, Value value) {
        List<Constraint> constraints = new ArrayList<>(pattern.constraints());
        for (Binding binding : pattern.bindings()) {
            if (binding.variable().equals(variable)) {
                constraints.add(new Constraint(binding.field(), Constraint.Op.EQ, List.of(value)));
            }
        }
        return new Condition.Pattern(pattern.type(), constraints, pattern.bindings(), pattern.line());
    }
}
