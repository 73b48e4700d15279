package org.neuroglide.proof.laws;

import java.util.List;
import java.util.Set;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.Parameter;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Dose;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Recommendation;

/** What holds for everything that is recommended. */
final class TreatmentLaws {
    /** Hard caps, whatever the parameters say. */
    private static final int MOST_SETS = 3;

    private static final int MOST_REPETITIONS = 20;
    private static final int MOST_SESSIONS_A_DAY = 3;
    private static final int MOST_SECONDS_OF_OSCILLATION = 60;

    private final Knowledge knowledge;

    TreatmentLaws(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    List<Law> all() {
        return List.of(
                Law.ofOne("a tensioner needs low irritability, a later visit, no override downwards", TreatmentLaws::tensioner),
                Law.ofOne("high or unknown irritability: sliders or interface, off tension", (c, d) -> irritable(d)),
                Law.ofOne("no dose above the caps", (c, d) -> doses(d)));
    }

    private static String tensioner(PatientCase c, Decision d) {
        boolean strong = d.recommendations().stream().anyMatch(r -> r.kind().compareTo(Kind.TENSIONER) >= 0);
        Set<Level> effective = OverrideChanges.levels(d, IrritabilityStage.EFFECTIVE);
        Set<Level> inferred = OverrideChanges.levels(d, IrritabilityStage.INFERRED);
        boolean allowed = effective.equals(Set.of(Level.LOW)) && inferred.equals(Set.of(Level.LOW))
                && c.previousVisit().recorded();
        return strong && !allowed ? "a tensioner at " + effective + ", inferred " + inferred : "";
    }

    private String irritable(Decision d) {
        Set<Level> effective = OverrideChanges.levels(d, IrritabilityStage.EFFECTIVE);
        if (!effective.contains(Level.HIGH) && !effective.contains(Level.UNKNOWN) && !effective.isEmpty()) {
            return "";
        }
        return d.recommendations().stream()
                .filter(r -> r.kind().compareTo(Kind.SLIDER) > 0
                        || !knowledge.techniques().get(r.technique()).offTension())
                .map(r -> r.technique() + " (" + r.kind() + ") at " + effective)
                .findFirst()
                .orElse("");
    }

    /** A knowledge base without the parameter sets no limit by it. */
    private int number(String parameter) {
        Parameter found = knowledge.parameters().get(parameter);
        return found == null ? Integer.MAX_VALUE : found.value().intValueExact();
    }

    private String doses(Decision d) {
        for (Recommendation r : d.recommendations()) {
            Dose dose = r.dose();
            if (dose == null || dose.setsMax() > MOST_SETS || dose.repsMax() > MOST_REPETITIONS
                    || dose.perDayMax() > MOST_SESSIONS_A_DAY
                    || dose.sets() > dose.setsMax() || dose.reps() > dose.repsMax() || dose.perDay() > dose.perDayMax()
                    || dose.holdSeconds() > number(dose.kind() == Kind.SUSTAINED_STRETCH ? "dose-stretch-hold" : "sustained-hold-seconds")
                    || dose.secondsPerRep() < 1 || dose.secondsPerRep() > dose.secondsPerRepMax()
                    || dose.repsMax() * dose.secondsPerRepMax() > MOST_SECONDS_OF_OSCILLATION
                    || dose.daysPerWeek() < 0 || dose.daysPerWeek() > 7 || dose.kind() != r.kind()) {
                return r.technique() + " with " + dose;
            }
        }
        return "";
    }
}
