package org.neuroglide.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.neuroglide.scenario.ScenarioResult.Status;

/**
 * The outcome of a run.
 *
 * @param results in the order of files and scenarios; never empty
 */
public record RunReport(List<ScenarioResult> results, Duration took) {

    public List<ScenarioResult> failed() {
        return results.stream().filter(ScenarioResult::failed).toList();
    }

    public boolean passed() {
        return failed().isEmpty();
    }

    /** One line, such as {@code 212 scenarios: 211 passed, 1 failed (0.8 s)}. */
    public String summary() {
        long waiting = count(Status.WAITING);
        String scenarios = results.size() == 1 ? "1 scenario" : results.size() + " scenarios";
        return scenarios + ": " + count(Status.PASSED) + " passed, " + count(Status.FAILED) + " failed"
                + (waiting > 0 ? ", " + waiting + " waiting for a draft rule" : "")
                + String.format(Locale.ROOT, " (%.1f s)", took.toMillis() / 1000.0);
    }

    private long count(Status status) {
        return results.stream().filter(r -> r.status() == status).count();
    }
}
