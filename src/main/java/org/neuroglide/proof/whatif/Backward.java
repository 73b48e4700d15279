package org.neuroglide.proof.whatif;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.neuroglide.engine.Explanation;
import org.neuroglide.engine.WhyNot;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.ConditionText;
import org.neuroglide.knowledge.FactCatalogue;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.MatchState;
import org.neuroglide.knowledge.PatternMatcher;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.RuleTrace;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Fact;
import org.neuroglide.model.Finding;
import org.neuroglide.model.InputFact;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Presence;
import org.neuroglide.proof.reference.ReferenceFacts;
import org.neuroglide.proof.whatif.Supposition.Found;
import org.neuroglide.proof.whatif.Supposition.NothingOf;

/**
 * Goes backward from what is wanted of a decision, through the rules that stand in the way or came nearest, to the
 * findings that could bring it about.
 */
final class Backward {
    private static final int DEEPEST = 6;
    private static final int RULES = 4;

    private final Knowledge knowledge;
    private final PatientCase given;
    private final Explanation explanation;
    private final FindingChanges changes;
    private final Map<Conclusion, Concluded> concluded = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<Found> found = new LinkedHashSet<>();
    /** Whether also what the session does not ask could be found. */
    private boolean beyond = true;
    private final Map<InputFact, Map<String, Object>> inTheWay = new LinkedHashMap<>();

    Backward(Knowledge knowledge, PatientCase given, Explanation explanation, FindingChanges changes) {
        this.knowledge = knowledge;
        this.given = given;
        this.explanation = explanation;
        this.changes = changes;
        explanation.examination().decision().conclusions().forEach(c -> concluded.put(c.conclusion(), c));
    }

    /** What was come upon, the nearest first; the open questions of one block also all together. */
    List<Supposition> suppositions() {
        Map<String, Set<Finding>> open = new LinkedHashMap<>();
        for (Found one : found) {
            if (one.before() instanceof Finding finding
                    && one.after() instanceof Finding after
                    && Findings.isOpen(one.before())
                    && after.presence() != Presence.NOT_ASSESSED) {
                open.computeIfAbsent(group(one.before()), g -> new LinkedHashSet<>()).add(finding);
            }
        }
        List<Supposition> all = new ArrayList<>();
        open.forEach((group, findings) -> {
            if (!group.isEmpty() && findings.size() > 1) {
                all.add(new NothingOf(group, List.copyOf(findings)));
            }
        });
        inTheWay.forEach((fact, calmer) -> {
            if (calmer.size() > 1) {
                InputFact after = Findings.with(fact, calmer);
                all.add(new Found(fact, after, FindingChanges.asks(fact, after)));
            }
        });
        all.addAll(found);
        return all;
    }

    /** What of one finding stands in the way, all of it together and each by the least change. */
    private void addInTheWay(Found one) {
        List<String> changed = Findings.changed(one.before(), one.after());
        if (changed.size() == 1 && !changed.contains("presence")) {
            inTheWay.computeIfAbsent(one.before(), f -> new LinkedHashMap<>())
                    .putIfAbsent(changed.get(0), Findings.read(one.after(), changed.get(0)));
        }
    }

    private static String group(InputFact fact) {
        return String.valueOf(Findings.read(fact, "group"));
    }

    /** Towards a conclusion that meets the pattern. */
    void achieve(Condition.Pattern wanted) {
        achieve(wanted, RULES, 0);
    }

    /** The same by more rules, and by what a case of this complaint asks anyway. */
    void achieveByAnswers(Condition.Pattern wanted, int rules) {
        beyond = false;
        achieve(wanted, rules, 0);
    }

    private void achieve(Condition.Pattern wanted, int rules, int depth) {
        if (depth > DEEPEST || !seen.add("+" + ConditionText.of(wanted, Map.of()))) {
            return;
        }
        for (WhyNot.NearestRule near : explanation.nearest(wanted, rules)) {
            Map<String, Object> numbers =
                    Answers.numbers(knowledge, knowledge.rule(near.rule().id()).orElseThrow());
            for (RuleTrace.Step step : near.trace().steps()) {
                if (step.state() != MatchState.HOLDS) {
                    hold(step, near.ask(), numbers, depth);
                }
            }
        }
    }

    private void hold(RuleTrace.Step step, List<String> ask, Map<String, Object> numbers, int depth) {
        if (step.condition() instanceof Condition.Negation) {
            step.facts().forEach(f -> prevent((Conclusion) f, depth + 1));
            return;
        }
        Condition.Pattern pattern = Answers.pattern(step.condition()).orElseThrow();
        if (FactCatalogue.type(pattern.type()).orElseThrow().conclusion()) {
            achieve(pattern, RULES, depth + 1);
            return;
        }
        PatternMatcher matcher = PatternMatcher.of(pattern);
        for (Fact fact : explanation.examination().facts()) {
            if (fact.getClass() == matcher.type().javaType()) {
                found.addAll(changes.meeting(pattern, (InputFact) fact, numbers));
            }
        }
        if (beyond && step.facts().isEmpty()) {
            notAsked(ask).stream()
                    .filter(f -> f.getClass() == matcher.type().javaType())
                    .forEach(f -> found.addAll(changes.meeting(pattern, f, numbers)));
        }
    }

    /** What the session does not hold because nothing asks for it. */
    private List<InputFact> notAsked(List<String> codes) {
        List<InputFact> facts = new ArrayList<>();
        for (String code : codes) {
            knowledge.vocabulary().find(ReferenceFacts.ANSWERED, code).ifPresent(item -> ReferenceFacts.sides(
                            item, given.complaint().side())
                    .forEach(side -> facts.add(ReferenceFacts.described(
                            ReferenceFacts.finding(item, side, Presence.NOT_ASSESSED), item))));
        }
        List<String> held = explanation.examination().facts().stream().map(Fact::key).toList();
        facts.removeIf(f -> held.contains(f.key()));
        return facts;
    }

    /** Towards a decision in which the conclusion does not stand. */
    void prevent(Conclusion conclusion) {
        prevent(conclusion, 0);
    }

    private void prevent(Conclusion conclusion, int depth) {
        Concluded stands = concluded.get(conclusion);
        if (stands == null || depth > DEEPEST || !seen.add("-" + conclusion.key())) {
            return;
        }
        for (Basis basis : stands.bases()) {
            RuleModel rule = knowledge.rule(basis.rule().id()).orElseThrow();
            Map<String, Object> numbers = Answers.numbers(knowledge, rule);
            for (Condition condition : rule.conditions()) {
                if (condition instanceof Condition.Negation negation) {
                    achieve(negation.pattern(), RULES, depth + 1);
                } else {
                    Answers.pattern(condition).ifPresent(p -> fail(p, basis, numbers, depth));
                }
            }
        }
    }

    private void fail(Condition.Pattern pattern, Basis basis, Map<String, Object> numbers, int depth) {
        PatternMatcher matcher = PatternMatcher.of(pattern);
        for (Fact fact : basis.facts()) {
            boolean meant = fact.getClass() == matcher.type().javaType()
                    && matcher.check(fact, numbers).stream().allMatch(c -> c.state() == MatchState.HOLDS);
            if (meant && fact instanceof Conclusion conclusion) {
                prevent(conclusion, depth + 1);
            } else if (meant) {
                List<Found> otherwise = changes.breaking(pattern, (InputFact) fact, numbers);
                otherwise.forEach(this::addInTheWay);
                found.addAll(otherwise);
            }
        }
    }
}
