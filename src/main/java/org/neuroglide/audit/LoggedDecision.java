package org.neuroglide.audit;

import org.neuroglide.model.Decision;

/**
 * A decision with its place in the log.
 *
 * @param id of the decision, a UUID that the caller gets back
 * @param logged whether it is durably in the log; false only where the log cannot be written and the policy is to decide
 *     all the same
 */
public record LoggedDecision(String id, Decision decision, boolean logged) {}
