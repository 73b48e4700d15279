package org.neuroglide.audit;

import java.time.Instant;
import java.util.List;

/**
 * What a clinician did with a card. The same card, outcome and time again is the same feedback, and is kept once.
 *
 * @param service the service whose card it is
 * @param card uuid of the card
 * @param accepted false where the card was overridden
 * @param at when, as the client says
 * @param suggestions uuids of the accepted suggestions
 * @param reason code of the reason for an override, as {@code system|code}; empty where none was given
 * @param comment the clinician's own words; empty where there are none
 * @param caller the system that sent it, as it is kept with a decision
 */
public record Feedback(
        String service, String card, boolean accepted, Instant at, List<String> suggestions, String reason, String comment,
        String caller) {}
