package org.neuroglide.audit;

import java.util.Map;

/**
 * What clinicians did with the cards that stand on one rule.
 *
 * @param rule its id; empty for feedback on a card that is not, or no longer, in the log
 * @param shown how many cards stood on it
 * @param accepted how often one was accepted
 * @param overridden how often one was overridden
 * @param reasons how often each reason was given for that, by its code; the empty code where none was given
 * @param callers how much of it each system sent
 */
public record RuleFeedback(
        String rule, long shown, long accepted, long overridden, Map<String, Long> reasons, Map<String, Long> callers) {}
