package org.neuroglide.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neuroglide.knowledge.RuleTrace;
import org.neuroglide.model.Decision;

/**
 * How one scenario came out.
 *
 * @param decision null where the case could not be decided; the failure says why
 * @param traces of the rules that are named under {@code expectNot.fired}: how their conditions stand in the case
 * @param failures empty unless the scenario failed
 * @param drafts ids of the draft rules that it names and therefore waits for
 * @param took time of the decision and the comparison
 */
public record ScenarioResult(
        Scenario scenario,
        Status status,
        @Nullable Decision decision,
        Map<String, RuleTrace> traces,
        List<Failure> failures,
        List<String> drafts,
        Duration took) {

    /** How a scenario can come out. */
    public enum Status {
        PASSED,
        FAILED,
        /** Names a draft rule under {@code fired}; its expectations are not compared. */
        WAITING
    }

    public boolean failed() {
        return status == Status.FAILED;
    }

    /** A readable account: one line where it passed or waits; expected against concluded where it failed. */
    public String account() {
        String place = scenario.file() + ":" + scenario.line() + " " + scenario.id();
        return switch (status) {
            case PASSED -> "passed " + place;
            case WAITING -> "waiting " + place + ": names the draft " + String.join(", ", drafts);
            case FAILED ->
                "FAILED " + place + "\n  " + scenario.why() + "\n"
                        + String.join(
                                "\n",
                                failures.stream()
                                        .flatMap(f -> f.lines().stream())
                                        .map(line -> "  " + line)
                                        .toList());
        };
    }
}
