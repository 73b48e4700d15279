package org.neuroglide.proof.coverage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.MatchState;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Fact;
import org.neuroglide.proof.analysis.NeverSo;
import org.neuroglide.proof.analysis.SameRule;

/** Watches one rule over many cases. */
final class RuleWatch {
    private final RuleModel rule;
    private final RuleMatch whole;
    private final List<PartWatch> parts;
    private final List<PartWatch> alternatives;
    private @Nullable String fired;
    private @Nullable String nearMiss;
    private @Nullable String open;

    private RuleWatch(RuleModel rule, Map<String, Parameter> parameters) {
        this.rule = rule;
        this.whole = new RuleMatch(rule, parameters);
        this.parts = RuleParts.of(rule).stream()
                .map(part -> new PartWatch(rule, part, parameters))
                .toList();
        this.alternatives = Alternatives.of(rule).stream()
                .map(part -> new PartWatch(rule, part, parameters))
                .toList();
    }

    /** @param views those of the scenarios beside the rule are looked at first */
    static RuleCoverage coverage(
            RuleModel rule, Map<String, Parameter> parameters, List<CaseView> views, SameRule proofs, NeverSo never) {
        RuleWatch watch = new RuleWatch(rule, parameters);
        List<CaseView> beside = new ArrayList<>();
        List<CaseView> others = new ArrayList<>();
        Map<String, Boolean> files = new HashMap<>();
        views.forEach(v -> {
            boolean own = files.computeIfAbsent(v.entry().scenario().file(), f -> CaseView.isBeside(f, rule.file()));
            (own ? beside : others).add(v);
        });
        beside.addAll(others);
        for (CaseView view : beside) {
            if (watch.coverage().complete() && watch.parts.stream().allMatch(PartWatch::done)
                    && watch.alternatives.stream().allMatch(PartWatch::decided)) {
                break;
            }
            watch.look(view);
        }
        watch.prove(proofs, parameters);
        watch.parts.forEach(p -> p.prove(rule, never));
        return watch.coverage();
    }

    /** A watch that has looked at all of the views. */
    static RuleWatch watched(
            RuleModel rule, Map<String, Parameter> parameters, List<CaseView> views, SameRule proofs) {
        RuleWatch watch = new RuleWatch(rule, parameters);
        views.forEach(watch::look);
        watch.prove(proofs, parameters);
        return watch;
    }

    /** Of a rule that never fires nothing else matters yet. */
    private void prove(SameRule proofs, Map<String, Parameter> parameters) {
        if (fired != null) {
            parts.forEach(p -> p.prove(rule, proofs, parameters));
            alternatives.forEach(p -> p.prove(rule, proofs, parameters));
        }
    }

    String id() {
        return rule.id();
    }

    /** The parts that could decide alone and never did. */
    List<RulePart> undecided() {
        return parts.stream()
                .filter(p -> !p.decided() && p.coverage().cannot().isEmpty())
                .map(PartWatch::part)
                .toList();
    }

    /** How many things were not seen that could be. */
    int gaps() {
        return coverage().gaps();
    }

    private RuleCoverage coverage() {
        boolean needsOpen = parts.stream().anyMatch(p -> p.part().whole() && p.coverage().needsOpen());
        return new RuleCoverage(
                rule,
                fired,
                nearMiss,
                open,
                !parts.isEmpty(),
                needsOpen,
                parts.stream().map(PartWatch::coverage).toList(),
                alternatives.stream().map(PartWatch::coverage).toList());
    }

    void look(CaseView view) {
        boolean fires = view.fired().contains(rule.id());
        if (fires && fired == null) {
            fired = view.reference();
        }
        parts.forEach(p -> p.look(view, fires));
        if (open == null && (fires ? firesOnUnknown(view) : isOpen(view))) {
            open = view.reference();
        }
        alternatives.stream().filter(p -> !p.decided() && fires == p.part().negated()).forEach(p -> {
            if (p.decides(view, fires) || Alternatives.isConcluded(rule, p.part(), view)) {
                p.decided(view);
            }
        });
        List<Integer> unmet = fires ? List.of() : whole.unmet(view.facts());
        if (unmet.size() > 1) {
            return;
        }
        for (PartWatch part : parts) {
            boolean wanted = !part.decided() || nearMiss == null && !fires;
            boolean here = unmet.isEmpty() || unmet.get(0) == part.part().condition();
            if (wanted && here && part.decides(view, fires)) {
                part.decided(view);
                nearMiss = nearMiss == null && !fires ? view.reference() : nearMiss;
            }
        }
    }

    /** Nothing that it reads of the inputs fails, and something was not assessed. */
    private boolean isOpen(CaseView view) {
        boolean something = false;
        for (PartWatch part : parts) {
            if (part.part().whole()) {
                MatchState state = part.state(view);
                if (state != MatchState.HOLDS && state != MatchState.NOT_ASSESSED && !part.isConclusion()) {
                    return false;
                }
                something |= state == MatchState.NOT_ASSESSED;
            }
        }
        return something;
    }

    private boolean firesOnUnknown(CaseView view) {
        List<Fact> matched = view.examination().decision().conclusions().stream()
                .flatMap(c -> c.bases().stream())
                .filter(b -> b.rule().id().equals(rule.id()))
                .flatMap(b -> b.facts().stream())
                .toList();
        return parts.stream().anyMatch(p -> p.acceptsUnknown(matched));
    }
}
