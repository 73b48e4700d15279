package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.PatternMatcher;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Complaint;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Side;
import org.neuroglide.proof.cases.Cases;
import org.neuroglide.proof.cases.Shrinker;
import org.neuroglide.proof.reference.ReferenceFacts;
import org.neuroglide.scenario.ScenarioCorpus;

/**
 * Looks for a case in which a part of a rule alone decides. It starts from cases in which everything else of the rule
 * holds, joins to them what led another case to a fact that the part is about, on the same side and mirrored, and then
 * walks: one change after the other, as long as everything else of the rule still holds.
 */
final class LoneSearch {
    private static final int BASES = 6;
    private static final int DONORS = 5;
    private static final int STEPS = 100;
    private static final int MOST = 1200;

    private final Knowledge knowledge;
    private final DecisionEngine engine;
    private final List<CaseView> views;

    LoneSearch(Knowledge knowledge, DecisionEngine engine, List<CaseView> views) {
        this.knowledge = knowledge;
        this.engine = engine;
        this.views = views;
    }

    /** The smallest case that a search with a fixed seed comes to. */
    Optional<CaseView> find(RuleModel rule, RulePart part) {
        return new OnePart(rule, part).find();
    }

    private final class OnePart {
        private final RuleModel rule;
        private final RulePart part;
        private final PartWatch watch;
        private final Set<PatientCase> seen = new HashSet<>();

        OnePart(RuleModel rule, RulePart part) {
            this.rule = rule;
            this.part = part;
            this.watch = new PartWatch(rule, part, knowledge.parameters());
        }

        Optional<CaseView> find() {
            List<CaseView> bases = views.stream()
                    .filter(v -> watch.isNear(v, fires(v)))
                    .sorted(Comparator.comparing((CaseView v) -> !v.isBeside(rule.file()))
                            .thenComparing(v -> v.entry().patientCase().findings().size()))
                    .limit(BASES)
                    .toList();
            Optional<CaseView> pair = bases.stream().flatMap(b -> pair(b).stream()).findFirst();
            if (pair.isPresent()) {
                return pair.map(this::smallest);
            }
            List<CaseView> starts = new ArrayList<>();
            for (CaseView base : bases) {
                for (PatientCase start : starts(base)) {
                    CaseView view = decided(base, start);
                    if (view != null && watch.decides(view, fires(view))) {
                        return Optional.of(smallest(view));
                    } else if (view != null) {
                        starts.add(view);
                    }
                }
            }
            return starts.stream()
                    .filter(v -> watch.isNear(v, fires(v)))
                    .takeWhile(v -> seen.size() < 2 * MOST)
                    .flatMap(v -> walked(v).stream())
                    .findFirst()
                    .map(this::smallest);
        }

        /** One or two findings that the rule names answered otherwise, in a complaint of one side or both. */
        private Optional<CaseView> pair(CaseView base) {
            List<Finding> named = List.copyOf(named());
            PatientCase c = base.entry().patientCase();
            int most = seen.size() + MOST / BASES;
            for (PatientCase start : List.of(bothSides(c), c)) {
                for (Finding one : named) {
                    for (Finding other : named.subList(named.indexOf(one), named.size())) {
                        PatientCase next = CaseSteps.plus(CaseSteps.plus(start, one), other);
                        CaseView view = seen.size() < most && seen.add(next) ? decided(base, next) : null;
                        if (view != null && watch.decides(view, fires(view))) {
                            return Optional.of(view);
                        }
                    }
                }
            }
            return Optional.empty();
        }

        private List<PatientCase> starts(CaseView base) {
            PatientCase c = base.entry().patientCase();
            List<PatientCase> starts = new ArrayList<>();
            for (PatientCase each : List.of(c, bothSides(c), onBothSides(c))) {
                starts.add(each);
            }
            for (Support donor : donors()) {
                for (boolean mirrored : new boolean[] {true, false}) {
                    PatientCase joined = donor.joined(c, mirrored, false);
                    starts.add(joined);
                    starts.add(bothSides(joined));
                    starts.add(donor.joined(c, mirrored, true));
                }
            }
            return starts;
        }

        /** What leads elsewhere to the facts that the part is about. */
        private List<Support> donors() {
            Condition.Pattern pattern = RuleParts.pattern(rule.conditions().get(part.condition()));
            if (!RuleParts.type(pattern).conclusion()) {
                return List.of();
            }
            Condition.Pattern wider = part.whole()
                    ? pattern
                    : RuleParts.pattern(part.without().conditions().get(part.condition()));
            PatternMatcher matcher = PatternMatcher.of(wider);
            Set<Fact> facts = new HashSet<>();
            List<Support> donors = new ArrayList<>();
            for (CaseView view : views) {
                for (Fact fact : view.facts().getOrDefault(matcher.type().javaType(), List.of())) {
                    if (matcher.couldMatch(fact) && facts.add(fact)) {
                        donors.add(Support.of(view, fact));
                    }
                }
            }
            donors.sort(Comparator.comparingInt(d -> d.findings().size()));
            return donors.stream().limit(DONORS).toList();
        }

        private PatientCase bothSides(PatientCase c) {
            Complaint k = c.complaint();
            return Cases.with(c, new Complaint(k.region(), Side.BOTH, k.onset(), null, k.diagnosis()));
        }

        private PatientCase onBothSides(PatientCase c) {
            Set<Finding> all = new LinkedHashSet<>(c.findings());
            c.findings().forEach(f -> all.add(Cases.mirrored(f)));
            return bothSides(Cases.with(c, List.copyOf(all)));
        }

        private Optional<CaseView> walked(CaseView from) {
            Random dice = new Random(rule.id().hashCode());
            CaseSteps steps = new CaseSteps(knowledge.vocabulary(), named());
            CaseView at = from;
            List<PatientCase> open = steps.of(at.entry().patientCase());
            for (int i = 0; i < STEPS && !open.isEmpty(); i++) {
                PatientCase next = open.remove(dice.nextInt(open.size()));
                CaseView view = seen.add(next) ? decided(at, next) : null;
                if (view != null && watch.decides(view, fires(view))) {
                    return Optional.of(view);
                } else if (view != null && watch.isNear(view, fires(view))) {
                    at = view;
                    open = steps.of(next);
                }
            }
            return Optional.empty();
        }

        /** Findings of the codes that the rule names, each way. */
        private Set<Finding> named() {
            Set<Finding> named = new LinkedHashSet<>();
            rule.conditions().stream()
                    .filter(c -> !(c instanceof Condition.ParameterPattern))
                    .flatMap(c -> CaseChanges.codes(RuleParts.pattern(c)).stream())
                    .flatMap(code -> knowledge.vocabulary().find(ReferenceFacts.ANSWERED, code).stream())
                    .forEach(item -> named.addAll(CaseSteps.answers(item)));
            return named;
        }

        private CaseView smallest(CaseView found) {
            PatientCase small = Shrinker.smallest(found.entry().patientCase(), c -> {
                CaseView view = decided(found, c);
                return view != null && watch.decides(view, fires(view));
            });
            CaseView view = decided(found, small);
            return view == null ? found : view;
        }

        private boolean fires(CaseView view) {
            return view.fired().contains(rule.id());
        }
    }

    private @Nullable CaseView decided(CaseView base, PatientCase c) {
        try {
            return CaseView.of(new ScenarioCorpus.Entry(base.entry().scenario(), c), engine.examine(c));
        } catch (CaseException refused) {
            return null;
        }
    }
}
