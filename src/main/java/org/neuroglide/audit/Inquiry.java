package org.neuroglide.audit;

/**
 * Who asks for a decision, for whom and through what; what the log keeps beside the case and the decision.
 *
 * @param service what was called, such as {@code cds-hooks/patient-view} or {@code decide}
 * @param caller the issuer of the caller's token, or {@code anonymous} where none is asked for
 * @param patient reference of the patient in the caller's system, such as {@code Patient/123}; empty where it is not
 *     known. The log keeps it as a pseudonym only
 * @param correlation the caller's own id of the request, such as {@code hookInstance}; empty where there is none
 */
public record Inquiry(String service, String caller, String patient, String correlation) {}
