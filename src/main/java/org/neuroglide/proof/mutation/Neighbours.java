package org.neuroglide.proof.mutation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.FactType;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.VocabularyItem;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;
import org.neuroglide.model.Patient;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Response;
import org.neuroglide.model.Side;
import org.neuroglide.proof.cases.Cases;
import org.neuroglide.proof.reference.ReferenceFacts;

/** A case with one fact changed, chosen by what a mutant changes: another code, side, presence, number or region. */
final class Neighbours {
    private static final int MOST_CODES = 12;

    private final Knowledge knowledge;
    private final Shapes shapes;

    Neighbours(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.shapes = new Shapes(knowledge);
    }

    Stream<PatientCase> of(PatientCase given, Mutant mutant) {
        return of(given, mutant, patterns(mutant));
    }

    /** By all that the mutant's rules ask. */
    Stream<PatientCase> ofRule(PatientCase given, Mutant mutant) {
        return of(given, mutant, mutant.touched().stream()
                .flatMap(r -> r.conditions().stream())
                .filter(c -> !(c instanceof Condition.ParameterPattern))
                .map(ConditionChanges::pattern)
                .distinct()
                .toList());
    }

    private Stream<PatientCase> of(PatientCase given, Mutant mutant, List<Condition.Pattern> patterns) {
        return Stream.concat(
                        patterns.stream().flatMap(p -> values(given, p, mutant)),
                        patterns.stream().flatMap(p -> findings(given, p, mutant)))
                .distinct();
    }

    /** The patterns over inputs that the mutant changes; where it changes none, all of the rule. */
    private List<Condition.Pattern> patterns(Mutant mutant) {
        Set<Condition.Pattern> changed = new LinkedHashSet<>();
        Set<Condition.Pattern> all = new LinkedHashSet<>();
        for (RuleModel rule : mutant.touched()) {
            List<Condition> after = mutant.changed(rule.id()).map(RuleModel::conditions).orElse(List.of());
            for (Condition condition : rule.conditions()) {
                if (!(condition instanceof Condition.ParameterPattern)) {
                    Condition.Pattern pattern = ConditionChanges.pattern(condition);
                    all.add(pattern);
                    if (!after.contains(condition)) {
                        changed.add(pattern);
                    }
                }
            }
        }
        return List.copyOf(changed.isEmpty() ? all : changed);
    }

    /** Every fact that the pattern is about, with one of the fields that the pattern reads at another value. */
    private Stream<PatientCase> values(PatientCase given, Condition.Pattern pattern, Mutant mutant) {
        FactType type = FactCatalogue.type(pattern.type()).orElseThrow();
        List<PatientCase> cases = new ArrayList<>();
        for (Constraint constraint : pattern.constraints()) {
            List<Object> values = FieldValues.of(knowledge, type, constraint, mutant);
            for (Fact fact : facts(given)) {
                if (fact.getClass() == type.javaType()) {
                    values.forEach(v -> FieldValues.with(fact, constraint.field(), v, given.asOf())
                            .flatMap(other -> replaced(given, fact, other))
                            .ifPresent(cases::add));
                }
            }
        }
        return cases.stream();
    }

    private static List<Fact> facts(PatientCase given) {
        List<Fact> facts = new ArrayList<>();
        given.findings().forEach(f -> facts.add((Fact) f));
        facts.addAll(List.of(given.patient(), given.complaint(), given.response(), given.previousVisit()));
        return facts;
    }

    private static Optional<PatientCase> replaced(PatientCase given, Fact old, Fact other) {
        if (other instanceof Finding finding) {
            return Optional.of(Cases.replace(given, (Finding) old, finding));
        } else if (other instanceof Patient patient) {
            return Optional.of(Cases.with(given, patient));
        } else if (other instanceof Complaint complaint) {
            return Optional.of(Cases.with(given, complaint));
        } else if (other instanceof Response response) {
            return Optional.of(Cases.with(given, response));
        }
        return other instanceof PreviousVisit visit ? Optional.of(Cases.with(given, visit)) : Optional.empty();
    }

    /** The case with one finding more, of a code that meets the pattern before or after the change. */
    private Stream<PatientCase> findings(PatientCase given, Condition.Pattern pattern, Mutant mutant) {
        return codes(pattern, mutant).stream()
                .flatMap(code -> knowledge.vocabulary().find(ReferenceFacts.ANSWERED, code).stream())
                .flatMap(item -> sides(item).stream()
                        .flatMap(side -> Stream.of(Presence.values()).map(p -> ReferenceFacts.finding(item, side, p))))
                .map(finding -> more(given, finding));
    }

    private static PatientCase more(PatientCase given, Finding finding) {
        List<Finding> all = new ArrayList<>(given.findings());
        all.removeIf(f -> f.code().equals(finding.code()) && f.side() == finding.side());
        all.add(finding);
        return Cases.with(given, all);
    }

    private static List<Side> sides(VocabularyItem item) {
        return item.sided() ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.NONE);
    }

    /** Codes that meet one wording only, then those that meet both. */
    private List<String> codes(Condition.Pattern pattern, Mutant mutant) {
        List<Shapes.Shape> all = FactCatalogue.type(pattern.type()).orElseThrow().conclusion()
                ? List.of()
                : shapes.of(pattern.type()).orElse(List.of());
        List<String> one = new ArrayList<>();
        List<String> both = new ArrayList<>();
        for (Shapes.Shape shape : all) {
            boolean before = shape.open(pattern).isPresent();
            boolean after = mutant.changed().stream()
                    .flatMap(r -> r.conditions().stream())
                    .filter(c -> !(c instanceof Condition.ParameterPattern))
                    .map(ConditionChanges::pattern)
                    .anyMatch(p -> p.line() == pattern.line() && p.type().equals(pattern.type()) && shape.open(p).isPresent());
            if (before != after) {
                one.add(shape.name());
            } else if (before) {
                both.add(shape.name());
            }
        }
        return Stream.concat(one.stream().limit(MOST_CODES), both.stream().limit(MOST_CODES)).toList();
    }
}
