package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Vocabulary.Section;
import org.neuroglide.proof.analysis.NeverSo;
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

    /**
     * Of every active rule.
     *
     * @param corpus scenarios whose cases can be decided
     */
    public static Coverage of(Knowledge knowledge, DecisionEngine engine, List<ScenarioCorpus.Entry> corpus) {
        return of(knowledge, engine, corpus, rule -> true);
    }

    /**
     * Of the rules whose own scenario file is among those of the corpus, and of the tables where these are all rules.
     * Where the corpus holds no rule's own file, as with journeys alone, all rules are counted.
     */
    public static Coverage ofPart(Knowledge knowledge, DecisionEngine engine, List<ScenarioCorpus.Entry> corpus) {
        Set<String> files = corpus.stream().map(e -> e.scenario().file()).collect(Collectors.toSet());
        Predicate<RuleModel> beside = rule -> files.stream().anyMatch(f -> CaseView.isBeside(f, rule.file()));
        boolean none = knowledge.rules().stream().filter(RuleModel::active).noneMatch(beside);
        return of(knowledge, engine, corpus, none ? rule -> true : beside);
    }

    private static Coverage of(
            Knowledge knowledge, DecisionEngine engine, List<ScenarioCorpus.Entry> corpus, Predicate<RuleModel> wanted) {
        List<CaseView> views = corpus.parallelStream()
                .map(e -> CaseView.of(e, engine.examine(e.patientCase())))
                .toList();
        List<RuleModel> active =
                knowledge.rules().stream().filter(RuleModel::active).filter(wanted).toList();
        SameRule proofs = new SameRule(knowledge);
        NeverSo never = new NeverSo(knowledge, proofs);
        List<RuleCoverage> rules = active.parallelStream()
                .map(rule -> RuleWatch.coverage(rule, knowledge.parameters(), views, proofs, never))
                .toList();
        List<LimitCoverage> limits = active.parallelStream()
                .flatMap(rule -> new LimitWatch(rule, knowledge, views).coverage().stream())
                .toList();
        boolean whole = knowledge.rules().stream().filter(RuleModel::active).allMatch(wanted);
        List<Table> tables = whole ? tables(knowledge, views) : List.of();
        return new Coverage(rules, limits, tables, corpus.stream().map(ScenarioCorpus.Entry::scenario).toList());
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
        List<Figure> figures = new ArrayList<>(ofRules());
        if (!tables.isEmpty()) {
            int used = tables.stream().mapToInt(t -> t.all() - t.unused().size()).sum();
            figures.add(new Figure(
                    "codes, techniques, evidence", used, tables.stream().mapToInt(Table::all).sum()));
        }
        return List.copyOf(figures);
    }

    private List<Figure> ofRules() {
        return List.of(
                rules("rules that fired", r -> true, r -> r.fired() != null),
                rules("rules with a near miss", RuleCoverage::needsMiss, r -> r.nearMiss() != null),
                rules("rules seen not assessed", RuleCoverage::needsOpen, r -> r.open() != null),
                parts("conditions that held", p -> true, p -> p.holds() != null),
                parts("conditions that failed", PartCoverage::needsFail, p -> p.fails() != null),
                parts("conditions not assessed", PartCoverage::needsOpen, p -> p.open() != null),
                decisive("conditions that decided alone", RuleCoverage::parts),
                decisive("values of lists that decided", RuleCoverage::alternatives),
                new Figure(
                        "sides of limits",
                        (int) limits.stream().flatMap(l -> l.sides().stream()).filter(LimitCoverage.Side::seen).count(),
                        (int) limits.stream().flatMap(l -> l.sides().stream()).filter(s -> s.seen() || s.missing()).count()));
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
