package org.neuroglide.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neuroglide.engine.CaseException;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.engine.Examination;
import org.neuroglide.knowledge.Knowledge;
import org.neuroglide.knowledge.RuleTrace;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.ScenarioResult.Status;

/** Decides and compares the scenarios of one file. */
final class ScenarioRun {
    private final Knowledge knowledge;
    private final DecisionEngine engine;
    private final ScenarioFile file;
    private final Journeys journeys;

    ScenarioRun(Knowledge knowledge, DecisionEngine engine, ScenarioFile file) {
        this.knowledge = knowledge;
        this.engine = engine;
        this.file = file;
        this.journeys = new Journeys(knowledge, engine);
    }

    ScenarioResult result(Scenario scenario) {
        long start = System.nanoTime();
        List<String> drafts = scenario.drafts(knowledge);
        if (!drafts.isEmpty()) {
            return result(scenario, Status.WAITING, null, Map.of(), List.of(), drafts, start);
        }
        try {
            return decided(scenario, start);
        } catch (CaseException e) {
            return refused(scenario, e.problems(), start);
        } catch (ScenarioException e) {
            return refused(scenario, e.problems(), start);
        }
    }

    private ScenarioResult decided(Scenario scenario, long start) {
        PatientCase patientCase = scenario.visit() == 0
                ? scenario.patientCase()
                : journeys.cases(file, scenario.visit()).get(scenario.visit() - 1);
        Examination examination = engine.examine(patientCase);
        Decision decision = examination.decision();
        Tracing tracing = new Tracing(knowledge, examination.facts());
        Map<String, RuleTrace> traces = new LinkedHashMap<>();
        scenario.rules(Manner.NOT).forEach(id -> tracing.of(id).ifPresent(t -> traces.put(id, t)));
        List<Failure> failures = new ExpectationCheck(decision, tracing).failures(scenario.expected());
        Status status = failures.isEmpty() ? Status.PASSED : Status.FAILED;
        return result(scenario, status, decision, traces, failures, List.of(), start);
    }

    private static ScenarioResult refused(Scenario scenario, List<Problem> problems, long start) {
        Failure failure = new Failure(
                "given",
                scenario.line(),
                "a case that can be decided",
                "refused",
                problems.stream().flatMap(p -> p.render().lines()).toList());
        return result(scenario, Status.FAILED, null, Map.of(), List.of(failure), List.of(), start);
    }

    private static ScenarioResult result(
            Scenario scenario,
            Status status,
            @Nullable Decision decision,
            Map<String, RuleTrace> traces,
            List<Failure> failures,
            List<String> drafts,
            long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new ScenarioResult(scenario, status, decision, traces, failures, drafts, took);
    }
}
