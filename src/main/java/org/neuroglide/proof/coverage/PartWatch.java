package org.neuroglide.proof.coverage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Identity;
import org.neuroglide.knowledge.MatchState;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.PatternMatcher;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Unassessed;
import org.neuroglide.model.Fact;
import org.neuroglide.proof.analysis.NeverSo;
import org.neuroglide.proof.analysis.SameRule;

/** Watches one part of a rule over many cases. */
final class PartWatch {
    private final RulePart part;
    private final Condition condition;
    private final PatternMatcher matcher;
    private final Set<String> naming;
    private final int limit;
    private final RuleMatch without;
    private @Nullable String holds;
    private @Nullable String fails;
    private @Nullable String open;
    private @Nullable String decides;
    private final Condition.Pattern pattern;
    private String cannot = "";
    private String neverFails = "";
    private String neverOpen = "";

    PartWatch(RuleModel rule, RulePart part, Map<String, Parameter> parameters) {
        this.part = part;
        this.condition = rule.conditions().get(part.condition());
        Map<String, Object> numbers = RuleMatch.numbers(rule, parameters);
        Condition.Pattern written = RuleParts.pattern(condition);
        this.pattern = Numbered.of(written, numbers);
        this.matcher = PatternMatcher.of(pattern);
        this.naming = naming(written, RuleParts.bound(rule));
        this.limit = condition instanceof Condition.Count count ? RuleMatch.limit(count.limit(), numbers) : 1;
        this.without = new RuleMatch(part.without(), parameters);
    }

    /** The fields by which a pattern names the fact that it means. */
    static Set<String> naming(Condition.Pattern pattern, Set<String> bound) {
        return pattern.constraints().stream()
                .filter(c -> Identity.names(RuleParts.type(pattern), c) && !RuleParts.isJoined(c, bound))
                .map(Constraint::field)
                .collect(Collectors.toSet());
    }

    RulePart part() {
        return part;
    }

    boolean done() {
        return coverage().complete();
    }

    boolean decided() {
        return decides != null;
    }

    /** Looks for a proof that the part cannot decide alone, where it was not seen to. */
    void prove(RuleModel rule, SameRule proofs, Map<String, Parameter> parameters) {
        boolean asksNothing = part.without().conditions().stream().allMatch(Condition.ParameterPattern.class::isInstance);
        if (decides == null && !asksNothing) {
            cannot = Bound.proof(proofs, rule, part.without(), parameters);
        }
    }

    /** Looks for the ground on which it can never fail, or never be not assessed, where it was not seen to. */
    void prove(RuleModel rule, NeverSo never) {
        Set<String> bound = RuleParts.bound(rule);
        List<Constraint> named = pattern.constraints().stream().filter(c -> naming.contains(c.field())).toList();
        List<Constraint> asked = part.whole()
                ? pattern.constraints().stream()
                        .filter(c -> !naming.contains(c.field()) && !RuleParts.isJoined(c, bound))
                        .toList()
                : List.of(pattern.constraints().get(part.comparison()));
        Condition.Pattern fact = new Condition.Pattern(pattern.type(), named, List.of(), pattern.line());
        if (open == null && part.canBeOpen()) {
            neverOpen = never.open(rule, fact, asked);
        }
        if (fails == null && part.canFail() && !part.whole()) {
            neverFails = never.fails(rule, fact, asked.get(0));
        } else if (fails == null && part.canFail() && isConclusion() && condition instanceof Condition.Pattern
                && pattern.constraints().stream().noneMatch(c -> RuleParts.isJoined(c, bound))) {
            neverFails = never.always(rule, pattern);
        }
    }

    PartCoverage coverage() {
        return new PartCoverage(part, holds, fails, open, decides, cannot, neverFails, neverOpen);
    }

    /** Whether the part alone keeps the rule from firing, or, behind a {@code not}, lets it fire. */
    boolean decides(CaseView view, boolean fired) {
        return fired == part.negated() && without.holds(view.facts()) != fired;
    }

    /** Whether all else of the rule holds; for a comparison behind a {@code not}, whether the rule fires. */
    boolean isNear(CaseView view, boolean fired) {
        return part.negated() ? fired : without.holds(view.facts());
    }

