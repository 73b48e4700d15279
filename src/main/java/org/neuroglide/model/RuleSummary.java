package org.neuroglide.model;

import java.util.List;

/**
 * What a reader of a decision needs to know of a rule.
 *
 * @param id such as {@code RF-004}
 * @param statement the rule's one statement
 * @param rationale a sentence for the clinician
 * @param sources keys of the sources, each with its locator if any
 * @param reviewed an ISO date, or {@code never}
 */
public record RuleSummary(
        String id,
        String statement,
        String rationale,
        List<String> sources,
        Certainty certainty,
        Strength strength,
        String reviewed) {}
