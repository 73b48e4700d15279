package org.neuroglide.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.neuroglide.knowledge.Condition;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.Basis;
import org.neuroglide.model.Concluded;
import org.neuroglide.model.Conclusion;
import org.neuroglide.model.Fact;
import org.neuroglide.model.PatientCase;

/** Answers why and why not about one decided case, as data. */
public final class Explanation {
    private final DecisionEngine engine;
    private final Knowledge knowledge;
    private final Examination examination;
    private final Map<Fact, Concluded> concluded = new LinkedHashMap<>();

    private Explanation(DecisionEngine engine, Examination examination) {
        this.engine = engine;
        this.knowledge = engine.knowledge();
        this.examination = examination;
        examination.decision().conclusions().forEach(c -> concluded.put(c.conclusion(), c));
    }

    /**
     * Decides a case in order to explain it.
     *
     * @throws CaseException as {@link DecisionEngine#decide}
     */
    public static Explanation of(DecisionEngine engine, PatientCase patientCase) {
        return new Explanation(engine, engine.examine(patientCase));
    }

    public Examination examination() {
        return examination;
    }

    /** What {@link #why} can be asked for: the keys of the conclusions, then the ids of the rules that fired. */
    public List<String> subjects() {
        Set<String> rules = new TreeSet<>();
        List<String> subjects = new ArrayList<>();
        for (Concluded each : concluded.values()) {
            subjects.add(each.conclusion().key());
            rules.addAll(Standing.rules(each));
        }
        subjects.addAll(rules);
        return subjects;
    }

    /**
     * The proofs of what was concluded, in the decision's order; empty where nothing of the kind stands.
     *
     * @param subject the key of a conclusion or the beginning of one, such as {@code Referral}, or the id of a rule;
     *     upper and lower case are the same
     */
    public List<Proof> why(String subject) {
        String wanted = subject.strip().toLowerCase(Locale.ROOT);
        List<Proof> proofs = new ArrayList<>();
        for (Concluded each : concluded.values()) {
            String key = each.conclusion().key().toLowerCase(Locale.ROOT).strip();
            boolean named = key.equals(wanted) || key.startsWith(wanted + " ");
            if (named || Standing.rules(each).stream().anyMatch(wanted::equalsIgnoreCase)) {
                proofs.add(proof(each.conclusion(), new HashSet<>()));
            }
        }
        return proofs;
    }

    /** Why a technique is not recommended; empty where the table has no such technique. */
    public Optional<WhyNot> whyNot(String technique) {
        return Optional.ofNullable(knowledge.techniques().get(technique)).map(t -> engine.whyNot(t, examination));
    }

    /** The rule that came nearest to concluding what a pattern asks for; nothing where no rule could. */
    public Optional<WhyNot.NearestRule> nearest(Condition.Pattern conclusion) {
        return nearest(conclusion, 1).stream().findFirst();
    }

    /** The rules that could conclude what a pattern asks for, the nearest first, each bound to conclude it. */
    public List<WhyNot.NearestRule> nearest(Condition.Pattern conclusion, int most) {
        return new NearestRules(knowledge, examination.facts()).concluding(conclusion, most);
    }

    /** How the conditions of a rule stand in the case, and what to ask where they are open. */
    public WhyNot.NearestRule trace(RuleModel rule) {
        return new NearestRules(knowledge, examination.facts()).nearest(rule);
    }

    private Proof proof(Fact fact, Set<Fact> above) {
        Concluded found = fact instanceof Conclusion ? concluded.get(fact) : null;
        if (found == null || !above.add(fact)) {
            return new Proof(fact, List.of());
        }
        List<Proof.Step> steps = new ArrayList<>();
        for (Basis basis : found.bases()) {
            List<Proof> facts = basis.facts().stream().map(f -> proof(f, above)).toList();
            List<Parameter> numbers = basis.parameters().stream()
                    .map(name -> knowledge.parameters().get(name))
                    .toList();
            steps.add(new Proof.Step(basis.rule(), facts, basis.absent(), numbers));
        }
        above.remove(fact);
        return new Proof(fact, List.copyOf(steps));
    }
}