    void decided(CaseView view) {
        decides = first(decides, view);
    }

    /** How the part stands in a case, as far as that is not known yet. */
    void look(CaseView view, boolean fired) {
        if (holds != null && (fails != null || !part.canFail()) && (open != null || !part.canBeOpen())) {
            return;
        }
        List<Fact> facts = view.facts().getOrDefault(matcher.type().javaType(), List.of());
        if (part.whole()) {
            note(state(facts), view);
            if (open == null && acceptsUnknown(facts)) {
                note(MatchState.NOT_ASSESSED, view);
            }
        } else if (part.joined()) {
            if (fired) {
                note(MatchState.HOLDS, view);
            }
        } else {
            facts.stream().filter(f -> matcher.couldMatch(f, naming)).forEach(f -> lookAt(f, view));
        }
    }

    private void lookAt(Fact fact, CaseView view) {
        PatternMatcher.Check check = matcher.check(fact, Map.of()).get(part.comparison());
        if (check.state() != MatchState.NOT_ASSESSED) {
            note(check.state(), view);
        }
        if (part.canBeOpen() && isUnknown(fact, check)) {
            note(MatchState.NOT_ASSESSED, view);
        }
    }

    boolean isConclusion() {
        return matcher.type().conclusion();
    }

    /** Whether one of the facts meets the condition with something that was not assessed. */
    boolean acceptsUnknown(List<Fact> facts) {
        return part.whole() && part.canBeOpen() && facts.stream().anyMatch(this::isMetUnknown);
    }

    private boolean isMetUnknown(Fact fact) {
        if (fact.getClass() != matcher.type().javaType() || !matcher.couldMatch(fact, naming)) {
            return false;
        }
        List<PatternMatcher.Check> checks = matcher.check(fact, Map.of());
        return checks.stream().allMatch(c -> c.state() == MatchState.HOLDS)
                && checks.stream().anyMatch(c -> isUnknown(fact, c));
    }

    private boolean isUnknown(Fact fact, PatternMatcher.Check check) {
        return Unassessed.is(fact, matcher.type().fields().get(check.constraint().field()), check.actual());
    }

    @Nullable
    MatchState state(CaseView view) {
        return state(view.facts().getOrDefault(matcher.type().javaType(), List.of()));
    }

    /** How the condition stands on its own, whatever the others bind; fails where a case says nothing of a conclusion. */
    private @Nullable MatchState state(List<Fact> facts) {
        if (condition instanceof Condition.Negation) {
            return facts.stream().anyMatch(matcher::couldMatch) ? MatchState.FAILS : MatchState.HOLDS;
        }
        int matching = 0;
        int openFacts = 0;
        boolean meant = matcher.type().conclusion()
                || condition instanceof Condition.Count
                || naming.size() == pattern.constraints().size();
        for (Fact fact : facts) {
            if (matcher.couldMatch(fact, naming)) {
                meant = true;
                MatchState worst = worst(fact);
                matching += worst == MatchState.HOLDS ? 1 : 0;
                openFacts += worst == MatchState.NOT_ASSESSED ? 1 : 0;
            }
        }
        if (matching >= limit) {
            return MatchState.HOLDS;
        }
        return matching + openFacts >= limit ? MatchState.NOT_ASSESSED : meant ? MatchState.FAILS : null;
    }

    private MatchState worst(Fact fact) {
        MatchState worst = MatchState.HOLDS;
        for (PatternMatcher.Check check : matcher.check(fact, Map.of())) {
            worst = check.state().compareTo(worst) > 0 ? check.state() : worst;
        }
        return worst;
    }

    private void note(@Nullable MatchState state, CaseView view) {
        if (state == MatchState.HOLDS) {
            holds = first(holds, view);
        } else if (state == MatchState.FAILS) {
            fails = first(fails, view);
        } else if (state == MatchState.NOT_ASSESSED) {
            open = first(open, view);
        }
    }

    private static String first(@Nullable String known, CaseView view) {
        return known == null ? view.reference() : known;
    }
}
