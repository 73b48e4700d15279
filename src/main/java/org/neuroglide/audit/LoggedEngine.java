package org.neuroglide.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.neuroglide.engine.DecisionEngine;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;

/** Decides cases and keeps each decision in the log before it is given out. Thread-safe. */
public final class LoggedEngine {
    /** What happens where the log cannot be written. */
    public enum WhenUnwritable {
        /** No decision is given out. */
        REFUSE,
        /** The decision is given out, marked as not logged. */
        DECIDE_UNLOGGED
    }

    private final DecisionEngine engine;
    private final DecisionLog log;
    private final WhenUnwritable policy;
    private final Clock clock;

    public LoggedEngine(DecisionEngine engine, DecisionLog log, WhenUnwritable policy, Clock clock) {
        this.engine = engine;
        this.log = log;
        this.policy = policy;
        this.clock = clock;
    }

    public DecisionEngine engine() {
        return engine;
    }

    public LoggedDecision decide(PatientCase patientCase, Inquiry inquiry) {
        return decide(patientCase, inquiry, (id, decision) -> List.of());
    }

    /**
     * Decides a case; the answer is in the log before it is returned.
     *
     * @param cards makes the cards of a decision from its id, for the log
     * @throws org.neuroglide.engine.CaseException if the case has problems; then nothing is logged
     * @throws AuditException if the log cannot be written and the policy is to refuse
     */
    public LoggedDecision decide(
            PatientCase patientCase, Inquiry inquiry, BiFunction<String, Decision, List<IssuedCard>> cards) {
        Instant at = clock.instant();
        long start = System.nanoTime();
        Decision decision = engine.decide(patientCase);
        Duration latency = Duration.ofNanos(System.nanoTime() - start);
        String id = UUID.randomUUID().toString();
        Entry entry = new Entry(id, at, inquiry, patientCase, decision, latency, cards.apply(id, decision));
        try {
            log.append(entry);
            return new LoggedDecision(id, decision, true);
        } catch (AuditException e) {
            if (policy == WhenUnwritable.REFUSE) {
                throw e;
            }
            return new LoggedDecision(id, decision, false);
        }
    }
}
