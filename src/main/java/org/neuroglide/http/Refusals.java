package org.neuroglide.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neuroglide.audit.AuditException;
import org.neuroglide.engine.CaseException;
import org.neuroglide.fhir.FhirException;
import org.neuroglide.hooks.HookException;
import org.neuroglide.model.Problem;
import org.neuroglide.scenario.ScenarioException;
import org.neuroglide.texts.HandoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whatever went wrong, as an answer: problems without anything of the request, never the text of an exception. */
final class Refusals {
    /** Carries the first code to the metrics, and to who reads headers only. */
    static final String CODE = "Neuroglide-Problem";

    private static final String LOG_UNAVAILABLE = "log-unavailable";
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final int FRAMES = 12;

    private final PublicProblems words;

    Refusals(PublicProblems words) {
        this.words = words;
    }

    Answer answer(Throwable wrong, String correlation) {
        if (wrong instanceof ServerException e) {
            return refused(e.status(), e.problems(), e.headers());
        } else if (wrong instanceof ScenarioException e) {
            return refused(422, words.of(e.problems()), Map.of());
        } else if (wrong instanceof CaseException e && e.refused()) {
            return refused(422, words.of(e.problems()), Map.of());
        } else if (wrong instanceof FhirException e) {
            return refused(422, words.said(e.problems()), Map.of());
        } else if (wrong instanceof HookException e) {
            return refused(e.status(), words.said(e.problems()), Map.of());
        } else if (wrong instanceof HandoutException e) {
            return refused(409, words.of(e.problems()), Map.of());
        } else if (wrong instanceof AuditException e) {
            LOG.error("{} The decision log cannot be written: {}", correlation, codes(e.problems()));
            return refused(503, List.of(new Problem(LOG_UNAVAILABLE, "", 0, "",
                    "The decision log cannot be written, so nothing is decided", "")), Map.of("Retry-After", "5"));
        }
        fault(wrong, correlation);
        return refused(500, List.of(new Problem("fault", "", 0, "",
                "A fault of the program; the log of the service has it under the id of this request", "")), Map.of());
    }

    /** For an answer that has no place to say that its decision is in no log: it must not leave without that mark. */
    static ServerException unlogged() {
        return ServerException.refused(503, LOG_UNAVAILABLE, "The decision log cannot be written, and this answer is given only with it",
                Map.of("Retry-After", "5"));
    }

    static Answer refused(int status, List<Problem> problems, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(CODE, problems.get(0).code());
        return Outcome.answer(status, problems).with(all);
    }

    /** Where it happened, without its message, which may hold what was sent. */
    private static void fault(Throwable wrong, String correlation) {
        StringBuilder place = new StringBuilder();
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            place.append("\n  ").append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                place.append("\n    at ").append(frames[i]);
            }
        }
        LOG.error("{} A fault of the program:{}", correlation, place);
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).distinct().toList();
    }
}
