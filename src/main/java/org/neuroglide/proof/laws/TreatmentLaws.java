package org.neuroglide.proof.laws;

import java.util.List;
import java.util.Set;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Recommendation;

/** What holds for everything that is recommended. */
final class TreatmentLaws {
    private final Knowledge knowledge;
    private final DoseCaps doses;

    TreatmentLaws(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.doses = new DoseCaps(knowledge.parameters());
    }

    List<Law> all() {
        return List.of(
                Law.ofOne("a tensioner needs low irritability, a later visit, no override downwards", 
                        (c, d) -> first(tensioners(c, d), d), (c, before, d) -> Expectations.notRecommended(tensioners(c.to().get(), d))),
                Law.ofOne("high or unknown irritability: sliders or interface, off tension",
                        (c, d) -> first(irritable(d), d), (c, before, d) -> Expectations.notRecommended(irritable(d))),
                Law.ofOne("no dose above the caps", (c, d) -> doses.wrong(d), (c, before, d) -> doses.expectation(d)));
    }

    /** The tensioners and stretches of a case that is not ready for them. */
    private static List<Recommendation> tensioners(PatientCase c, Decision d) {
        Set<Level> low = Set.of(Level.LOW);
        boolean allowed = OverrideChanges.levels(d, IrritabilityStage.EFFECTIVE).equals(low)
                && OverrideChanges.levels(d, IrritabilityStage.INFERRED).equals(low)
                && c.previousVisit().recorded();
        return d.recommendations().stream().filter(r -> !allowed && r.kind().compareTo(Kind.TENSIONER) >= 0).toList();
    }

    /** What is too strong for high or unknown irritability, or begins under tension. */
    private List<Recommendation> irritable(Decision d) {
        Set<Level> effective = OverrideChanges.levels(d, IrritabilityStage.EFFECTIVE);
        if (!effective.contains(Level.HIGH) && !effective.contains(Level.UNKNOWN) && !effective.isEmpty()) {
            return List.of();
        }
        return d.recommendations().stream()
                .filter(r -> r.kind().compareTo(Kind.SLIDER) > 0
                        || !knowledge.techniques().get(r.technique()).offTension())
                .toList();
    }

    private static String first(List<Recommendation> wrong, Decision d) {
        return wrong.stream()
                .map(r -> r.technique() + " (" + r.kind() + ") at " + OverrideChanges.levels(d, IrritabilityStage.EFFECTIVE)
                        + ", inferred " + OverrideChanges.levels(d, IrritabilityStage.INFERRED))
                .findFirst()
                .orElse("");
    }
}
