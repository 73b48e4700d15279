package org.neuroglide.proof.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.knowledge.RuleModel;
import org.neuroglide.model.PatientCase;
import org.neuroglide.proof.analysis.Sketch.Part;
import org.neuroglide.proof.analysis.Sketch.Role;

/**
 * Proves of two wordings of a rule that they conclude the same in every case that is accepted. Every way in which a case
 * could tell them apart is closed by a law of the model, of the check of cases or of the vocabulary, by what the rules
 * can conclude, or by a search for such a case that tries every way and ends without one.
 */
public final class SameRule {
    private static final int STEPS = 20_000;
    /** Cases made of scenes, for one way to tell two wordings apart. */
    private static final int MOST = 12;
    private static final int FEW = 1_500;

    private final Domains domains;
    private final Map<String, Parameter> numbers;
    private final List<Sketch> living;
    private final FactLaws laws;
    private final Entailment entailment;
    private final Behind behind;
    private final CaseMaker maker;
    private final Backgrounds backgrounds;

    public SameRule(Knowledge knowledge) {
        this.domains = new Domains(knowledge.vocabulary());
        this.numbers = knowledge.parameters();
        this.living = knowledge.rules().stream()
                .filter(RuleModel::active)
                .map(rule -> Sketcher.of(rule, domains, numbers))
                .toList();
        this.laws = new FactLaws(domains);
        this.entailment = new Entailment(domains, living);
        this.behind = new Behind(domains, living);
        this.maker = new CaseMaker(knowledge, domains);
        this.backgrounds = new Backgrounds(knowledge);
    }

    /**
     * The proof in sentences; empty where none was found, which says nothing.
     *
     * @param changed the other wording
     * @param parameters the numbers that the other wording reads
     */
    public String proof(RuleModel rule, RuleModel changed, Map<String, Parameter> parameters) {
        Sketch before = Sketcher.of(rule, domains, numbers);
        Sketch after = Sketcher.of(changed, domains, parameters);
        if (behind.isReadBy(before, after)) {
            return ""; // what it reads is not the same with both wordings
        } else if (Implication.subsumes(domains, before, after) && Implication.subsumes(domains, after, before)) {
            boolean counted = Implication.subsumesByCount(domains, before, after) || Implication.subsumesByCount(domains, after, before);
            return counted
                    ? "Each fact that is counted meets the whole condition, and at least one is counted; only the facts shown behind the conclusion can be more."
                    : "Each condition of the one wording is demanded by one of the other.";
        }
        Optional<List<Gap>> gaps = Gap.between(before, after, domains);
        if (gaps.isEmpty()) {
            return "";
        }
        Set<String> reasons = new LinkedHashSet<>();
        for (Gap gap : gaps.get()) {
            String reason = closed(gap);
            if (reason.isEmpty()) {
                return "";
            }
            reasons.add(reason);
        }
        return reasons.isEmpty() ? "Both wordings take the same values." : String.join(" ", reasons);
    }

    /** Why no case can be there; empty where that was not found. */
    private String closed(Gap gap) {
        String alone = gap.box().type().conclusion() ? unwritten(gap) : laws.against(gap.box());
        if (!alone.isEmpty()) {
            return alone;
        }
        String together = laws.against(gap.sketch().parts().stream()
                .filter(p -> p.role() == Role.MET && !p.box().type().conclusion())
                .map(Part::box)
                .toList());
        return together.isEmpty() ? searched(gap) : together;
    }

    /**
     * A case that tells the two wordings apart, searched where they differ; nothing where none was found.
     *
     * @param tells whether a case does, by deciding it
     */
    public Optional<PatientCase> telling(
            RuleModel rule, RuleModel changed, Map<String, Parameter> parameters, Predicate<PatientCase> tells) {
        Sketch before = Sketcher.of(rule, domains, numbers);
        Sketch after = Sketcher.of(changed, domains, parameters);
        List<Gap> gaps = Gap.between(before, after, domains).orElse(List.of(new Gap(before, 0), new Gap(after, 0)));
        return gaps.stream().flatMap(g -> telling(g, tells).stream()).findFirst();
    }

    private Optional<PatientCase> telling(Gap gap, Predicate<PatientCase> tells) {
        List<PatientCase> found = new ArrayList<>();
        AtomicInteger tried = new AtomicInteger();
        Search search = new Search(domains, StillLiving.beside(gap.sketch(), living, domains), Budget.ENDLESS, true);
        search.together(List.of(gap.sketch()), FEW, (scene, conclusions) -> {
            if (isImpossible(scene)) {
                return Search.Result.NONE;
            }
            maker.make(scene).stream().flatMap(c -> backgrounds.of(c).stream()).filter(tells).findFirst().ifPresent(found::add);
            return found.isEmpty() && tried.incrementAndGet() < MOST ? Search.Result.OPEN : Search.Result.FOUND;
        });
        return found.stream().findFirst();
    }

    private String unwritten(Gap gap) {
        boolean met = gap.sketch().parts().get(gap.part()).role() == Role.MET;
        boolean written = living.stream()
                .anyMatch(s -> s.conclusion().equals(gap.box().type()) && !s.concludes(domains).and(gap.box()).isEmpty());
        return met && !written ? "No rule concludes this: " + Says.box(gap.box(), domains) + "." : "";
    }

    private String searched(Gap gap) {
        List<Sketch> left = StillLiving.beside(gap.sketch(), living, domains);
        Search search = new Search(domains, left, Budget.ENDLESS, true);
        Search.Result result = search.together(List.of(gap.sketch()), STEPS, (scene, conclusions) -> isImpossible(scene)
                ? Search.Result.NONE
                : Search.Result.FOUND);
        return result == Search.Result.NONE
                ? "It could matter only in a case with this beside the rest of the rule, and every way to such a case was tried and ends in a contradiction: "
                        + (gap.sketch().parts().get(gap.part()).role() == Role.NEGATED ? "without " : "")
                        + Says.box(gap.box(), domains) + "."
                : "";
    }

    private boolean isImpossible(Scene scene) {
        return !laws.against(scene.facts().values()).isEmpty() || entailment.refutes(scene);
    }
}
