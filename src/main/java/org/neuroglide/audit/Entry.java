package org.neuroglide.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.neuroglide.model.Decision;
import org.neuroglide.model.PatientCase;

/**
 * One decision as it enters the log.
 *
 * @param id of the decision, a UUID
 * @param at when it was made
 * @param latency how long the engine took
 * @param cards the cards that show it; empty where it was not shown as cards
 */
public record Entry(
        String id,
        Instant at,
        Inquiry inquiry,
        PatientCase patientCase,
        Decision decision,
        Duration latency,
        List<IssuedCard> cards) {}
