package org.neuroglide.scenario;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.model.Decision;
import org.neuroglide.model.Irritability;
import org.neuroglide.model.IrritabilityStage;
import org.neuroglide.model.Kind;
import org.neuroglide.model.Level;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.PreviousVisit;
import org.neuroglide.model.Problem;
import org.neuroglide.model.Recommendation;
import org.neuroglide.model.Symptom;

/** Visits over time: what a visit does not say of the one before is taken from that one's case and decision. */
final class Journeys {
    private final CaseReader cases;
    private final DecisionEngine engine;

    Journeys(Knowledge knowledge, DecisionEngine engine) {
        this.cases = new CaseReader(knowledge);
        this.engine = engine;
    }

    /**
     * The cases of a file's scenarios, in order, up to and with the last one wanted.
     *
     * @throws ScenarioException if a visit contradicts what is known of the visit before
     */
    List<PatientCase> cases(ScenarioFile file, int wanted) {
        List<PatientCase> completed = new ArrayList<>();
        for (Scenario visit : file.scenarios().subList(0, wanted)) {
            PatientCase patientCase = visit.patientCase();
            if (!completed.isEmpty()) {
                PatientCase before = completed.get(completed.size() - 1);
                int weeks = weeks(completed.get(0), patientCase.asOf());
                patientCase = completed(visit, after(before, engine.decide(before), weeks));
            }
            completed.add(patientCase);
        }
        return completed;
    }

    private PatientCase completed(Scenario visit, PreviousVisit earlier) {
        List<Problem> problems = new ArrayList<>();
        PatientCase patientCase = cases.read(visit.given(), earlier, problems);
        if (!problems.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return patientCase;
    }

    /**
     * What the next visit knows of a visit: its date, irritability, techniques and scores. A visit at which no
     * technique was recommended is no session of neural mobilization.
     *
     * @param weeks whole weeks of treatment up to the next visit
     */
    static PreviousVisit after(PatientCase visit, Decision decision, int weeks) {
        List<String> techniques = decision.recommendations().stream()
                .map(Recommendation::technique)
                .distinct()
                .toList();
        Level level = decision.conclusions(Irritability.class).stream()
                .filter(i -> i.stage() == IrritabilityStage.EFFECTIVE)
                .map(Irritability::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.UNKNOWN);
        return previous(visit, visit.asOf(), level, techniques, weeks);
    }

    /** The same before the visit has been decided: enough to check the case that follows; its date is checked apart. */
    static PreviousVisit seenOf(PatientCase visit) {
        return previous(visit, null, Level.UNKNOWN, List.of(), null);
    }

    static int weeks(PatientCase first, LocalDate now) {
        Integer before = first.previousVisit().weeks();
        return Math.toIntExact(ChronoUnit.WEEKS.between(first.asOf(), now)) + (before == null ? 0 : before);
    }

    private static PreviousVisit previous(
            PatientCase visit, @Nullable LocalDate on, Level level, List<String> techniques, @Nullable Integer weeks) {
        PreviousVisit before = visit.previousVisit();
        Integer worst = visit.symptoms().stream()
                .map(Symptom::worst)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        int sessions = (before.sessions() == null ? 0 : before.sessions()) + (techniques.isEmpty() ? 0 : 1);
        return new PreviousVisit(
                true,
                on,
                null,
                level,
                techniques,
                Kind.INTERFACE,
                Kind.INTERFACE,
                worst,
                before.baselineWorst() != null ? before.baselineWorst() : worst,
                sessions,
                weeks);
    }
}
