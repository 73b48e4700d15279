package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.proof.analysis.SameRule;
import org.neuroglide.scenario.Scenario;
import org.neuroglide.scenario.ScenarioCorpus;

/**
 * What a set of scenarios shows of a knowledge base.
 *
 * <p>A part of a rule decides alone, as in modified condition/decision coverage, if there are a scenario in which the
 * rule fires, and one in which it does not and would were this part alone left out of the rule: every other condition
 * holds on some binding of its variables, and this part does not.
 *
 * @param rules every active rule, sorted by id
 * @param limits every comparison with a parameter's number, in the order of the rules
 * @param tables vocabulary sections, techniques and evidence
 * @param scenarios what was looked at, in order
 */
public record Coverage(List<RuleCoverage> rules, List<LimitCoverage> limits, List<Table> tables, List<Scenario> scenarios) {
    /**
     * One table of the knowledge base.
     *
     * @param unused what no scenario uses, sorted
     */
    public record Table(String name, int all, List<String> unused) {}

    /** @param corpus scenarios whose cases can be decided */
    public static Coverage of(Knowledge knowledge, DecisionEngine engine, List<ScenarioCorpus.Entry> corpus) {
        List<CaseView> views = corpus.parallelStream()
                .map(e -> CaseView.of(e, engine.examine(e.patientCase())))
                .toList();
        List<RuleModel> active = knowledge.rules().stream().filter(RuleModel::active).toList();
        SameRule proofs = new SameRule(knowledge);
        List<RuleCoverage> rules = active.parallelStream()
                .map(rule -> RuleWatch.coverage(rule, knowledge.parameters(), views, proofs))
                .toList();
        List<LimitCoverage> limits = active.parallelStream()
                .flatMap(rule -> new LimitWatch(rule, knowledge.parameters(), views).coverage().stream())
                .toList();
        return new Coverage(rules, limits, tables(knowledge, views), corpus.stream().map(ScenarioCorpus.Entry::scenario).toList());
    }

    private static List<Table> tables(Knowledge knowledge, List<CaseView> views) {
        Unused unused = new Unused(knowledge, views);
        List<Unused.Table> tables = new ArrayList<>();
        Arrays.stream(Section.values()).map(unused::codes).filter(t -> t.all() > 0).forEach(tables::add);
        tables.add(unused.techniques());
        tables.add(unused.evidence());
        return tables.stream().map(t -> new Table(t.name(), t.all(), t.unused())).toList();
    }

    /** The figures in few words, the most important first. */
    public List<Figure> figures() {
        int used = tables.stream().mapToInt(t -> t.all() - t.unused().size()).sum();
        return List.of(
                rules("rules that fired", r -> true, r -> r.fired() != null),
                rules("rules with a near miss", RuleCoverage::needsMiss, r -> r.nearMiss() != null),
                rules("rules seen not assessed", RuleCoverage::needsOpen, r -> r.open() != null),
                parts("conditions that held", p -> true, p -> p.holds() != null),
                parts("conditions that failed", p -> p.part().canFail(), p -> p.fails() != null),
                parts("conditions not assessed", p -> p.part().canBeOpen(), p -> p.open() != null),
                decisive("conditions that decided alone", RuleCoverage::parts),
                decisive("values of lists that decided", RuleCoverage::alternatives),
                new Figure(
                        "sides of limits",
                        (int) limits.stream().flatMap(l -> l.sides().stream()).filter(LimitCoverage.Side::seen).count(),
                        limits.stream().mapToInt(l -> l.sides().size()).sum()),
                new Figure("codes, techniques, evidence", used, tables.stream().mapToInt(Table::all).sum()));
    }

    /** The parts that cannot decide alone, with the ground; they are not counted among those that should. */
    public List<PartCoverage> implied() {
        return rules.stream()
                .flatMap(r -> r.parts().stream())
                .filter(p -> !p.cannot().isEmpty())
                .toList();
    }

    private Stream<PartCoverage> parts(Function<RuleCoverage, List<PartCoverage>> of) {
        return rules.stream().flatMap(r -> of.apply(r).stream());
    }

    private Figure decisive(String name, Function<RuleCoverage, List<PartCoverage>> of) {
        return new Figure(
                name,
                (int) parts(of).filter(p -> p.decides() != null).count(),
                (int) parts(of).filter(p -> p.cannot().isEmpty()).count());
    }

    private Figure rules(String name, Predicate<RuleCoverage> asked, Predicate<RuleCoverage> seen) {
        List<RuleCoverage> all = rules.stream().filter(asked).toList();
        return new Figure(name, (int) all.stream().filter(seen).count(), all.size());
    }

    private Figure parts(String name, Predicate<PartCoverage> asked, Predicate<PartCoverage> seen) {
        List<PartCoverage> all =
                rules.stream().flatMap(r -> r.parts().stream()).filter(asked).toList();
        return new Figure(name, (int) all.stream().filter(seen).count(), all.size());
    }
}
