package org.neuroglide.proof.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neuroglide.knowledge.ConclusionTemplate;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Constraint;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.knowledge.Value;

/**
 * Why what a condition reads can never be answered otherwise, or never be left open: no accepted case holds such a
 * fact, or no rule concludes one. An empty answer says only that none of these tells.
 */
public final class NeverSo {
    private static final Set<String> OPEN = Set.of("NOT_ASSESSED", "UNKNOWN", "NOT_TESTED", "NOT_TESTED_IRRITABLE");

    private final Domains domains;
    private final Map<String, Parameter> numbers;
    private final List<Sketch> living;
    private final FactLaws laws;
    private final SameRule same;

    public NeverSo(Knowledge knowledge, SameRule same) {
        this.domains = new Domains(knowledge.vocabulary());
        this.numbers = knowledge.parameters();
        this.living = knowledge.rules().stream()
                .filter(RuleModel::active)
                .map(rule -> Sketcher.of(rule, domains, numbers))
                .toList();
        this.laws = new FactLaws(domains);
        this.same = same;
    }

    /**
     * Why a comparison never fails on a fact that is meant.
     *
     * @param named comparisons that name the fact that is meant, with numbers in the place of parameters
     */
    public String fails(RuleModel rule, Condition.Pattern named, Constraint asked) {
        Box fact = box(rule, named, named.constraints());
        Box met = box(rule, named, List.of(asked));
        Box failing = fact;
        for (Map.Entry<String, Values> field : met.fields().entrySet()) {
            if (!(field.getValue() instanceof Values.Words words)) {
                return "";
            }
            Set<String> others = new TreeSet<>(((Values.Words) domains.all(met.type(), field.getKey())).all());
            others.removeAll(words.all());
            if (!met.type().conclusion()) {
                others.removeAll(OPEN);
            }
            failing = failing.with(field.getKey(), Values.Words.of(others));
        }
        return against(failing);
    }

    /**
     * Why a condition is never open: all that it asks of a fact holds or was not assessed, and something was not.
     *
     * @param named comparisons that name the fact that is meant, with numbers in the place of parameters
     * @param asked the others; those with what other conditions bound are left out
     */
    public String open(RuleModel rule, Condition.Pattern named, List<Constraint> asked) {
        String ground = "";
        for (Constraint one : asked) {
            Box fact = box(rule, named, named.constraints());
            for (Constraint other : asked) {
                for (Map.Entry<String, Values> field : box(rule, named, List.of(other)).fields().entrySet()) {
                    Values all = domains.all(fact.type(), field.getKey());
                    Values unknown = unknown(all);
                    fact = fact.with(field.getKey(), other.equals(one) ? unknown : or(field.getValue(), unknown));
                }
            }
            ground = fact.isEmpty() ? ground : against(fact);
            if (!fact.isEmpty() && ground.isEmpty()) {
                return "";
            }
        }
        return ground;
    }

    /** Why a condition over conclusions is met in every case. */
    public String always(RuleModel rule, Condition.Pattern pattern) {
        Condition.Pattern any = new Condition.Pattern("Complaint", List.of(), List.of(), pattern.line());
        Condition.Pattern free = new Condition.Pattern(pattern.type(), pattern.constraints(), List.of(), pattern.line());
        ConclusionTemplate some = new ConclusionTemplate("Deferral", List.of(new Value.Text("")));
        return same.proof(with(rule, List.of(any), some), with(rule, List.of(any, free), some), numbers);
    }

    private String against(Box box) {
        if (box.isEmpty()) {
            return "";
        } else if (!box.type().conclusion()) {
            return laws.against(box);
        }
        boolean concluded = living.stream()
                .anyMatch(s -> s.conclusion().equals(box.type()) && !s.concludes(domains).and(box).isEmpty());
        return concluded ? "" : "No rule concludes this: " + Says.box(box, domains) + ".";
    }

    private Box box(RuleModel rule, Condition.Pattern pattern, List<Constraint> constraints) {
        Condition.Pattern only = new Condition.Pattern(pattern.type(), constraints, List.of(), pattern.line());
        ConclusionTemplate some = new ConclusionTemplate("Deferral", List.of(new Value.Text("")));
        return Sketcher.of(with(rule, List.of(only), some), domains, numbers).parts().get(0).box();
    }

    private static Values unknown(Values all) {
        if (all instanceof Values.Span span) {
            return span.onlyUnknown();
        }
        Set<String> open = new TreeSet<>(((Values.Words) all).all());
        open.retainAll(OPEN);
        return Values.Words.of(open);
    }

    private static Values or(Values met, Values unknown) {
        if (met instanceof Values.Span span) {
            boolean may = span.unknown() || ((Values.Span) unknown).unknown();
            return new Values.Span(span.low(), span.lowOpen(), span.high(), span.highOpen(), may);
        }
        Set<String> both = new TreeSet<>(((Values.Words) met).all());
        both.addAll(((Values.Words) unknown).all());
        return Values.Words.of(both);
    }

    private static RuleModel with(RuleModel rule, List<Condition> conditions, ConclusionTemplate conclusion) {
        return new RuleModel(
                rule.summary(), rule.folder(), rule.file(), rule.line(), rule.comment(), rule.status(), conditions, conclusion);
    }
}
